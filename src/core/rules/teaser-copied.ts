import { foldText } from '../fold-text';
import { nextLine } from '../lines';
import { indexOf, isNew, originalOf, strangersTo } from '../post-index';
import { say } from '../say';
import type { Paragraph, Post, Rule } from '../types';

/** A teaser of fewer characters says too little to be anybody's, and a longer paragraph is none. */
const SHORT = 20;
const LONG = 3000;

export const teaserCopied: Rule = {
  id: 'teaser-copied',
  severity: 'information',
  docs: 'Every post begins with a teaser of its own; the parts of a series may share one.',
  why: 'The blog shows the first words of every post below its title. A teaser left from the copied post announces something that the post is not about.',
  bad: {
    path: 'src/pages/blog/starlingx-sample-draft.md',
    text: '---\ntemplateKey: blog-post\ntitle: News\n---\n«Read what hikers and developers said to each other on the way up. <!-- more -->»\n\nText.\n',
  },
  good: { path: 'src/pages/blog/starlingx-sample-draft.md', text: '---\ntemplateKey: blog-post\ntitle: News\n---\nText.\n' },
  *check(post, site) {
    const teaser = teaserOf(post);
    const folded = teaser && teaser.end - teaser.start <= LONG ? foldText(post.text.slice(teaser.start, teaser.end)) : '';
    if (!teaser || folded.length < SHORT) return;
    const other = originalOf(post, site, strangersTo(post, indexOf(site)?.teasers.get(folded)));
    if (!other) return;
    const end = nextLine(post.text, teaser.end);
    yield {
      span: { start: teaser.start, end: teaser.end },
      severity: isNew(post, site) ? 'warning' : 'information',
      message: say`${other.slug} begins with the same words, so the blog shows two posts with one teaser. It may have been left from copying that post; write what this one is about.`,
      fixes: [
        {
          title: say`Remove the teaser`,
          edits: [{ span: { start: teaser.start, end: blankLinesEnd(post.text, end) }, text: '' }],
        },
      ],
    };
  },
};

/** The first paragraph, when it stands above every heading. */
function teaserOf({ body }: Post): Paragraph | undefined {
  const [first] = body.paragraphs;
  const [heading] = body.headings;
  return first && !(heading && heading.span.start < first.start) ? first : undefined;
}

function blankLinesEnd(text: string, from: number): number {
  return from + (/^(?:[ \t]{0,20}\r?\n)*/.exec(text.slice(from, from + 200))?.[0].length ?? 0);
}
