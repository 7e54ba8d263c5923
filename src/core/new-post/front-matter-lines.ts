import type { Category, Field, Site } from '../types';
import { yamlScalar } from '../yaml-quote';

/** What the front matter of a new post says. */
export interface Head {
  readonly title: string;
  readonly author: string;
  /** ISO 8601 with `Z`. */
  readonly date: string;
  readonly category: Category;
  /** Answers for the site's own fields, by their name. */
  readonly others: Readonly<Record<string, string | undefined>>;
}

/** The block at the top of a post, fences included, in the order of the site's schema. Ends in a line end. */
export function frontMatterText(head: Head, { fields }: Site): string {
  return ['---', ...fields.flatMap((field) => fieldLines(field, head)), '---', ''].join('\n');
}

function fieldLines(field: Field, { title, author, date, category, others }: Head): string[] {
  const line = (value: string): string[] => [`${field.name}: ${yamlScalar(value)}`];
  if (field.role === 'template') return line(String(field.default ?? 'blog-post'));
  if (field.role === 'title') return line(title);
  if (field.role === 'author') return line(author);
  if (field.role === 'date') return [`${field.name}: ${date}`];
  if (field.role === 'category')
    return [
      `${field.name}:`,
      `  - label: ${yamlScalar(category.label)}`,
      ...(category.id ? [`    id: ${yamlScalar(category.id)}`] : []),
    ];
  const value = others[field.name] ?? defaultOf(field);
  return value === undefined ? [] : line(value);
}

/** The default of a field, where it can be written on a line. */
function defaultOf({ default: value }: Field): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The fields of the site's own that a post must have and that have no default: they are asked for. */
export function openFields({ fields }: Site): readonly Field[] {
  return fields.filter((field) => field.role === 'other' && field.required && defaultOf(field) === undefined);
}
