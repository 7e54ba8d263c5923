import { describe, expect, test } from 'vitest';
import { parsePost } from '../../src/core/parse-post';
import { rules } from '../../src/core/rules';
import type { Finding } from '../../src/core/types';
import { exampleSite } from './example-site';

/** What one rule finds in a text, as the text of each place. */
function places(id: string, text: string, path = 'src/pages/blog/starlingx-news.md'): string[] {
  return findings(id, text, path).map(({ span }) => text.slice(span.start, span.end));
}

function findings(id: string, text: string, path = 'src/pages/blog/starlingx-news.md'): Finding[] {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  return [...rule.check(parsePost(text, path), exampleSite)];
}

const long =
  'The team met in May and talked for three days about what the next release should bring to all of those who run it at the edge or in a data centre.';

describe('variants that must be found', () => {
  test.each<[rule: string, text: string, found: string[]]>([
    ['heading-space', '##Networking\n\nText.', ['##Networking']],
    ['table-cells', '| A | B |\n|---|---|\n| a | b | c |\n| `x|y` | z |\n| x\\|y | z |', ['| a | b | c |']],
    ['table-cells', '| A | B |\n|---|---|---|\n| a | b |', ['|---|---|---|']],
    ['table-delimiter', '| A | B |\n|—|—|\n| a | b |', ['| A | B |']],
    ['table-delimiter', '| A | B |\n|===|===|\n| a | b |', ['| A | B |']],
    ['table-delimiter', '| A | B |\n|---|---|\n| a | b |\n\n| c | d |', ['| c | d |']],
    ['tag-unknown', 'Use <several words> and <https://example.org> and a < b.', ['<several words>']],
    ['tag-unknown', 'Set the `<mode>`, <tag>.', ['<tag>']],
    ['tag-unclosed', 'It is <u>new.\n\nMore of <b>it</b>.', ['<u>']],
    ['tag-unclosed', 'A list of a<b>c.', ['<b>']],
    ['foreign-markup', '![a](/img/a.png){width="6in" height="2in"}', ['{width="6in" height="2in"}']],
    ['foreign-markup', 'See [this](https://opendev.org){target=_blank} page.', ['{target=_blank}']],
    ['foreign-markup', '![a](/img/a.png){: .center}', ['{: .center}']],
    ['foreign-markup', '{code:bash}\nls\n{code}', ['{code:bash}', '{code}']],
    ['foreign-markup', '||Host||Time||\n|a|1|', ['||Host||Time||']],
    ['foreign-markup', 'It is ==new== here :tada: at 10:30:15.', ['==new==', ':tada:']],
    [
      'foreign-markup',
      'The `site <https://opendev.org>`_ and <https://opendev.org|the code>.',
      ['`site <https://opendev.org>`_', '<https://opendev.org|the code>'],
    ],
    ['link-nested', 'See [a [b](https://a.io) c](https://b.io).', ['[a [b](https://a.io) c](https://b.io)']],
    ['link-nested', 'See [[a]](https://b.io).', ['[[a]](https://b.io)']],
    ['link-wrapped', '[a](https://a.iohttps://b.io/c)', ['https://a.iohttps://b.io/c']],
    ['unbalanced-quote', 'He “said it.\n\nSeveral [vendors.\n\nSeveral vendors] came.', ['“', '[', ']']],
    ['garbled-text', 'The team?s plan.', ['?']],
    ['placeholder-text', 'The code (link) has ??? lines.', ['(link)', '???']],
    ['calendar-day', '---\ndate: 2026-05-04\n---\nJoin us in Suwon on September 3-4, 2024!', ['September 3-4, 2024']],
    ['calendar-day', 'On Monday, 5 May 2026, and Tuesday May 5th.', ['Monday']],
    ['calendar-day', 'On November 31, 2026 or November 13-10.', ['November 31', 'November 13-10']],
    ['code-typography', 'Run `ls –all` or `a\\_b`.', ['–', '\\_']],
    [
      'code-typography',
      '```\na &amp;&amp; b “c”\ncurl [https://a.io](https://a.io)\n```',
      ['“', '”', '[https://a.io](https://a.io)', '&amp;', '&amp;'],
    ],
    ['heading-repeated', '# A\n\nx\n\n## B\n\nx\n\n## b\n\nx', ['## b']],
    [
      'spelling-slip',
      'We could of known how to setup a cluster, rather then guess on the 2th day.',
      ['could of', 'how to setup', 'rather then', '2th'],
    ],
    ['spelling-slip', 'OpenStck runs on Debain.', ['OpenStck', 'Debain']],
    ['image-alt', '![Screenshot 2026-11-01 at 10.11.12](/img/edge.png)', ['Screenshot 2026-11-01 at 10.11.12']],
    ['paste-leftover', 'Text.<o:p></o:p>', ['<o:p>', '</o:p>']],
    ['review-leftover', 'Text.\n\nLGTM', ['LGTM']],
    ['heading-space', 'text\n#Networking\ntext', ['#Networking']],
    ['heading-space', '#5G at the edge\n\nText.', ['#5G']],
    ['heading-accidental', 'Join us on\n#starlingx on OFTC', ['#starlingx']],
    ['heading-accidental', '#edge #cloud\n\nText.', ['#edge']],
    ['heading-accidental', '##. Install it\n\nText.', ['##.']],
    ['heading-accidental', '   ###. Install it\n\nText.', ['###.']],
    ['heading-accidental', '#!/bin/bash', ['#!']],
    ['heading-level', '### A\n\nx\n\n### B\n\nx\n\n## C\n\nx\n\n# D\n\nx', ['###', '###', '##']],
    ['heading-level', '### A\n\nx\n\n### B\n\nx', ['###']],
    ['heading-literal', '\\#\\# Networking', ['\\#\\#']],
    ['heading-literal', '**## Networking**\n\nText.', ['**##']],
    ['heading-literal', 'The text ends. ## Networking', ['##']],
    ['heading-invisible', '####### Deep', ['#######']],
    ['heading-underline', '- one.\n---\nText', ['---']],
    ['heading-underline', 'It was good.\n===\nText', ['===']],
    ['section-empty', 'x\n\n# Networking', ['# Networking']],
    ['section-empty', '## Inventory\n\n# Tasks\n\nx', ['## Inventory\n\n# Tasks']],
    ['section-empty', '# A\n\nx\n\n## Docs\n\n# About StarlingX\n\nx', ['## Docs']],
    ['conclusion-level', '# A\n\nx\n\n# B\n\nx\n\n## Conclusion\n\nx\n\n# About StarlingX\n\nx', ['##']],
    ['bold-as-heading', '__Plans__\n\nText.', ['__Plans__']],
    ['bold-as-heading', '***Plans***\n\n- a', ['***Plans***']],
    ['bold-as-heading', '**Plans for the release:**\nThe text goes on.', ['**Plans for the release:**']],
    ['bold-as-heading', '**How did it go?**\n\nWell.', ['**How did it go?**']],
    ['bold-as-heading', '- **Plans**\n\nThe text.', ['**Plans**']],
    ['paragraph-joined', `${long}\nThe next paragraph.`, [long]],
    ['sentence-split', 'We talked about the plans of the team for the\n\nnext release and more.', ['\n']],
    ['sentence-unfinished', 'Find out more where you can\n\n# Plans\n\nx', ['where you can']],
    ['sentence-unfinished', '- Check the page where you can\n- Download the code', ['where you can']],
    ['accidental-emphasis', 'the snake_case_name here', ['snake_case_name']],
    ['accidental-emphasis', 'foo_bar and `baz_qux` x', ['foo_bar and `baz_qux`']],
    ['accidental-emphasis', 'see `x` a_b at https://x.y/c_d', ['a_b at https://x.y/c_d']],
    ['accidental-emphasis', '**a_b_c** x', ['a_b_c']],
    ['accidental-emphasis', '# A_B and C_D', ['A_B and C_D']],
    ['accidental-emphasis', 'a 5*3*2 box', ['5*3*2']],
    ['accidental-emphasis', 'all *.deb and x.* files', ['*.deb and x.*']],
    ['accidental-emphasis', 'in __init__.py', ['__init__.py']],
    ['literal-asterisks', '** Text** more', ['** Text**']],
    ['literal-asterisks', 'a **b more\n\nc', ['**']],
    ['list-nesting', '1. a\n  - b', ['-']],
    ['list-nesting', '- a\n        - b', ['-']],
    ['list-nesting', '- a\n  - b\n- c\n - d', ['-']],
    ['list-nesting', '- a\n  - b\n    - c\n    - d', ['-', '-']],
    ['list-swallows', '- a\n- b one.\nThe text goes on.', ['The']],
    ['list-swallows', '- a\n- b\n```\nx\n```\n\nText.', ['```']],
    ['code-cut', `Text\n\n    ${'x'.repeat(81)}cut\n\n    ${'y'.repeat(90)}\n`, ['cut']],
    ['code-cut', `Text\n\n\t${'x'.repeat(81)}cut\n`, ['cut']],
    ['list-marker', '–\u00a0Storage\n–\u00a0Networking', ['–', '–']],
    ['list-marker', '•Storage', ['•']],
    ['list-marker', '\\- Storage', ['\\-']],
    ['list-marker', '1\\. Storage', ['1\\.']],
    ['list-marker', '-Storage\n-Networking', ['-', '-']],
    ['list-marker', '1.First\n2.Second', ['1.', '2.']],
    ['list-marker', 'a) first\nb) second', ['a)', 'b)']],
    ['list-marker', 'o  Storage\no  Networking', ['o', 'o']],
    ['list-number', '1. a\n\n```\nx\n```\n\n3. b', ['3.']],
    ['table-blank-line', '- a\n| x | y |\n|---|---|\n| 1 | 2 |', ['| x | y |']],
    ['code-unfenced', 'sysadmin@controller-0:~$ ls', ['sysadmin@controller-0:~$ ls']],
    [
      'code-unfenced',
      '[sysadmin@controller-0 ~(keystone_admin)]$ system x',
      ['[sysadmin@controller-0 ~(keystone_admin)]$ system x'],
    ],
    ['code-unfenced', '+---+---+\n| a | b |\n+---+---+', ['+---+---+']],
    ['code-unfenced', 'kubectl get pods -n test', ['kubectl get pods -n test']],
    ['code-accidental', `\t${long}`, ['\t']],
    ['code-accidental', 'x\n\n    ## Distro\n\nx\n\n    ![a](/img/edge.png)\n\nx', ['    ', '    ']],
    ['conclusion-level', '# A\n\nx\n\n# B\n\nx\n\n### About StarlingX\n\nx', ['###']],
    ['spelling-slip', 'From sev-\neral ven- dors.', ['sev-\neral', 'ven- dors']],
    ['fence-unclosed', '```yaml\na: b\n\nText\n\n```shell\nls\n```', ['```yaml']],
    ['fence-line', '```\nls```\nText\n\n```\nx\n```', ['```']],
    ['fence-line', "'''\nls\n'''", ["'''", "'''"]],
    ['inline-fence', 'Run ```a ` b``` now', ['```a ` b```']],
    ['comment-unclosed', '<!-- a ->\n\nText', ['<!--']],
    ['comment-unclosed', '<!-- a\n\ntext <!-- b -->', ['<!--']],
    ['comment-unclosed', 'Text <!-- a\n\nmore', ['<!--']],
    ['foreign-markup', '== Plans ==\n\nText', ['== Plans ==']],
    ['foreign-markup', 'h2. Plans', ['h2.']],
    ['foreign-markup', "It is '''bold''' here", ["'''bold'''"]],
    ['foreign-markup', '> [!NOTE]\n> x', ['> [!NOTE]']],
    ['foreign-markup', '.. note:: x', ['.. note:: x']],
    ['foreign-markup', 'see :doc:`x`', [':doc:']],
    ['foreign-markup', '{{< figure a >}}', ['{{< figure a >}}']],
    ['trailing-space', '- a \n- b', [' ']],
    ['final-newline', 'a\n\n\n', ['\n\n\n']],
    ['line-ends-mixed', 'a\r\nb\nc\r\n', ['']],
  ])('%s: %j', (rule, text, found) => expect(places(rule, text)).toEqual(found));
});

describe('what looks alike and is right', () => {
  test.each<[rule: string, text: string]>([
    ['heading-space', '# A\n\n## B\n'],
    ['heading-accidental', 'Join #starlingx today\n\n#Networking\n\n# 1 of them\n'],
    ['heading-level', '## A\n\nx\n\n### B\n\nx\n\n# Conclusion\n\nx\n\n# About StarlingX\n\nx\n'],
    ['heading-literal', 'Rule \\#1 holds. # of nodes\n\n## A ##\n\n```\na ## B\n```\n'],
    ['heading-underline', 'Plans\n---\n\nTwo\nlines.\n---\n\n---\n'],
    ['section-empty', '# A\n\n## B\n\nx\n\n# C\n\n```\nx\n```\n'],
    ['conclusion-level', '# A\n\nx\n\n## Summary\n\nx\n\n## More\n\nx\n\n# B\n\nx\n'],
    ['conclusion-level', '### A\n\nx\n\n### Conclusion\n\nx\n'],
    ['team-heading-level', '# Build\n\nx\n\n## Test\n\nx\n'],
    ['bold-as-heading', '**Note:**\n\nText.\n\n**Build**: text\n\n**It was a good week.**\n\nText.\n\n**See you there**\n'],
    ['bold-as-heading', '- **Build**\n- **Test**\n'],
    ['bold-as-heading', '**bold** and more **bold**\n\nText.\n'],
    ['plain-heading', `Hello there, all of you.\n\n${long}\n\nShort\n\n${long}\n`],
    ['paragraph-joined', 'A line that was wrapped.\nAnother line that was.\n'],
    ['paragraph-joined', `${long}  \nThe next line.\n`],
    ['paragraph-joined', `- ${long}\n- The next item.\n`],
    ['sentence-split', 'The following tools are used by all of us:\n\nkubectl and others\n\nIt ends.\n\nnext\n'],
    ['sentence-split', 'The plans of the team for the next one\n\n- first\n\netcd: a store\n'],
    ['sentence-unfinished', '- Hosts,\n- clusters, and\n- more\n\nWe run the\n\n```\nx\n```\n'],
    [
      'accidental-emphasis',
      '_emphasis_ and *more*, (_this_) one_name\n\n`a_b_c` [a_b_c](x_y_z) https://x.y/a_b_c \\_a\\_b 2 * 3 * 4\n',
    ],
    ['accidental-emphasis', '| a_b | c_d |\n|---|---|\n| e_f | g_h |\n'],
    ['accidental-emphasis', '- a_b\n- c_d\n\n```\na_b_c\n```\n'],
    ['literal-asterisks', '**a** **b** ***c*** `** x **` 2**3 2 ** 3 /etc/**/x **a\nb** **Bold**text\n'],
    ['list-nesting', '- a\n  - b\n      - c\n- d\n    - e\n        - f\n1. a\n   - b\n'],
    ['list-nesting', ' - a\n - b\n\nText.\n\n- a\n - b\n'],
    ['list-nesting', '- a\n\n```\n- x\n      - y\n```\n'],
    ['list-swallows', '- a long item\n  that goes on\n- b\n\n# C\n'],
    ['list-swallows', '* __A title:__\nThe text of the item.\n\n* __Another:__\nIts text.\n'],
    ['list-swallows', '1. a\n2. b\n```\nx\n```\n\n- a\n- b\n```\nx\n```\n- c\n\n- d\n```\nx\n```\n'],
    ['list-marker', '– Ana Ito\n\n*Storage* is\n*big*, -1 is small.\n\n2024. It was good.\n\n- a\n- b\n\na) one alone\n'],
    [
      'list-number',
      '1. a\n2. b\n\n```\nx\n```\n\n3. c\n\n# B\n\n1. a\n\nText.\n\n1. a\n2. b\n'.replace('Text.\n\n1. a\n2. b\n', '2. b\n'),
    ],
    ['list-number', '1. a\n2. b\n\nAnother list.\n\n1. c\n2. d\n'],
    ['quote-swallows', '> a\n> b\n\nText.\n\n> a,\nand so on\n'],
    [
      'calendar-day',
      'On Tuesday, May 5, 2026, Monday and Tuesday, May 4-5, Tuesday, 5 May; May 4 - 10 am, May 4-5, 2026.\n\nMonday at 5.\n',
    ],
    [
      'code-typography',
      '`–` is a dash, `a – b`, “c” &gt;\n\n```html\n<b>&gt;</b>\n```\n\n```\na: "“c”"\ncannot stat ‘x’\n[a](b)\n```\n',
    ],
    ['heading-repeated', '# A\n\nx\n\n## Example\n\nx\n\n# B\n\nx\n\n## Example\n\nx\n'],
    ['spelling-slip', 'It could of course be a setup; this one, then that, a backup of the data, and of the a priori kind.\n'],
    ['table-cells', 'A | B\n---\na | b\n\n| A | B |\n|---|---|\n| a |\n| `b|c` | d |\n\n---\n\na | b | c\n'],
    ['table-delimiter', '| A | B |\n|---|---|\n| a | b |\n\n|x| = 2\n\n| a |\n\nA | B\n--- | ---\na | b\n'],
    ['tag-unknown', 'A <b>bold</b> <BR/> line <!-- a <x> --> with `<x>`, 1 <2 and <https://a.io>.\n\n```\n<x>\n```\n'],
    ['tag-unclosed', '<b>a</b>, <br> <img src="/img/edge.png"> <a name="x"> `<b>` and <i>two\n\nparagraphs</i>.\n'],
    ['table-blank-line', 'Text\n\n| x | y |\n|---|---|\n| 1 | 2 |\n'],
    [
      'code-unfenced',
      'git is what the project uses.\n\nIt costs $ 5.\n\nkubectl is the tool that talks to the server\n\n```\n$ ls\n```\n',
    ],
    ['code-accidental', 'Text:\n\n    # Distro\n\nText:\n\n    ## A\n    ## B\n'],
    ['spelling-slip', 'Pre- and post-install, short- or long-term, half- time, well-known - and so on.\n\n- one-\n- two\n'],
    ['code-accidental', 'Text:\n\n    system host-list\n\n    The first line of code.\n    The second.\n'],
    ['fence-unclosed', '```\nx\n```\n\n~~~\ny\n~~~\n\n````md\n```a\n```\n````\n'],
    ['fence-line', '```\necho "```" x\n```\n\n```one line```\n\n``\n'],
    ['inline-fence', '`a` ``b ` c``\n\n```\nx\n```\n'],
    ['code-cut', `\`\`\`\n${'x'.repeat(81)}\n\`\`\`\n\n${long}\n\n    ${'x'.repeat(81)}\n`],
    ['comment-unclosed', '<!-- a -->\n<!-- b\nc -->\n\nText <!-- d --> more.\n\n```\n<!-- x\n```\n'],
    ['foreign-markup', 'a == b, {x}, :: and 10:30:15, https://a.io:8080:x and `{% raw %}`\n\n```\n.. note:: x\n== y ==\n```\n'],
    ['leading-space', '- a\n  - b\n\nText\n goes on\n'],
    ['trailing-space', 'A line  \nthat is broken.\n\n```\nx \n```\n'],
    ['final-newline', 'a\r\n'],
    ['line-ends-mixed', 'a\r\nb\r\n'],
  ])('%s: %j', (rule, text) => expect(places(rule, text)).toEqual([]));
});

describe('the marker of the teaser', () => {
  test.each([
    '<!- more ->',
    '<!– more –>',
    '<!—- more -—>',
    '< !-- more -->',
    '<-- more -->',
    '<! -- more -- >',
    '<!- - more - ->',
    '\\<!-- more --\\>',
    '&lt;!-- more --&gt;',
    '!-- more -->',
    '<!-- more --!>',
    '<!-- more --',
  ])('%s is shown to readers', (marker) => {
    const [finding, ...others] = findings('teaser-malformed', `Learn more. ${marker}\n\nText.\n`);
    expect(finding?.severity).toBe('warning');
    expect(others).toEqual([]);
  });
  test.each(['<!--more-->', '<!-- More -->', '<!-- read more -->', '<!-- more-->', '<!-- mroe -->'])(
    '%s is hidden, but not the form of the house',
    (marker) => {
      expect(findings('teaser-malformed', `Learn more. ${marker}\n`).map(({ severity }) => severity)).toEqual(['hint']);
    },
  );
  test('a comment that does not end hides the text', () => {
    expect(findings('teaser-malformed', '<!-- more ->\n\nText.\n').map(({ severity }) => severity)).toEqual(['error']);
  });
  test.each(['(more) <more> !more more -- more> <!-- more about it --> <!-- more -->\n', 'See more --> there\n'])(
    '%j holds nothing malformed',
    (text) => {
      expect(places('teaser-malformed', text)).toEqual([]);
    },
  );
  test('in code', () => {
    expect(places('teaser-in-code', 'Learn. `<!-- more ->`\n')).toEqual(['`<!-- more ->`']);
    expect(places('teaser-in-code', 'Write `<!-- more -->` behind it\n\n```\n<!-- more -->\n```\n')).toEqual([]);
  });
  test('around it', () => {
    expect(findings('teaser-spacing', 'Learn.<!-- more -->\n').map(({ severity }) => severity)).toEqual([undefined]);
    expect(findings('teaser-spacing', 'Learn <!-- more ->.\n').map(({ severity }) => severity)).toEqual(['warning']);
    expect(places('teaser-spacing', 'Learn. <!-- more --> More text.\n')).toEqual(['<!-- more -->']);
    expect(places('teaser-spacing', 'Learn. <!-- more -->\n\n<!-- more -->\n')).toEqual([]);
  });
  test('below a heading', () => {
    expect(places('teaser-position', '# A\n\nLearn. <!-- more -->\n')).toEqual(['<!-- more -->']);
    expect(places('teaser-position', 'Learn. <!-- more -->\n\n# A\n')).toEqual([]);
  });
  test('missing: only where git says that the post is new', () => {
    const draft = 'src/pages/blog/starlingx-sample-draft.md';
    expect(places('teaser-missing', 'Learn.\n', draft)).toEqual(['Learn.']);
    expect(places('teaser-missing', 'Learn.<!--more-->\n', draft)).toEqual([]);
    expect(places('teaser-missing', 'Learn.\n', 'src/pages/blog/unknown.md')).toEqual([]);
  });
});

describe('front matter', () => {
  const post = (front: string): string => `---\n${front}---\nText.\n`;
  test('blank lines: each, but not those within a text', () => {
    expect(places('front-matter-blank-line', post('\ntitle: A\n\n \nauthor: B\n'))).toEqual(['', '', ' ']);
    expect(places('front-matter-blank-line', post('title: >-\n  A\n\n  B\nauthor: C\n'))).toEqual([]);
  });
  test('values', () => {
    expect(places('value-trailing-space', post('title: A \ncategory: \n  - label: B\t\n'))).toEqual([' ', '\t']);
    expect(places('value-trailing-space', post('title: A # comment\n'))).toEqual([]);
    expect(places('title-folded', post('title: |\n  A\n'))).toEqual(['|\n  A']);
    expect(places('title-folded', post('title: >-\n  A\n  B\n'))).toEqual([]);
  });
  test.each([
    ['A &amp; B', 1],
    ['<b>A</b>', 1],
    ['"`A`"', 1],
    ['A [B](https://x.y)', 1],
    ['A & B: C_D', 0],
    ['"A < B > C, 2 * 3"', 0],
    ['AT&T; more', 0],
  ])('title %s', (title, count) => expect(places('title-markup', post(`title: ${title}\n`))).toHaveLength(count));
  test('order of keys: those that the site does not know count for nothing', () => {
    expect(places('key-order', post('extra: 1\ntitle: A\nother: 2\nauthor: B\n'))).toEqual([]);
  });
});
