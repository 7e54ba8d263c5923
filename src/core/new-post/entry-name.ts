import { writeDate } from '../date-pattern';
import { deburr } from '../names';
import type { Collection, EntryPattern } from '../types';

/** What the templates of a name can ask for. */
export interface NameValues {
  /** The text of the field that names the entry. */
  readonly identifier: string;
  /** When it is dated, in milliseconds since 1970. */
  readonly time: number;
  /** A field's text by its name; `''` when it has none. */
  field(name: string): string;
}

const PLACEHOLDER = /\{\{\s*([\w.-]{1,80})\s*((?:\|[^{}|]{1,80}){0,5})\}\}/g;
/** Longer names are cut: no file system takes more than 255 bytes. */
const LONGEST = 120;

/**
 * The path of a new entry below the root, as the CMS would name it; `''` when nothing is left of its name. Source: Decap CMS,
 * `slugFormatter` and `folderFormatter`: each value is put into lower case and cleaned, the text around it stays.
 */
export function entryPath({ folder, extension }: Collection, pattern: EntryPattern, values: NameValues): string {
  const identifier = clean(values.identifier, pattern);
  if (identifier === '' && /\{\{\s*(?:slug|filename)\b/.test(pattern.slug)) return '';
  const slug = fill(pattern.slug, identifier, pattern, values).replaceAll('/', pattern.replacement);
  // A path may carry the ending itself.
  const name = fill(pattern.path.replace(/\.\{\{\s*extension\s*\}\}$/, ''), slug, pattern, values);
  const parts = name.split('/').filter((part) => !/^\.*$/.test(part));
  if (slug === '' || parts.length === 0) return '';
  const { locale } = pattern;
  const inLocale = locale?.inFolder ? [locale.code] : [];
  const ending = locale && !locale.inFolder ? `${locale.code}.${extension}` : extension;
  const path = [...(folder === '' ? [] : [folder]), ...inLocale, ...parts].join('/');
  return `${path}.${ending}`;
}

/** The names of fields that a pattern asks for; those of dates and of the slug are none. */
export function fieldsInPattern({ slug, path }: EntryPattern): string[] {
  const names = [...`${slug} ${path}`.matchAll(PLACEHOLDER)].map(([, name = '']) => name.replace(/^fields\./, ''));
  return [...new Set(names)].filter(
    (name) => !/^(?:slug|filename|extension|dirname|year|month|day|hour|minute|second)$/.test(name),
  );
}

function fill(template: string, slug: string, pattern: EntryPattern, values: NameValues): string {
  return template.slice(0, 500).replace(PLACEHOLDER, (_, name: string, filters: string) => {
    const plain =
      name === 'slug' || name === 'filename' ? slug : (ofDate(name, values.time) ?? values.field(name.replace(/^fields\./, '')));
    const text = filters
      .split('|')
      .filter((filter) => filter.trim() !== '')
      .reduce((value, filter) => apply(filter.trim(), value, values.time), plain);
    return (name === 'slug' || name === 'filename') && filters === '' ? slug : clean(text, pattern, filters.includes('upper'));
  });
}

const PARTS: Readonly<Record<string, string>> = {
  year: 'YYYY',
  month: 'MM',
  day: 'DD',
  hour: 'HH',
  minute: 'mm',
  second: 'ss',
};

function ofDate(name: string, time: number): string | undefined {
  const format = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
  return format && writeDate(time, format);
}

/** `upper`, `lower`, `date('YYYY')`, `default('x')`, `ternary('a','b')`, `truncate(20)`. */
function apply(filter: string, text: string, time: number): string {
  const [, name = '', list = ''] = /^(\w{1,20})(?:\((.{0,60})\))?$/.exec(filter) ?? [];
  const [first = '', second = ''] = list.split(',').map((word) => word.trim().replace(/^['"]|['"]$/g, ''));
  if (name === 'upper') return text.toUpperCase();
  if (name === 'lower') return text.toLowerCase();
  if (name === 'date') return writeDate(Date.parse(text) || time, first) ?? text;
  if (name === 'default') return text === '' ? first : text;
  if (name === 'ternary') return text === '' || text === 'false' ? second : first;
  return name === 'truncate' ? text.slice(0, Number(first) || text.length) : text;
}

/** A text as a part of a file's name. */
function clean(text: string, { ascii, cleanAccents, replacement }: EntryPattern, keepCase = false): string {
  const lower = (keepCase ? text.trim() : text.trim().toLowerCase()).replaceAll("'", '').replaceAll('.', '-');
  const plain = cleanAccents ? deburr(lower) : lower.normalize('NFC');
  const words = plain.split(ascii ? /[^\w~-]+/ : /[^\p{L}\p{N}\p{M}_~-]+/u).filter((word) => word !== '');
  return [...words.join(replacement).replace(/-{2,}/g, '-').replace(/^-|-$/g, '')].slice(0, LONGEST).join('');
}
