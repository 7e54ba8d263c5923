import { scalarFor } from '../fields';
import { say } from '../say';
import type { Rule } from '../types';

/** Words that say nothing about what a post is about. */
const COMMON = new Set(
  'about after again also another before blog could every everything first from have here into just last made make more most much next over part post some than that their them then there these they this those through time want what when where which will with your starlingx'.split(
    ' ',
  ),
);
/** As much of a word as its forms have in common: "Securing" and "security". */
const STEM = 5;

/** Shorter posts are only begun, or say too little to tell: in signs. */
const LEAST = 400;

const REST =
  ' Most of those who answered run a handful of servers, some run hundreds of them. Two of three use the newest version, and most of the others plan to follow within a year. They would like a faster start, a smaller footprint and better examples in the documentation. The complete figures are in the report of the team, which also says how they were counted and who took part.';

export const titleUnrelated: Rule = {
  id: 'title-unrelated',
  severity: 'information',
  docs: 'The title has a word in common with the file name or the text.',
  why: 'A title of which no word occurs anywhere else in the post was most likely left from the post that this one was copied from; it went live like that once.',
  bad: {
    path: 'src/pages/blog/starlingx-user-figures.md',
    text: `---\ntemplateKey: blog-post\ntitle: «Climbing the highest summit»\n---\nThe survey has closed, and these are its numbers.${REST}\n`,
  },
  good: {
    path: 'src/pages/blog/starlingx-user-figures.md',
    text: `---\ntemplateKey: blog-post\ntitle: \n---\nThe survey has closed, and these are its numbers.${REST}\n`,
  },
  *check(post, site) {
    const title = scalarFor(post, site, 'title');
    const stems = title ? stemsOf(title.text) : [];
    const slug = post.slug.toLowerCase();
    if (!title || slug === '' || stems.length < 2 || stems.some((stem) => slug.includes(stem))) return;
    const text = post.text.slice(post.body.span.start).toLowerCase();
    if (text.trim().length < LEAST || stems.some((stem) => text.includes(stem))) return;
    yield {
      span: title.span,
      message: say`No word of this title occurs in the file name or anywhere in the text. If it was left from another post, write the one of this post: it is what the blog shows.`,
      fixes: [{ title: say`Empty the title, to write a new one`, edits: [{ span: title.span, text: '' }] }],
    };
  },
};

/** The beginnings of the words that have at least four letters. Looks at the first 300 characters. */
function stemsOf(title: string): string[] {
  const words =
    title
      .slice(0, 300)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,60}/gu) ?? [];
  return words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, STEM));
}
