import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const corpus = join(root, '../shared/corpus');

/** True when the real posts are beside the repository. */
export const hasCorpus = existsSync(corpus);

/** The site that whole runs go over: the real posts where the machine has them, else our own. */
export const site = hasCorpus
  ? { folder: corpus, name: '../shared/corpus' }
  : { folder: join(root, 'test/sample-blog'), name: 'test/sample-blog (the corpus is not here)' };

export const blog = join(site.folder, 'src/pages/blog');
export const posts = readdirSync(blog).filter((name) => name.endsWith('.md'));

const NAME = 'starlingx-vptg-march-2023-recap.md';

/** The 13 KB post that key strokes are measured on: the real one, or as much text of our own. */
export function measuredPost() {
  const file = join(blog, NAME);
  if (existsSync(file))
    return { name: `${NAME} of ${site.name}`, path: `src/pages/blog/${NAME}`, text: readFileSync(file, 'utf8') };
  return { name: 'a generated post (the corpus is not here)', path: `src/pages/blog/${NAME}`, text: generatedPost(13_000) };
}

/** A post of our own with at least this many characters. @param {number} length */
export function generatedPost(length) {
  const front = `---
templateKey: blog-post
title: StarlingX at the virtual Project Teams Gathering in May, 2031
author: Ada Sample
date: 2031-05-12T08:00:00.000Z
category:
  - label: Features & Updates
    id: category-p92F9JYj5
---
`;
  const section = (number) => `
## Team ${number}

The team met for *two* sessions and spoke about the [next release](https://docs.starlingx.io/r${number}/), which will
bring **smaller** images, a \`system\` command that answers at once and fewer steps in an update. The work is under way,
and reviews are welcome on [opendev.org](https://opendev.org/starlingx/team-${number}).

- The first item is the move to the kernel that the distribution ships.
- The second one is about tests: ${number * 7} of them run on each change by now.

![The plan of team ${number}](/img/team-${number}.png)
`;
  let text = `${front}\nThe community met in May. <!-- more -->\n`;
  for (let number = 1; text.length < length; number += 1) text += section(number);
  return text;
}
