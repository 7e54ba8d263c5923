import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { applyEdits, fixAllEdits, preferredFix } from '../../src/core/edits';
import { parsePost } from '../../src/core/parse-post';
import { aOrAn } from '../../src/core/rules/a-or-an';
import { compoundHyphen } from '../../src/core/rules/compound-hyphen';
import { doubleSpace } from '../../src/core/rules/double-space';
import { doubledWord } from '../../src/core/rules/doubled-word';
import { fullStopMissing } from '../../src/core/rules/full-stop-missing';
import { fullWidthSign } from '../../src/core/rules/full-width-sign';
import { garbledText } from '../../src/core/rules/garbled-text';
import { headingCapital } from '../../src/core/rules/heading-capital';
import { invisibleCharacter } from '../../src/core/rules/invisible-character';
import { listCapital } from '../../src/core/rules/list-capital';
import { listFullStop } from '../../src/core/rules/list-full-stop';
import { outdatedTerm } from '../../src/core/rules/outdated-term';
import { productName } from '../../src/core/rules/product-name';
import { sentenceCapital } from '../../src/core/rules/sentence-capital';
import { spaceAfterPunctuation } from '../../src/core/rules/space-after-punctuation';
import { spaceBeforeParenthesis } from '../../src/core/rules/space-before-parenthesis';
import { spaceBeforePunctuation } from '../../src/core/rules/space-before-punctuation';
import { spellingSlip } from '../../src/core/rules/spelling-slip';
import { strayPunctuation } from '../../src/core/rules/stray-punctuation';
import { unbalancedParenthesis } from '../../src/core/rules/unbalanced-parenthesis';
import type { Rule, Site } from '../../src/core/types';
import { exampleSite } from './example-site';

const check = (rule: Rule, text: string, site: Site = exampleSite) => Array.from(rule.check(parsePost(text, 'a.md'), site));

/** What the first fixes of all findings make of the text. */
const fix = (rule: Rule, text: string, site?: Site) =>
  applyEdits(
    text,
    check(rule, text, site).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []),
  );

/** Texts that look like the mistake and are right. */
const SILENT: readonly (readonly [Rule, readonly string[]])[] = [
  [
    doubledWord,
    [
      'We know that that node had had a fault.',
      'Opt-in in the menu, on on-premises hosts, a to-do do list.',
      '# Forum\nForum sessions were long.',
      '# AI\n\nAI is everywhere.',
      'See the helm chart Chart.yaml file.',
      'Type `the the` or see https://example.org/the/the the end.',
      'It rose by 10 10 times. In the. The end.',
    ],
  ],
  [
    strayPunctuation,
    [
      'Wait... then go on, e.g., twice, etc., or i.e.: once.',
      'Ada L., Bob, and Widgets Inc., came.',
      'The address fd00::/64, the path ../img and std::map are code.',
      'A time of 10:30, a range 1..5, an option .yaml, really?!',
      'Wait . . . for it. Is it done?.. maybe.',
    ],
  ],
  [
    spaceBeforePunctuation,
    [
      'Use .NET or a .yaml file, be happy :) or sad :(',
      '| a | : |\n|---|---|\n| b | ! |',
      'Wait ... for it. A dash - : here.',
      '- [ ] open\n- ( ) one',
      'Type `a ,` here.',
    ],
  ],
  [
    spaceAfterPunctuation,
    [
      'See Chart.yaml, README.md, Node.js, e.g.this, www.example.org, a@b.Com and 1,000.5 at 10:30.',
      'Set a=b,c or key:Value or kind:Pod or x,y,z or Module.Class.method.',
      'A (re)start of node(s)and of multi(ple)hosts, &lt;URL&gt; too.',
      'Use StarlingX.Metadata, `a,b` and [#starlingx:opendev.org](https://matrix.to/#/#starlingx:opendev.org).',
      'The U.S.Army, 9.0.Final, "quoted".',
    ],
  ],
  [
    spaceBeforeParenthesis,
    [
      'The node(s), an entr(y), f(x), O(n), kubectl(1), getNode(name), os.open(path), foo_bar(baz).',
      'A blank (here), print("x").',
    ],
  ],
  [
    unbalancedParenthesis,
    [
      'It is balanced (in all (its) parts).',
      '1) one, 2) two, a) three, iv) four :) ;-) (or so).',
      'A [link](https://example.org/a_(b)) and `f(` code.',
      'A \\( escaped one.',
    ],
  ],
  [invisibleCharacter, ['10\u00a0GB', 'Quoi\u00a0?', 'A family 👩\u200d💻 emoji', 'می\u200cخواهم', 'An ordinary text.']],
  [garbledText, ['Café, Ångström, naïve, São Paulo, “quotes” – and … É» dots', 'Ã alone, Â alone, â€ half']],
  [
    doubleSpace,
    ['1.    A list item\n2.    Another', '| a  |  b |\n|----|----|', '`a  b` only', 'Break here  \nand go on', '- a\n  b'],
  ],
  [
    fullStopMissing,
    [
      'Short paragraph without a stop',
      'This paragraph has very many words and it leads over to a piece of code that follows right below it\n\n```\nx\n```',
      'This paragraph has very many words and it leads over to a list of things that follow right below it now\n\n- a',
      '- This list item has very many words, and no full stop at its end, but it is an item of a list',
      'This one has very many words and ends well, with a link that has its own stop inside of [the text.](https://example.org)',
    ],
  ],
  [
    compoundHyphen,
    [
      'StarlingX based on Debian, StarlingX compliant with it, AppArmor enabled on all hosts.',
      'It is cloud native. Security related features. The project based in Berlin.',
    ],
  ],
  [
    sentenceCapital,
    [
      'Use it, e.g. the node, vs. others, etc. and so on, i.e. this, approx. ten, no. five.',
      'It starts. etcd follows. kubectl get pods. metadata.yaml is read.',
      'IT departments like It. The talk “How You Do It” was good.',
      '# StarlingX and You today\n\nText.',
      'Wait... and see. It is 3. 4 is next.',
      'The output is\n\n```\nx\n```\n\nand the log is empty.',
      'etcd is up. cert-manager too.',
    ],
  ],
  [
    listCapital,
    [
      '- with Helm;\n- with Flux; and\n- as an app',
      '- one\n- two',
      '- Kubernetes\n- etcd\n- kubectl',
      '* A\n* `b`\n* metadata.yaml\n* C',
    ],
  ],
  [listFullStop, ['- One.\n- Two\n- Three.', '- One\n- Two\n- Three', '- One.\n- Two.\n- Three.\n- `code`']],
  [headingCapital, ['# System commands\n', '# etcd\n', '# eBPF in use\n', '# 12.0 highlights\n']],
  [
    productName,
    [
      'Mail starlingx-discuss, join #starlingx:opendev.org, see opendev.org/starlingx and starlingx/config.',
      "Run 'docker pull', helm install or `kubectl`; the file /usr/share/helm/x and helm-toolkit are there.",
      'The harbor of the town, on the horizon, at the helm, a vault.',
      'It ran on power.intel.com, linux_cpu, apparmor_parser, poc-starlingx and openstack-helm.',
      'Certificates such as ssl, docker_registry are kept.',
      'StarlingX, OpenStack, Kubernetes-based, IoT, O-RAN, kube-apiserver and Wind\nRiver are right.',
      '[docs](https://docs.starlingx.io) and ![a](/img/openstack.png)',
    ],
  ],
  [
    aOrAn,
    [
      'A user, a useful one, a one-off, a European union, a unit, a unique, an hour, an SSH key, an x86 host, an nginx.',
      'An uninterrupted, an umbrella, an unmanaged, an upgrade, a YAML, an ssh key, plan a install.sh, Vitamin A is.',
    ],
  ],
  [fullWidthSign, ['StarlingX 社区，欢迎（你）！', 'Ordinary, (signs).', '`，`']],
  [outdatedTerm, ['Write to the Matrix room.', 'The hircine ircd daemon.']],
  [
    spellingSlip,
    [
      'The contributors contribute; a container holds containers; it configures configured configurations.',
      'Llama, Aaron, Ssh and `documantation` are right, and so is documentation_x.',
      'Addictions, automatons, cremation and depletion are words.',
      'A trough of water. Lets you work.',
    ],
  ],
];

describe.each(SILENT.map(([rule, texts]) => [rule.id, rule, texts] as const))('%s is silent on', (_id, rule, texts) => {
  test.each(texts)('%s', (text) => {
    expect(check(rule, `${text}\n`).map(({ span, message }) => [`${text}\n`.slice(span.start, span.end), message])).toEqual([]);
  });
});

/** Variants of the mistake with what the first fix makes of each. */
const FIXED: readonly (readonly [Rule, string, string])[] = [
  [doubledWord, 'Wait for it to\nto show up.', 'Wait for it to\nshow up.'],
  [doubledWord, 'The the node sees the [the log](https://example.org).', 'The node sees [the log](https://example.org).'],
  [doubledWord, 'It is is is done.', 'It is done.'],
  [strayPunctuation, 'Like this.:\n\n- a', 'Like this.\n\n- a'],
  [strayPunctuation, 'In many ways\n:\n\n- a', 'In many ways:\n\n- a'],
  [strayPunctuation, 'Some text.\n\n:\n\nMore.', 'Some text.\n\n\nMore.'],
  [strayPunctuation, 'One;, two, . Three', 'One; two, Three'],
  [spaceBeforePunctuation, 'Go on , then ( stop ) .', 'Go on, then (stop).'],
  [spaceBeforePunctuation, 'One ,two', 'One, two'],
  [
    spaceAfterPunctuation,
    'Up and running.The virtual one, `x`,and more (TSN)is',
    'Up and running. The virtual one, `x`, and more (TSN) is',
  ],
  [spaceAfterPunctuation, '- **Isolation**:Fundamentally shared', '- **Isolation**: Fundamentally shared'],
  [
    spaceBeforeParenthesis,
    'MEAO(MEC Orchestrator) in your cluster(in my case one) application(pod/container)',
    'MEAO (MEC Orchestrator) in your cluster (in my case one) application (pod/container)',
  ],
  [unbalancedParenthesis, 'A node (in my case one, then more.', 'A node (in my case one), then more.'],
  [unbalancedParenthesis, 'A node in my case) is up.', 'A node in my case is up.'],
  [invisibleCharacter, 'a\u00a0b \u00a0c\u2028d\ufeff\x92s\x07', 'a b c d’s'],
  [garbledText, 'Itâ€™s Ã©Ã¨ â€œoneâ€\x9d Â© Ã¢â‚¬â„¢ ðŸ˜€', 'It’s éè “one” © ’ 😀'],
  [doubleSpace, '**Note**  You  need\n it', '**Note** You need\nit'],
  [compoundHyphen, 'MAC based DHCP and Kubernetes native apps', 'MAC-based DHCP and Kubernetes-native apps'],
  [sentenceCapital, 'In some cases, You’ll see where It will run.', 'In some cases, you’ll see where it will run.'],
  [sentenceCapital, 'On release 8.0.0. as my base', 'On release 8.0.0 as my base'],
  [
    listCapital,
    '- this command shows the list of applications of the cluster',
    '- This command shows the list of applications of the cluster',
  ],
  [
    headingCapital,
    '# One Two\n# Three Four\n# Five Six\n# Seven Eight\n# Project team updates',
    '# One Two\n# Three Four\n# Five Six\n# Seven Eight\n# Project Team Updates',
  ],
  [
    productName,
    'Wind river, WindRiver, redhat, ORAN, IOT, ipv6 and the kube-API-server',
    'Wind River, Wind River, Red Hat, O-RAN, IoT, IPv6 and the kube-apiserver',
  ],
  [
    productName,
    'Its helm-chart for kubernetes-based (openldap/slapd) hosts with an url',
    'Its Helm chart for Kubernetes-based (OpenLDAP/slapd) hosts with an URL',
  ],
  [productName, 'Harbor is here. Use the harbor registry.', 'Harbor is here. Use the Harbor registry.'],
  [productName, '### kubernetes logs of Openstack’s pods', '### Kubernetes logs of OpenStack’s pods'],
  [productName, 'The fault management service of the matrix chat', 'The Fault Management service of the Matrix chat'],
  [outdatedTerm, 'Join #starlingx on the OFTC IRC network.', 'Join #starlingx on the Matrix Matrix network.'],
  [aOrAn, 'A application is an cluster, a operator an platform.', 'An application is a cluster, an operator a platform.'],
  [fullWidthSign, 'Nodes：two，and（three）more。', 'Nodes: two, and (three) more.'],
  [spellingSlip, 'Kubernets and StarloingX setuip: particiapting', 'Kubernetes and StarlingX setuip: participating'],
  [
    spellingSlip,
    "Lets use it trough the log, lets' go, accross Th node",
    'Let’s use it through the log, let’s go, across The node',
  ],
];

test.each(FIXED.map(([rule, bad, good]) => [rule.id, bad, good, rule] as const))('%s: %s', (_id, bad, good, rule) => {
  expect(fix(rule, `${bad}\n`)).toBe(`${good}\n`);
  expect(fix(rule, `${bad}\n`.replaceAll('\n', '\r\n'))).toBe(`${good}\n`.replaceAll('\n', '\r\n'));
});

describe('tables in the configuration', () => {
  const withTable = (table: Partial<Site['config']>): Site => ({ ...exampleSite, config: { ...exampleSite.config, ...table } });

  test('extend the names, and take rows out', () => {
    const site = withTable({ names: { Edgeworker: 'EdgeWorker', kubernetes: null } });
    expect(fix(productName, 'An Edgeworker on kubernetes and Openstack.\n', site)).toBe(
      'An EdgeWorker on kubernetes and OpenStack.\n',
    );
  });
  test('extend the terms, and take rows out', () => {
    const site = withTable({ terms: { 'sub-cloud': 'subcloud', IRC: null } });
    expect(fix(outdatedTerm, 'A sub-cloud on IRC.\n', site)).toBe('A subcloud on IRC.\n');
  });
});

describe('outdated terms depend on the day', () => {
  const dated = (date: string, text: string) => `---\ntitle: A\ndate: ${date}\n---\n\n${text}\n`;
  const count = (text: string, today?: string) =>
    check(outdatedTerm, text, { ...exampleSite, today: today ?? exampleSite.today }).length;

  test('IRC was right before the community moved', () => {
    expect(count('On IRC: #starlingx on OFTC.\n', '2021-06-07')).toBe(0);
    expect(count('On IRC: #starlingx on Freenode.\n', '2021-06-07')).toBe(1);
    expect(count('On IRC: #starlingx on OFTC.\n')).toBe(1);
  });
  test('an old post tells how things were, and so does a sentence about the past', () => {
    expect(count(dated('2019-05-01', 'Supported by the OSF.'))).toBe(0);
    expect(count(dated('2024-05-01', 'Supported by the OSF.'))).toBe(1);
    expect(count(dated('2024-05-01', 'Supported by the OpenInfra Foundation, formerly the OpenStack Foundation.'))).toBe(0);
  });
});

test('all fixes together converge: nothing fixable is left, and nothing new comes', () => {
  let text =
    '# system news\n\nThe the  kubernetes ,Openstack(OSP) publised a application. now it It waits.. Five\u00a0\u00a0nodes\u200b youâ€™re in\n';
  for (let round = 0; round < 4; round += 1) {
    text = applyEdits(text, fixAllEdits(checkPost(parsePost(text, 'a.md'), exampleSite)));
  }
  const left = checkPost(parsePost(text, 'a.md'), exampleSite).filter((problem) => preferredFix(problem));
  expect(left.map(({ rule }) => rule).filter((rule) => !rule.startsWith('front-matter'))).toEqual([]);
  expect(text).toContain('The Kubernetes, OpenStack (OSP) published an application. Now it waits. Five nodes');
});

test('a name in the title is found at its place', () => {
  const text = '---\ntitle: "News of Starlingx"\n---\n\nText.\n';
  expect(check(productName, text).map(({ span }) => text.slice(span.start, span.end))).toEqual(['Starlingx']);
});

test('in code an invisible sign is worse than in prose', () => {
  expect(check(invisibleCharacter, '```\nls\u00a0-l\n```\n\na\u00a0b\n').map(({ severity }) => severity)).toEqual([
    'warning',
    undefined,
  ]);
});
