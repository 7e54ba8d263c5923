import { categoryKeyDoc, categoryPage, code, docMarkdown } from './field-docs';
import type { HoverInfo } from './hover';
import { listed, say } from './say';
import type { Entry, Site, Span, Value } from './types';

/** On `label`, `id` and `value` inside a category, and on what stands behind them. */
export function hoverCategory(value: Value, site: Site, offset: number): HoverInfo | undefined {
  for (const entry of categoryEntries(value)) {
    const doc = categoryKeyDoc(entry.name);
    if (doc && contains(entry.key, offset))
      return { span: entry.key, markdown: say`**${code(entry.name)}**: ${docMarkdown(doc, site)}` };
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
  const page = say`Category page: ${code(categoryPage(label))}`;
  return known
    ? `${page}\n\n${say`Its id: ${code(known.id)}`}`
    : `${page}\n\n${say`The site has no category of this name. It has: ${listed(categories.map((category) => code(category.label)))}.`}`;
}

function idMarkdown(id: string, { categories }: Site): string {
  const known = categories.find((category) => category.id === id);
  return known
    ? say`The id of ${code(known.label)}. The CMS picks the category by it.`
    : say`No category of the site has this id. ${listed(categories.map(({ label, id: own }) => say`${code(label)} has ${code(own)}`))}.`;
}

/** A cursor right behind the last character counts too. */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end && span.end > span.start;
}
