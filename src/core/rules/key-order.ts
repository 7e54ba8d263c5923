import { isReadable } from '../fields';
import { listed, say } from '../say';
import type { Rule } from '../types';

export const keyOrder: Rule = {
  id: 'key-order',
  severity: 'hint',
  reads: 'front',
  quietWhileTyping: true,
  docs: 'The keys of the front matter stand in the order of the CMS: template, title, author, date, category.',
  why: 'Any order builds, but the CMS writes its own at the next save, and reviews then show lines as changed that are not.',
  bad: '---\ntemplateKey: blog-post\nauthor: Ana Ito\n«title»: News\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\nauthor: Ana Ito\n---\nText.\n',
  *check({ front, text }, site) {
    if (!isReadable(front)) return;
    const order = new Map(site.fields.map(({ name }, index) => [name, index]));
    const known = front.entries.filter(({ name }) => order.has(name));
    const moved = known.find(
      (entry, index) => index > 0 && (order.get(entry.name) ?? 0) < (order.get(known[index - 1]?.name ?? '') ?? 0),
    );
    if (!moved || new Set(known.map(({ name }) => name)).size < known.length) return;
    const sorted = [...known].sort((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0));
    const source = (entry: (typeof known)[number] | undefined): string =>
      entry ? text.slice(entry.key.start, entry.value.span.end).trimEnd() : '';
    // Each place gets the entry that belongs there; comments and blank lines between them stay where they are.
    const edits = known.flatMap((entry, index) => {
      const wanted = source(sorted[index]);
      const span = { start: entry.key.start, end: entry.key.start + source(entry).length };
      return wanted === source(entry) ? [] : [{ span, text: wanted }];
    });
    yield {
      span: moved.key,
      message: say`The key "${moved.name}" stands elsewhere in the other posts: the order is ${listed([...order.keys()])}. Move it there.`,
      fixes: [{ title: say`Put the keys in order`, edits, preferred: true }],
    };
  },
};
