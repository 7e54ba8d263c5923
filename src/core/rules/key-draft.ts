import { isReadable } from '../fields';
import { lineStart, nextLine } from '../lines';
import { say } from '../say';
import type { Rule } from '../types';

/** Key and value by which other systems keep a post back. */
const KEPT_BACK =
  /^(?:draft: true|published: false|publish: false|hidden: true|private: true|status: (?:draft|private|pending))$/i;

export const keyDraft: Rule = {
  id: 'key-draft',
  severity: 'warning',
  reads: 'front',
  docs: 'Nothing in the front matter says that a post is a draft: the site has none.',
  why: 'Hugo, Jekyll and others keep a post back by such a key. The site of StarlingX reads no such key: its build takes every file of the folder.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\n«draft: true»\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nText.\n',
  *check({ front, text }, { fields }) {
    if (!isReadable(front)) return;
    for (const { name, key, value } of front.entries) {
      if (value.kind !== 'scalar' || !KEPT_BACK.test(`${name}: ${value.text}`)) continue;
      // A schema that has the field may have a build that reads it.
      if (fields.some((field) => field.name === name)) continue;
      const start = lineStart(text, key.start);
      yield {
        span: { start: key.start, end: value.span.end },
        message: say`The site knows no drafts and ignores this: the post is on the blog as soon as it is merged. Keep it in a branch or a pull request, and remove the line.`,
        // In `{draft: true, title: News}` the line is not this key's alone.
        fixes:
          text.slice(start, key.start).trim() === ''
            ? [{ title: say`Remove the line`, edits: [{ span: { start, end: nextLine(text, value.span.end) }, text: '' }] }]
            : [],
      };
    }
  },
};
