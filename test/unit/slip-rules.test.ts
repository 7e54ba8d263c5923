import { describe, expect, test } from 'vitest';
import { parsePost } from '../../src/core/parse-post';
import { backtickUnpaired } from '../../src/core/rules/backtick-unpaired';
import { codeAccidental } from '../../src/core/rules/code-accidental';
import { doubledWord } from '../../src/core/rules/doubled-word';
import { headingCapital } from '../../src/core/rules/heading-capital';
import { headingLiteral } from '../../src/core/rules/heading-literal';
import { headingPunctuation } from '../../src/core/rules/heading-punctuation';
import { hostMisspelt } from '../../src/core/rules/host-misspelt';
import { imageBang } from '../../src/core/rules/image-bang';
import { lineRepeated } from '../../src/core/rules/line-repeated';
import { linkEscaped } from '../../src/core/rules/link-escaped';
import { linkGlued } from '../../src/core/rules/link-glued';
import { linkInCode } from '../../src/core/rules/link-in-code';
import { linkPreview } from '../../src/core/rules/link-preview';
import { linkReversed } from '../../src/core/rules/link-reversed';
import { listMarker } from '../../src/core/rules/list-marker';
import { mergeConflict } from '../../src/core/rules/merge-conflict';
import { productName } from '../../src/core/rules/product-name';
import { spaceAfterPunctuation } from '../../src/core/rules/space-after-punctuation';
import { spaceBeforeParenthesis } from '../../src/core/rules/space-before-parenthesis';
import { spellingSlip } from '../../src/core/rules/spelling-slip';
import { strayPunctuation } from '../../src/core/rules/stray-punctuation';
import { titleMarkup } from '../../src/core/rules/title-markup';
import { unbalancedParenthesis } from '../../src/core/rules/unbalanced-parenthesis';
import type { Rule } from '../../src/core/types';
import { exampleSite } from './example-site';
import { fixedBy, marksIn } from './links-of';

const titled = (title: string): string => `---\ntemplateKey: blog-post\ntitle: ${title}\n---\nText.\n`;

/** A rule with texts that it marks, each as `[text, what is marked]`. */
const FOUND: readonly [Rule, readonly (readonly [string, string])[]][] = [
  [
    linkGlued,
    [
      ['see the[talk](https://x.org)', 'the'],
      ['[talk](https://x.org)and more', 'and'],
    ],
  ],
  [
    linkInCode,
    [
      ['see `[talk](https://x.org)` now', '`[talk](https://x.org)`'],
      ['`![a](/img/a.png)`', '`![a](/img/a.png)`'],
    ],
  ],
  [
    linkEscaped,
    [
      ['see \\[talk\\](https://x.org)', '\\[talk\\]('],
      ['see \\[talk\\]\\(https://x.org\\)', '\\[talk\\]\\('],
    ],
  ],
  [linkReversed, [['see [https://x.org/a](the talk)', '[https://x.org/a](the talk)']]],
  [linkPreview, [['see [it](file:///home/me/a.html)', 'file:///home/me/a.html']]],
  [
    hostMisspelt,
    [
      ['[a](https://docs.starlngx.io/x)', 'docs.starlngx.io'],
      ['[a](https://www,starlingx.io)', 'www,starlingx.io'],
      ['[a](https://wwwstarlingx.io)', 'wwwstarlingx.io'],
      ['[a](https://wwww.example.org/x)', 'wwww.example.org'],
      ['[a](https://openifra.dev/ptg)', 'openifra.dev'],
    ],
  ],
  [
    backtickUnpaired,
    [
      ['run `kubectl get on it', '`'],
      ['run kubectl` on it', '`'],
      ['run ``kubectl` on it', '``'],
    ],
  ],
  [imageBang, [['!![a](/img/a.png)', '!']]],
  [
    headingLiteral,
    [
      ['# # Title\n', '#'],
      ['## Title#\n', '#'],
    ],
  ],
  [
    mergeConflict,
    [
      ['Text.\n>>>>>>> a1b2c3d (Edit)\n', '>>>>>>> a1b2c3d (Edit)'],
      ['Text.\n>>>>>>> main\n', '>>>>>>> main'],
    ],
  ],
  [
    lineRepeated,
    [
      [
        'While edge computing is new to\nWhile edge computing is new to many of us, it grows.\n',
        'While edge computing is new to many of us, it grows.',
      ],
    ],
  ],
  [
    doubledWord,
    [
      ['it has grown to has grown to ten', 'has grown to has grown to'],
      ['see the [notes](https://x.org) [notes](https://x.org)', 'notes](https://x.org) [notes'],
      [titled('News of the the team'), 'the the'],
    ],
  ],
  [
    spellingSlip,
    [
      ['the oncfiguration of it', 'oncfiguration'],
      ['a plaform', 'plaform'],
      [titled('Secure comunication'), 'comunication'],
    ],
  ],
  [strayPunctuation, [['It works. . Then it ends.', '. .']]],
  [
    listMarker,
    [
      ['+Added more of it\n', '+'],
      ['- a b\no c d\n- e f\n', 'o'],
    ],
  ],
  [codeAccidental, [['Text.\n\n    You can also [take part](https://x.org) in what is going on there.\n', '    ']]],
  [unbalancedParenthesis, [['see [a](https://x.org)) for it', ')']]],
  [
    titleMarkup,
    [
      [titled('“News”'), '“News”'],
      [titled('_News of it_'), '_News of it_'],
    ],
  ],
  [headingCapital, [[titled('news of the year'), 'n']]],
  [headingPunctuation, [[titled('News of the year.'), '.']]],
];

/** Texts that look alike and are right. */
const SILENT: readonly [Rule, readonly string[]][] = [
  [
    linkGlued,
    [
      '[pod](https://x.org)s run',
      're[start](https://x.org)',
      '([a](https://x.org))',
      'nested[1](#note)',
      'a [b](https://x.org), c',
      'v[2](https://x.org)',
    ],
  ],
  [linkInCode, ['write `[text](address)` for it', '`a[0](b)`', '`[text](https://example.org)`']],
  [linkEscaped, ['a \\[note\\] in it', '`\\[a\\](https://x.org)`']],
  [linkReversed, ['[https://x.org](https://x.org)', '[a](b)']],
  [
    hostMisspelt,
    [
      '[a](https://opendev.org)',
      '[a](https://openinfra.org)',
      '[a](https://gitlab.com)',
      '[a](https://github.io)',
      '[a](https://wwf.org)',
      '[a](https://x.org/starlngx.io)',
      '[a](https://hub.docker.com)',
      '[a](https://kubernetes.dev)',
    ],
  ],
  [backtickUnpaired, ['run `a` and ``b ` c``', 'a \\` sign', '```\n`\n```\n']],
  [imageBang, ['Look!\n\n![a](/img/a.png)', 'Wow![a](/img/a.png)']],
  [headingLiteral, ['# C#\n', '# Title ##\n', '# F# and C#\n']],
  [mergeConflict, ['>>>>>>> quote of a quote\n']],
  [lineRepeated, ['Storage\nStorage of all kinds', 'Yes, we can.\nYes, we can do more.']],
  [
    doubledWord,
    [
      'step by step by step',
      'again and again and it',
      'vs Async vs Async/Await',
      'more and more and more',
      '# Snapshot tests\nSnapshot tests are',
    ],
  ],
  [spellingSlip, ['a string of enablers', 'a conservation of resorting servers', 'sharding though tracing through']],
  [strayPunctuation, ['a path without "..", please', 'and so on . . . it goes']],
  [listMarker, ['+1 for that', '- a b\n  – more of it\n- c d\n']],
  [codeAccidental, ['Text.\n\n    kubectl get pods --all-namespaces -o wide\n', 'Text.\n\n    Name = value; other = {a}\n']],
  [unbalancedParenthesis, ['see ([a](https://x.org)) for it', 'a [b](https://x.org/c_(d)) e']],
  [
    productName,
    ['Create the harbor namespace.', 'services such as etcd, keystone, and more', 'keystone, docker-registry, and more'],
  ],
  [spaceAfterPunctuation, ['TL;DR it works', 'see [fs.Dirent](https://x.org)']],
  [spaceBeforeParenthesis, ['### first(list, listener)\n']],
  [headingPunctuation, [titled('StarlingX at Example Inc.'), titled('What is next?'), titled('StarlingX 2.0')]],
  [titleMarkup, [titled('The “new” edge'), titled('snake_case and other_case')]],
];

describe.each(FOUND)('$id finds', (rule, texts) => {
  test.each(texts)('%j', (text, mark) => expect(marksIn(rule, text)).toContain(mark));
});

describe.each(SILENT)('$id is silent about', (rule, texts) => {
  test.each(texts)('%j', (text) => expect([...rule.check(parsePost(text, 'src/pages/blog/x.md'), exampleSite)]).toEqual([]));
});

test('what is known is put right', () => {
  expect(fixedBy(doubledWord, 'it has grown to has grown to ten')).toBe('it has grown to ten');
  expect(fixedBy(hostMisspelt, '[a](https://ww.docs.starlngx.io/x)')).toBe('[a](https://www.docs.starlingx.io/x)');
  expect(fixedBy(lineRepeated, 'While edge computing is new to\nWhile edge computing is new to many of us, it grows.\n')).toBe(
    'While edge computing is new to many of us, it grows.\n',
  );
  expect(fixedBy(mergeConflict, 'Text.\n>>>>>>> main\nMore.\n')).toBe('Text.\nMore.\n');
  expect(fixedBy(imageBang, '!![a](/img/a.png)')).toBe('![a](/img/a.png)');
});
