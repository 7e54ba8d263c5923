import { categoryParts } from './category';
import { entryLines } from './complete/category';
import { entryFor, fieldFor, insertionOffset, isReadable, keyIndent } from './fields';
import { lineEnd, lineStart } from './lines';
import type { Category, Edit, Post, Site } from './types';
import { yamlScalar } from './yaml-quote';

/**
 * The edits that give a post a category, label and id: over the old ones, below an empty key, over a text that stands there
 * instead of the list, or as a new entry. Undefined where the front matter has no place for it.
 */
export function categoryEdits(post: Post, site: Site, category: Category): Edit[] | undefined {
  const { text, eol, front } = post;
  const { label, id, labelEntry, idEntry } = categoryParts(post, site);
  const start = labelEntry?.key.start ?? label?.span.start ?? 0;
  // Behind a tab nobody can say in which column the id is to stand.
  const hasTab = text.slice(lineStart(text, start), start).includes('\t');
  if (label && (id || category.id === '' || !(idEntry || hasTab))) {
    const column = ' '.repeat(start - lineStart(text, start));
    const line = { start: lineEnd(text, label.span.end), end: lineEnd(text, label.span.end) };
    const named = { span: label.span, text: yamlScalar(category.label) };
    if (id) return [named, { span: id.span, text: yamlScalar(category.id) }];
    // A site may have categories without an id.
    return category.id === '' ? [named] : [named, { span: line, text: `${eol}${column}id: ${yamlScalar(category.id)}` }];
  }
  const lines = entryLines(category).replaceAll('\n', eol);
  const entry = entryFor(post, site, 'category');
  const indent = keyIndent(post);
  if (indent !== '' || !isReadable(front)) return undefined;
  if (entry) {
    // An anchor or a tag of the value that is replaced would stand behind the new one.
    const { end } = entry.key;
    const behind = /^[ \t]*:(?:[ \t]+[&!]\S*)*/.exec(text.slice(end, end + 200))?.[0] ?? '';
    return [{ span: { start: end, end: Math.max(end + behind.length, entry.value.span.end) }, text: `:${eol}${lines}` }];
  }
  const field = fieldFor(site, 'category');
  if (!field) return undefined;
  const at = insertionOffset(post, site, field);
  return [{ span: { start: at, end: at }, text: `${field.name}:${eol}${lines}${eol}` }];
}
