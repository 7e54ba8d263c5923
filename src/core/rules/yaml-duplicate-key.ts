import { lineEnd, lineStart, nextLine } from '../lines';
import { say } from '../say';
import type { Entry, Fix, Post, Rule, Value } from '../types';

export const yamlDuplicateKey: Rule = {
  id: 'yaml-duplicate-key',
  severity: 'error',
  reads: 'front',
  everywhere: true,
  docs: 'Each key stands in the front matter once.',
  why: 'js-yaml refuses a mapping with the same key twice, and the build of the whole site stops.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\n«title»: News\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nText.\n',
  *check(post, site) {
    const { error, entries } = post.front;
    if (error?.kind !== 'duplicate-key') return;
    const [first, second] = twins(entries, error.span.start) ?? [];
    yield {
      span: error.span,
      // Of other generators some refuse it too, some take the last one.
      ...(!site.sameLayout && { severity: 'warning' }),
      message: !site.sameLayout
        ? say`The key "${error.key ?? ''}" stands here a second time: YAML allows it once, and the CMS cannot open the post.`
        : say`The key "${error.key ?? ''}" stands here a second time: YAML allows it once, and the build of the site stops.`,
      fixes: first && second ? fixes(post, first, second) : [],
    };
  },
};

/** The entry whose key stands at the offset, and the earlier one of the same name in the same mapping. */
function twins(entries: readonly Entry[], offset: number): [Entry, Entry] | undefined {
  const second = entries.find((entry) => entry.key.start === offset);
  const first = second && entries.find((entry) => entry.name === second.name);
  if (first && second) return [first, second];
  const inner = entries.flatMap(({ value }): readonly Value[] => (value.kind === 'list' ? value.items : [value]));
  for (const value of inner) {
    const found = value.kind === 'map' ? twins(value.entries, offset) : undefined;
    if (found) return found;
  }
  return undefined;
}

function fixes(post: Post, first: Entry, second: Entry): Fix[] {
  const value = ({ value: { span } }: Entry): string => post.text.slice(span.start, span.end);
  const same = value(first) === value(second);
  const shown = (entry: Entry): string => value(entry).replace(/\s+/g, ' ').slice(0, 60);
  const removeSecond: Fix = {
    title: same ? say`Remove the second one` : say`Keep the first: ${shown(first)}`,
    edits: [removal(post, second)],
    preferred: same,
  };
  const all = same
    ? [removeSecond]
    : [removeSecond, { title: say`Keep the second: ${shown(second)}`, edits: [removal(post, first)] }];
  // A key in YAML's long form (`? |`) has no place of its own.
  return all.filter(({ edits }) => edits.every(({ span }) => span.start < span.end));
}

/** The whole lines of an entry. The first entry of a list item shares its line with the dash: only its value is emptied. */
function removal({ text }: Post, { key, value }: Entry): { span: { start: number; end: number }; text: string } {
  const start = lineStart(text, key.start);
  if (text.slice(start, key.start).trim() !== '') return { span: { start: key.start, end: value.span.end }, text: '' };
  return { span: { start, end: nextLine(text, lineEnd(text, value.span.end)) }, text: '' };
}
