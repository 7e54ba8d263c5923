import { describe, expect, test } from 'vitest';
import { imageAlt } from '../../src/core/rules/image-alt';
import { imageBang } from '../../src/core/rules/image-bang';
import { imageBlank } from '../../src/core/rules/image-blank';
import { imageExtension } from '../../src/core/rules/image-extension';
import { imageHtml } from '../../src/core/rules/image-html';
import { imageLarge } from '../../src/core/rules/image-large';
import { imageLinked } from '../../src/core/rules/image-linked';
import { imageMissing } from '../../src/core/rules/image-missing';
import { imagePath } from '../../src/core/rules/image-path';
import { imageRemote } from '../../src/core/rules/image-remote';
import type { Rule, Site } from '../../src/core/types';
import { exampleSite } from './example-site';
import { findIn, fixedBy, marksIn } from './links-of';

const FIXES: readonly [Rule, readonly (readonly [string, string])[]][] = [
  [
    imageMissing,
    [
      ['![a](/img/edge.PNG)', '![a](/img/edge.png)'],
      ['![a](/img/edge.jpg)', '![a](/img/edge.png)'],
      ['![a](/img/blog/edge.png)', '![a](/img/edge.png)'],
      ['![a](/img/egde.png)', '![a](/img/edge.png)'],
      ['![a](/img/edge-site.png)', '![a](/img/edge%20site.png)'],
      ['see [a](/img/egde.png)', 'see [a](/img/edge.png)'],
    ],
  ],
  [
    imageExtension,
    [
      ['![a](/img/edge)', '![a](/img/edge.png)'],
      ['![a](/img/edge.jpg.png)', '![a](/img/edge.png)'],
      ['![a](/img/other.jpg.jpg)', '![a](/img/other.jpg)'],
    ],
  ],
  [
    imageBang,
    [
      ['[a](/img/edge.png)', '![a](/img/edge.png)'],
      ['[!a](/img/edge.png)', '![a](/img/edge.png)'],
      ['The site:\n[a](/img/edge.png)\n', 'The site:\n![a](/img/edge.png)\n'],
      ['[a](/img/edge.png "title")', '![a](/img/edge.png "title")'],
    ],
  ],
  [
    imagePath,
    [
      ['![a](static/img/edge.png)', '![a](/img/edge.png)'],
      ['![a](/static/img/edge.png)', '![a](/img/edge.png)'],
      ['![a](img/edge.png)', '![a](/img/edge.png)'],
      ['![a](edge.png)', '![a](/img/edge.png)'],
      ['![a](figures/edge.png)', '![a](/img/edge.png)'],
      ['![a](../img/new/site.png)', '![a](/img/new/site.png)'],
      ['![a](https://www.starlingx.io/img/edge.png)', '![a](/img/edge.png)'],
      ['![a](C:\\Users\\me\\edge.png)', '![a](/img/edge.png)'],
    ],
  ],
  [
    imageHtml,
    [
      ['<img src="/img/edge.png">', '![](/img/edge.png)'],
      ['<img width="400" alt="A site" src=/img/edge.png />', '![A site](/img/edge.png)'],
      ["text <img src='../static/img/edge.png' alt='A'> text", 'text ![A](/img/edge.png) text'],
    ],
  ],
  [imageAlt, [['![](/img/edge-site_2.png)', '![edge site 2](/img/edge-site_2.png)']]],
  [imageRemote, [['![a](https://x.y/z/edge.png?raw=true)', '![a](/img/edge.png)']]],
];

describe.each(FIXES.map(([rule, pairs]) => [rule.id, rule, pairs] as const))('%s repairs', (_id, rule, pairs) => {
  test.each(pairs)('%s', (bad, good) => {
    expect(fixedBy(rule, bad)).toBe(good);
    expect(fixedBy(rule, bad.replaceAll('\n', '\r\n'))).toBe(good.replaceAll('\n', '\r\n'));
  });
});

const RIGHT: readonly [Rule, readonly string[]][] = [
  [
    imageMissing,
    [
      '![a](/img/edge.png) ![b](/img/edge%20site.png) ![c](/img/edge.png?x=1)',
      '![a](https://x.y/img/z.png)',
      '`![a](/img/no.png)`',
    ],
  ],
  [imageExtension, ['![a](/img/edge.png)', '![a](/img/edge.v2.png)', '![a](https://x.y/image)']],
  [imageBlank, ['![a](/img/edge.png "a title")', '![a](https://x.y/a%20b.png)']],
  [
    imageBang,
    [
      'see [a](/img/edge.png)',
      '* [a](/img/edge.png)',
      'a sentence that\n[is wrapped](/img/edge.png)\nhere',
      '[a](/blog/x/)',
      '[a](https://x.y/z.png)',
      '![a](/img/edge.png)',
      '[![a](/img/edge.png)](/img/big.png)',
    ],
  ],
  [
    imagePath,
    ['![a](/img/edge.png)', '![a](https://x.y/static/img/z.png)', '![a](ADD IMAGE)', '![a]()', '![a](data:image/png;base64,x)'],
  ],
  [imageRemote, ['![a](/img/edge.png)', '![a](https://www.starlingx.io/img/edge.png)', '[a](https://x.y/z.png)']],
  [
    imageHtml,
    [
      '<img src="https://x.y/z.png">',
      '`<img src="/img/edge.png">`',
      '```\n<img src="/img/edge.png">\n```',
      '![a](/img/edge.png)',
    ],
  ],
  [
    imageAlt,
    [
      '![An edge site](/img/edge.png)',
      '![edge](/img/edge.png)',
      '![Screenshot of the dashboard](/img/a.png)',
      '![Text of the licence](/img/a.png)',
      '`![alt text](/img/a.png)`',
    ],
  ],
  [imageLarge, ['![a](/img/edge.png)', '![a](/img/unknown.png)']],
  [imageLinked, ['[a](/img/edge.png) ![b](/img/edge.png)', '[a ![b] c](https://x.y)']],
];

test.each(RIGHT.flatMap(([rule, texts]) => texts.map((text) => [rule.id, text, rule] as const)))(
  '%s is silent on %s',
  (_id, text, rule) => {
    expect(marksIn(rule, text)).toEqual([]);
  },
);

test('while the images of the site are not known, none is missing', () => {
  const site: Site = { ...exampleSite, images: undefined };
  expect(marksIn(imageMissing, '![a](/img/no.png)', site)).toEqual([]);
  expect(marksIn(imageLarge, '![a](/img/big.png)', site)).toEqual([]);
  expect(marksIn(imageExtension, '![a](/img/no.png.png) ![b](/img/no)', site)).toEqual(['/img/no.png.png', '/img/no']);
});

test('a file in another folder is shown by the site', () => {
  expect(findIn(imageMissing, '![a](/img/blog/edge.png)')[0]?.severity).toBe('information');
});

test('what is within other HTML is not turned into Markdown', () => {
  expect(findIn(imageHtml, '<p align="center">\n<img src="/img/edge.png">\n</p>\n')[0]?.fixes).toEqual([]);
});

test.each([
  ['alt text', 'warning'],
  ['Alt-Text', 'warning'],
  ['Image from alias', 'warning'],
  ['TODO', 'warning'],
  ['edge.png', 'information'],
  ['edge-site_2', 'information'],
  ['image', 'hint'],
  ['Figure 1', 'hint'],
])('image-alt: "%s" is a matter of %s', (alt, severity) => {
  expect(findIn(imageAlt, `![${alt}](/img/edge-site_2.png)`)[0]?.severity).toBe(severity);
});
