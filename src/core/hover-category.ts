import { categoryKeyDoc, categoryPage, code, docMarkdown } from './field-docs';
import type { HoverInfo } from './hover';
import type { Entry, Site, Span, Value } from './types';

/** On `label`, `id` and `value` inside a category, and on what stands behind them. */
export function hoverCategory(value: Value, site: Site, offset: number): HoverInfo | undefined {
  for (const entry of categoryEntries(value)) {
    const doc = categoryKeyDoc(entry.name);
    if (doc && contains(entry.key, offset))
      return { span: entry.key, markdown: `**${code(entry.name)}**: ${docMarkdown(doc, site)}` };
    if (doc && entry.value.kind === 'scalar' && contains(entry.value.span, offset)) {
      const { text, span } = entry.value;
      return { span, markdown: entry.name === 'label' ? labelMarkdown(text, site) : idMarkdown(text, site) };
    }
  }
  return undefined;
}

/** All keys inside the list, or of a mapping that should have been a list. */
function categoryEntries(value: Value): readonly Entry[] {
  if (value.kind === 'map') return value.entries;
  return value.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'map' ? item.entries : [])) : [];
}

function labelMarkdown(label: string, { categories }: Site): string {
  const known = categories.find((category) => category.label === label);
  const page = `Category page: ${code(categoryPage(label))}`;
  return known
    ? `${page}\n\nIts id: ${code(known.id)}`
    : `${page}\n\nThe site has no category of this name. It has: ${categories.map((category) => code(category.label)).join(', ')}.`;
}

function idMarkdown(id: string, { categories }: Site): string {
  const known = categories.find((category) => category.id === id);
  return known
    ? `The id of ${code(known.label)}. The CMS picks the category by it.`
    : `No category of the site has this id. ${categories.map(({ label, id: own }) => `${code(label)} has ${code(own)}`).join(', ')}.`;
}

/** A cursor right behind the last character counts too. */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end && span.end > span.start;
}
