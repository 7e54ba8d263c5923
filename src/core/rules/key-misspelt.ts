import { isReadable, misspeltKeys } from '../fields';
import { mayBeAbsent } from '../required';
import { say } from '../say';
import type { Rule } from '../types';

export const keyMisspelt: Rule = {
  id: 'key-misspelt',
  severity: 'error',
  reads: 'front',
  everywhere: true,
  docs: 'Keys are spelt as in the CMS schema, with the same capitals.',
  why: 'The site ignores a key that it does not know, so the key that was meant is missing.',
  bad: '---\n«ttemplateKey»: blog-post\ntitle: News\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nText.\n',
  *check(post, site) {
    if (!isReadable(post.front)) return;
    for (const [entry, field] of misspeltKeys(post, site)) {
      // A site of another make may well read keys that its CMS does not know: `tag` beside `tags`.
      if (!site.sameLayout && (!field.required || mayBeAbsent(field, post) || isPlural(entry.name, field.name))) continue;
      yield {
        ...(!site.sameLayout && { severity: 'warning' }),
        span: entry.key,
        message: site.sameLayout
          ? say`The site does not know the key "${entry.name}" and ignores it; very likely "${field.name}" is meant, which is missing. Correct the key.`
          : say`The CMS does not know the key "${entry.name}" and ignores it; very likely "${field.name}" is meant, which is missing. Correct the key.`,
        fixes: [{ title: say`Change it to ${field.name}`, edits: [{ span: entry.key, text: field.name }], preferred: true }],
      };
    }
  },
};

/** `location` and `locations`: two keys as likely as one. */
function isPlural(a: string, b: string): boolean {
  return `${a}s` === b || a === `${b}s`;
}
