import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../src/core/rules';

const BLOG = 'src/pages/blog';
const folder = `test/sample-blog/${BLOG}`;

/** Posts that use what the sample posts leave out. */
const OWN = [
  `---
templateKey: blog-post
title: "Roads: where the boxes stand"
author: [Ana Ito, 'Bo: Lee']
date: 2025-02-30T08:00:00+02:00
category: &all
  - {label: Features & Updates, id: category-p92F9JYj5}
again: *all
base: &base {a: 1, b: [x, y]}
more:
  <<: *base
  b: !!str 5
---
Ärger, 日本, 😀 and e\u0301. See [a (b)](https://www.starlingx.io/blog/ "T"), ![x](/img/a%20b.png) and <https://x.y>.
<!-- more -->

| a | b |
|---|---|
| \`x\` | **y** |

1. one
   * two

     \`\`\`yaml
     k: v
     \`\`\`
> quoted
> > twice <b>bold</b> &amp; *more*

Setext
------
[ref]: https://opendev.org/starlingx
[text][ref] and [ref].
`,
  'Text alone, without anything in front.\n',
  '---\ntitle: Open\nauthor: Nobody\n\nText behind a block that nobody closed.\n',
  '\n---\ntitle: Misplaced\n---\n\n## A\n\n### B\n',
  '---js\nmodule.exports = {}\n---\nText.\n',
  '---json\n{"title": "x"}\n---\nText.\n',
];

/** A text to begin with, and the path of the file it stands in. */
export interface Seed {
  readonly text: string;
  readonly path: string;
}

const samples = readdirSync(folder).map((name) => ({
  path: `${BLOG}/${name}`,
  text: readFileSync(`${folder}/${name}`, 'utf8'),
}));

const plain = (marked: string): string => marked.replaceAll(/[«»]/g, '');

const examples = rules.flatMap(({ bad, good }) =>
  [bad, good].map((example) =>
    typeof example === 'string'
      ? { path: `${BLOG}/starlingx-news.md`, text: plain(example) }
      : { path: example.path ?? `${BLOG}/starlingx-news.md`, text: plain(example.text) },
  ),
);

/** The sample blog's posts, some of our own, and the examples of all rules. */
export const seeds: { readonly posts: readonly Seed[]; readonly examples: readonly Seed[] } = {
  posts: [...samples, ...OWN.map((text, index) => ({ path: `${BLOG}/starlingx-own-part-${index + 1}.md`, text }))],
  examples,
};
