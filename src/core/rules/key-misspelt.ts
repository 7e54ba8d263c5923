import { isReadable, misspeltKeys } from '../fields';
import type { Rule } from '../types';

export const keyMisspelt: Rule = {
  id: 'key-misspelt',
  severity: 'error',
  everywhere: true,
  docs: 'Keys are spelt as in the CMS schema, with the same capitals.',
  why: 'The site ignores a key that it does not know, so the key that was meant is missing.',
  bad: '---\n«ttemplateKey»: blog-post\ntitle: News\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nText.\n',
  *check(post, site) {
    if (!isReadable(post.front)) return;
    for (const [entry, field] of misspeltKeys(post, site)) {
      yield {
        span: entry.key,
        message: `The site does not know the key "${entry.name}" and ignores it; very likely "${field.name}" is meant, which is missing. Correct the key.`,
        fixes: [{ title: `Change it to ${field.name}`, edits: [{ span: entry.key, text: field.name }], preferred: true }],
      };
    }
  },
};
