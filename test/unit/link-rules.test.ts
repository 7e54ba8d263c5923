import { describe, expect, test } from 'vitest';
import { bareAddress } from '../../src/core/rules/bare-address';
import { bareUrl } from '../../src/core/rules/bare-url';
import { linkBlank } from '../../src/core/rules/link-blank';
import { linkEmpty } from '../../src/core/rules/link-empty';
import { linkFragment } from '../../src/core/rules/link-fragment';
import { linkGap } from '../../src/core/rules/link-gap';
import { linkHttp } from '../../src/core/rules/link-http';
import { linkMoved } from '../../src/core/rules/link-moved';
import { linkPath } from '../../src/core/rules/link-path';
import { linkPreview } from '../../src/core/rules/link-preview';
import { linkRepeated } from '../../src/core/rules/link-repeated';
import { linkReversed } from '../../src/core/rules/link-reversed';
import { linkScheme } from '../../src/core/rules/link-scheme';
import { linkTextAddress } from '../../src/core/rules/link-text-address';
import { linkTextBlank } from '../../src/core/rules/link-text-blank';
import { linkTextQuote } from '../../src/core/rules/link-text-quote';
import { linkTextVague } from '../../src/core/rules/link-text-vague';
import { linkToItself } from '../../src/core/rules/link-to-itself';
import { linkUnclosed } from '../../src/core/rules/link-unclosed';
import { linkUndefined } from '../../src/core/rules/link-undefined';
import { linkWrapped } from '../../src/core/rules/link-wrapped';
import { ownLink } from '../../src/core/rules/own-link';
import type { Rule, Site } from '../../src/core/types';
import { exampleSite } from './example-site';
import { findIn, fixedBy, marksIn } from './links-of';

/** A rule, what it must make of a text, and texts that look alike and are right. */
const FIXES: readonly [Rule, readonly (readonly [string, string])[]][] = [
  [
    linkScheme,
    [
      ['[a](www.x.org/y)', '[a](https://www.x.org/y)'],
      ['[a](docs.starlingx.io)', '[a](https://docs.starlingx.io)'],
      ['[a](htps://x.org)', '[a](https://x.org)'],
      ['[a](https//x.org)', '[a](https://x.org)'],
      ['[a](http:/x.org)', '[a](http://x.org)'],
      ['[a](https:x.org)', '[a](https://x.org)'],
      ['[a](https:///x.org)', '[a](https://x.org)'],
      ['[a](https://https://x.org)', '[a](https://x.org)'],
      ['[a](http://https://x.org)', '[a](https://x.org)'],
      ['[a](<opendev.org/a b>)', '[a](<https://opendev.org/a b>)'],
      ['[a](first.last@x.org)', '[a](mailto:first.last@x.org)'],
    ],
  ],
  [
    linkBlank,
    [
      ['[a](https://x.y\n)', '[a](https://x.y)'],
      ['[a](\u00a0https://x.y\u200b)', '[a](https://x.y)'],
      ['[a](https://x.\n  y/z)', '[a](https://x.y/z)'],
      ['[a](https:// x.y)', '[a](https://x.y)'],
      ['[a](https://x.y/a b)', '[a](https://x.y/ab)'],
      ['[a](https://x.y/a%20)', '[a](https://x.y/a)'],
      ['[a](https://x.y “the title”)', '[a](https://x.y "the title")'],
      ['![a]( /img/edge.png)', '![a](/img/edge.png)'],
    ],
  ],
  [
    linkGap,
    [
      ['[a] (https://x.y) b', '[a](https://x.y) b'],
      ['[a]\n(https://x.y)', '[a](https://x.y)'],
      ['[a] ( https://x.y)', '[a]( https://x.y)'],
      ['[a] (www.x.y)', '[a](www.x.y)'],
      ['[a] (/blog/x/)', '[a](/blog/x/)'],
      ['[a]（https://x.y）', '[a](https://x.y)'],
      ['! [a](/img/edge.png)', '![a](/img/edge.png)'],
    ],
  ],
  [linkReversed, [['!(a site)[/img/edge.png]', '![a site](/img/edge.png)']]],
  [
    linkUnclosed,
    [
      ['See [a](https://x.y.', 'See [a](https://x.y).'],
      ['[a](https://x.y]', '[a](https://x.y)'],
      ['[a](https://x.y and [b](https://z.w)', '[a](https://x.y) and [b](https://z.w)'],
      ['[a](https://x.y/b(c)', '[a](https://x.y/b(c))'],
      ['![a](/img/edge.png', '![a](/img/edge.png)'],
      ['[a(/img/edge.png)', '[a](/img/edge.png)'],
    ],
  ],
  [
    linkUndefined,
    [
      ['text [1]', 'text 1'],
      ['arr[0]', 'arr0'],
      ['[a][b]\n\n[b]: https://x.y "t"', '[a](https://x.y)\n\n[b]: https://x.y "t"'],
      ['[A b]\n\n[a B]: <https://x.y>', '[A b](https://x.y)\n\n[a B]: <https://x.y>'],
      ['[a]: not a definition', 'a: not a definition'],
      ['see [https://x.y]', 'see https://x.y'],
    ],
  ],
  [
    linkWrapped,
    [
      ['[a]((https://x.y))', '[a](https://x.y)'],
      ['[a]("https://x.y")', '[a](https://x.y)'],
      ['[a](“https://x.y”)', '[a](https://x.y)'],
      ['[a](`https://x.y`)', '[a](https://x.y)'],
      ['[a](https://x.y,)', '[a](https://x.y)'],
      ['[a](https://x.y.)', '[a](https://x.y)'],
      ['[a](https://x.y])', '[a](https://x.y)'],
      ['![a]("/img/edge.png")', '![a](/img/edge.png)'],
    ],
  ],
  [
    linkTextBlank,
    [
      ['on the[ a](https://x.y) b', 'on the [a](https://x.y) b'],
      ['on the [ a](https://x.y) b', 'on the [a](https://x.y) b'],
      ['the [a ](https://x.y)b', 'the [a](https://x.y) b'],
      ['the [a ](https://x.y).', 'the [a](https://x.y).'],
      ['[ a ](https://x.y)', '[a](https://x.y)'],
    ],
  ],
  [
    linkTextQuote,
    [
      ['[the "a" b](https://x.y)', '[the “a” b](https://x.y)'],
      ['["a"](https://x.y)', '"[a](https://x.y)"'],
    ],
  ],
  [
    ownLink,
    [
      ['[a](https://starlingx.io/blog/starlingx-sample-tour.html)', '[a](https://starlingx.io/blog/starlingx-sample-tour/)'],
      ['[a](/blog/starlingx-sample-tuor)', '[a](/blog/starlingx-sample-tour/)'],
      ['[a](/blog/Starlingx-Sample-Tour/)', '[a](/blog/starlingx-sample-tour/)'],
      ['[a](/blog/sample-tour/)', '[a](/blog/starlingx-sample-tour/)'],
      ['[a](/blog/starlingx-sample-tour-2/)', '[a](/blog/starlingx-sample-tour-part-2/)'],
      ['[a](/blog/starlingx-sample-tour.md)', '[a](/blog/starlingx-sample-tour/)'],
      ['[a](http://www.starlingx.io/blog/sample-tour/#b)', '[a](http://www.starlingx.io/blog/starlingx-sample-tour/#b)'],
    ],
  ],
  [
    linkFragment,
    [
      ['[a](/blog/starlingx-sample-tour/#b)', '[a](/blog/starlingx-sample-tour/)'],
      ['[a](#_Toc123)', 'a'],
    ],
  ],
  [
    linkPath,
    [
      ['[a](starlingx-sample-tour.md)', '[a](/blog/starlingx-sample-tour/)'],
      ['[a](/src/pages/blog/starlingx-sample-tour.md)', '[a](/blog/starlingx-sample-tour/)'],
      ['[a](blog/starlingx-sample-tour/)', '[a](/blog/starlingx-sample-tour/)'],
      ['[a](../deploy/index.html#b)', 'a'],
    ],
  ],
  [linkPreview, [['[a](http://localhost:8000/blog/x/)', '[a](/blog/x/)']]],
  [
    linkHttp,
    [
      ['http://lists.starlingx.io/ and <http://github.com/x>', 'https://lists.starlingx.io/ and <https://github.com/x>'],
      ['[a](http://StarlingX.Biterg.io)', '[a](https://StarlingX.Biterg.io)'],
    ],
  ],
  [
    bareAddress,
    [
      ['write to a.b@lists.starlingx.io.', 'write to <a.b@lists.starlingx.io>.'],
      ['see (www.x.org/y)', 'see ([www.x.org/y](https://www.x.org/y))'],
      ['**docs.starlingx.io**', '**[docs.starlingx.io](https://docs.starlingx.io)**'],
      ['at opendev.org/starlingx, too', 'at [opendev.org/starlingx](https://opendev.org/starlingx), too'],
    ],
  ],
  [
    bareUrl,
    [
      ['open https://harbor.yourdomain.com:30003 now', 'open `https://harbor.yourdomain.com:30003` now'],
      ['open http://10.10.10.2:8080/ now', 'open `http://10.10.10.2:8080/` now'],
    ],
  ],
];

describe.each(FIXES.map(([rule, pairs]) => [rule.id, rule, pairs] as const))('%s repairs', (_id, rule, pairs) => {
  test.each(pairs)('%s', (bad, good) => {
    expect(fixedBy(rule, bad)).toBe(good);
    expect(fixedBy(rule, bad.replaceAll('\n', '\r\n'))).toBe(good.replaceAll('\n', '\r\n'));
  });
});

const RIGHT: readonly [Rule, readonly string[]][] = [
  [
    linkScheme,
    [
      '[a](https://x.y) [b](mailto:a@b.cd) [c](/blog/x/) [d](#e) [f](readme.md) [g](ADD LINK) [h](httpd.conf)',
      '[a](https://web.archive.org/web/2020/https://x.org) [b](ftp://x.org) [c](//x.org/y)',
      '`[a](www.x.org)` and\n\n```\n[a](www.x.org)\n```',
    ],
  ],
  [linkBlank, ['[a](https://x.y "the title") [b](<https://x.y/a b>) [c](ADD LINK HERE) [d]( )', '![a](/img/edge.png "title")']],
  [
    linkGap,
    ['see [a](https://x.y) (https://z.w)', 'the array [0] (see above)', '`[a] (https://x.y)`', 'Great! [a](https://x.y)'],
  ],
  [linkReversed, ['f(x)[0]', '(see above) [https://x.y]', '(a)[b]']],
  [
    linkUnclosed,
    [
      '[a](https://x.y/(b))',
      '\\[a](https://x.y)',
      '`[a](https://x.y`',
      '[a (see https://x.y)](https://z.w)',
      'a list[i](x)',
      '```\n[a](https://x.y\n```',
    ],
  ],
  [
    linkUndefined,
    [
      '- [ ] a\n- [x] b\n1. [X] c',
      'a[^1] and [^long note]\n\n[^1]: b',
      '\\[a\\]',
      '`[a]`',
      '![a]',
      '[a [b] c](https://x.y)',
      '[a]: https://x.y',
      '---\ntitle: "[a]"\n---\nb',
      '```\n[a]\n```',
      '<!-- [a] -->',
      '[a](https://x.y)',
      'a [] b',
      'Text.\n\n[a]: https://x.y\n[b]: https://x.y',
    ],
  ],
  [
    linkWrapped,
    [
      '[a](https://en.wikipedia.org/wiki/Rust_(language))',
      '[a](https://en.wikipedia.org/wiki/Apple_Inc.)',
      '[a](<https://x.y>)',
      '[a](https://x.y?a[]=b&c=d)',
      '[a](https://x.y/ "t")',
      '[a](https://x.y/?q)',
    ],
  ],
  [linkEmpty, ['[a](https://x.y)', '[![a](/img/edge.png)](https://x.y)', '![](/img/edge.png)', '`[a]()`']],
  [linkTextBlank, ['[a b](https://x.y)', '[ ](https://x.y)']],
  [linkTextQuote, ['[a “b”](https://x.y)', '["a"](https://x.y "b")', "[it's](https://x.y)"]],
  [
    linkTextVague,
    [
      '[here is how](https://x.y)',
      '[documentation](https://x.y)',
      '[StarlingX](https://x.y)',
      '[more images](https://x.y)',
      'click here: <https://x.y>',
    ],
  ],
  [
    linkTextAddress,
    [
      '[docs.starlingx.io](https://docs.starlingx.io/x)',
      '[starlingx.io](https://www.starlingx.io)',
      '[https://x.org](https://www.x.org/y)',
      '[#starlingx:opendev.org](https://matrix.to/#/#starlingx:opendev.org)',
      '[Node.js](https://nodejs.org)',
      '[opendev.org and more](https://x.y)',
    ],
  ],
  [
    ownLink,
    [
      '[a](/blog/starlingx-sample-tour) [b](https://www.starlingx.io/blog/starlingx-sample-tour/) [c](https://www.starlingx.io/blog/)',
      '[a](https://www.starlingx.io/community/) [b](https://x.org/blog/y.html) [c](/blog/starlingx-news/)',
    ],
  ],
  [
    linkFragment,
    [
      '<a id="top"></a>\n\n[a](#top)',
      '[a](https://matrix.to/#/#starlingx:opendev.org) [b](https://docs.starlingx.io/x.html#y) [c](https://www.starlingx.io/#d)',
      '[a](#fn-1)',
    ],
  ],
  [linkToItself, ['[a](/blog/starlingx-sample-tour/) [b](/blog/) [c](#d)']],
  [linkPath, ['[a](https://x.y/z.md) [b](/blog/x/) [c](TBD) [d](www.x.org/y) [e](mailto:a@b.cd) [f](link) [g](/community/)']],
  [
    linkPreview,
    ['[a](http://localhost:8080/) [b](https://www.netlify.app) [c](http://localhost:8000/)', '`http://localhost:8000/blog/x/`'],
  ],
  [
    linkHttp,
    [
      '[a](http://example.org) [b](http://localhost:8000) [c](https://opendev.org)',
      '```\ncurl http://opendev.org\n```',
      '[a](http://notgithub.com)',
    ],
  ],
  [
    bareAddress,
    [
      '[starlingx.io](https://starlingx.io) and https://www.starlingx.io and <a@b.org>',
      '#starlingx:opendev.org and git@opendev.org:starlingx/config',
      '`a@b.org` and sysadmin@controller-0 and root@10.10.10.2',
      '---\nauthor: a@b.org\n---\nb',
      'mailto:a@b.org',
    ],
  ],
  [bareUrl, ['[a](https://x.y) <https://x.y> `https://x.y`', '```\nhttps://x.y\n```', '[https://x.y](https://x.y)']],
];

test.each(RIGHT.flatMap(([rule, texts]) => texts.map((text) => [rule.id, text, rule] as const)))(
  '%s is silent on %s',
  (_id, text, rule) => {
    expect(marksIn(rule, text)).toEqual([]);
  },
);

test.each(['this link', 'Here', '**here**', 'click here.', 'this guide', 'link'])('link-text-vague finds "%s"', (text) => {
  expect(marksIn(linkTextVague, `See [${text}](https://x.y/z).`)).toEqual([text]);
});

test.each([
  ['a box to tick [ ] in the text', '[ ]'],
  ['a definition that goes on from a sentence.\n[a]: https://x.y', '[a]'],
])('link-undefined finds %s', (text, mark) => expect(marksIn(linkUndefined, text)).toEqual([mark]));

test.each(['[a]()', '[a](<>)', '[](https://x.y)', '[ ](https://x.y)', '![a]()'])('link-empty finds %s', (text) => {
  expect(marksIn(linkEmpty, text)).toEqual([text]);
});

test.each(['text](https://x.y)', '[a\n\nb](https://x.y)'])('link-unclosed finds a link without its beginning in %j', (text) => {
  expect(marksIn(linkUnclosed, text)).toEqual(['(https://x.y)']);
});

describe('own links', () => {
  test('a post that is nowhere may be on its way', () => {
    expect(findIn(ownLink, '[a](/blog/starlingx-quite-another/)').map(({ severity }) => severity)).toEqual(['information']);
  });
  test('another number is another post', () => {
    expect(findIn(ownLink, '[a](/blog/starlingx-sample-tour-part-3/)')[0]?.fixes).toEqual([]);
  });
  test('nothing is said while the posts are not known, but of the old form', () => {
    const site: Site = { ...exampleSite, posts: undefined };
    expect(marksIn(ownLink, '[a](/blog/x/) [b](/blog/y.html)', site)).toEqual(['/blog/y.html']);
  });
});

describe('moved links', () => {
  test.each([
    ['https://etherpad.openstack.org/p/stx-x', 'https://etherpad.opendev.org/p/stx-x'],
    ['http://www.mirror.starlingx.cengn.ca/mirror/a', 'https://mirror.starlingx.windriver.com/mirror/a'],
    ['git.starlingx.io/cgit/stx-config/tree', 'https://opendev.org/starlingx/config/tree'],
    ['https://git.openstack.org/cgit/openstack/nova', 'https://opendev.org/openstack/nova'],
    ['https://webchat.freenode.net/?channels=starlingx', 'https://matrix.to/#/#starlingx:opendev.org'],
    ['https://www.surveymonkey.com/r/StarlingX', 'https://openinfrafoundation.formstack.com/forms/starlingx_user_survey'],
    [
      'http://lists.starlingx.io/cgi-bin/mailman/listinfo/starlingx-discuss',
      'https://lists.starlingx.io/mailman3/lists/starlingx-discuss.lists.starlingx.io/',
    ],
    ['https://www.openstack.org/ptg/', 'https://openinfra.dev/ptg/'],
  ])('%s', (from, to) => {
    expect(fixedBy(linkMoved, `[a](${from})`)).toBe(`[a](${to})`);
    expect(marksIn(linkMoved, `[a](${to})`)).toEqual([]);
  });
  test('in code too, and bare', () => {
    expect(
      marksIn(linkMoved, 'See https://git.starlingx.io/cgit.\n\n```\ngit clone https://github.com/bmuniz-daitan/x.git\n```\n'),
    ).toEqual(['https://git.starlingx.io/cgit', 'https://github.com/bmuniz-daitan/x.git']);
  });
  test('a longer name is another', () => {
    const others = [
      'https://www.openstack.org/ptgx',
      'https://git.starlingx.io.example.net/',
      'https://github.com/bmuniz-daitana',
    ];
    for (const href of others) expect(marksIn(linkMoved, `[a](${href})`)).toEqual([]);
  });
  test('the repository adds rows and takes ours out', () => {
    const config = {
      ...exampleSite.config,
      links: { 'wiki.example.net/a': 'docs.example.net/b', 'etherpad.openstack.org': null },
    };
    const site = { ...exampleSite, config };
    expect(fixedBy(linkMoved, '[a](http://wiki.example.net/a/c) [b](https://etherpad.openstack.org/p)', site)).toBe(
      '[a](https://docs.example.net/b/c) [b](https://etherpad.openstack.org/p)',
    );
  });
  test('OFTC was right until September 2023', () => {
    const text = '[a](https://webchat.oftc.net/?channels=starlingx)';
    expect(marksIn(linkMoved, text, { ...exampleSite, today: '2022-01-01' })).toEqual([]);
    expect(marksIn(linkMoved, text)).toHaveLength(1);
  });
});

test.each([
  'See [a](https://x.y/z) and [b](https://x.y/z).\n',
  '* [a](https://x.y/z)\n* [a](https://x.y/z)\n',
  '* [a](https://x.y)\n* [b](https://x.y/)\n',
])('link-repeated is silent on %j', (text) => {
  expect(marksIn(linkRepeated, text)).toEqual([]);
});
