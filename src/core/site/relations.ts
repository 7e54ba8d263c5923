import { readAsTheSite } from '../front-matter';
import type { Collection, Field, RelationTarget } from '../types';
import { yamlEngine } from '../yaml-entries';
import type { Cms, TargetPlace } from './cms';
import type { Files } from './files';
import { asMap } from './plain-data';
import { filesIn } from './post-files';

/** Collections with more entries, and longer files, are not read: then every value is taken for right. */
const MOST_ENTRIES = 2000;
const LONGEST = 400_000;
const MOST_STEPS = 1_000_000;

/** The collections with the values that their relations can have, as far as all of them could be read. */
export async function withRelations(files: Files, { collections, targets }: Cms): Promise<readonly Collection[]> {
  const entries = new Map<string, Promise<readonly EntryData[] | undefined>>();
  const known = new Map<RelationTarget, ReadonlySet<string>>();
  for (const [target, place] of targets) {
    const read = entries.get(place.path) ?? readEntries(files, place);
    entries.set(place.path, read);
    const values = valuesOf((await read) ?? [], target.valueField);
    if (values.size > 0) known.set(target, values);
  }
  const fill = (field: Field): Field => {
    const { shape } = field;
    if (!shape || known.size === 0) return field;
    const values = shape.target && known.get(shape.target);
    return {
      ...field,
      shape: {
        ...shape,
        ...(values && { known: values }),
        ...(shape.fields && { fields: shape.fields.map(fill) }),
        ...(shape.types && { types: shape.types.map(fill) }),
        ...(shape.item && { item: fill(shape.item) }),
      },
    };
  };
  return collections.map((collection) => ({ ...collection, fields: collection.fields.map(fill) }));
}

interface EntryData {
  readonly slug: string;
  readonly data: unknown;
}

/** Undefined when one of them cannot be read: it may have any value. */
async function readEntries(files: Files, { path, extension, depth = 1 }: TargetPlace): Promise<readonly EntryData[] | undefined> {
  const names = extension === undefined ? [''] : await filesIn(files, path, extension, depth);
  if (names.length > MOST_ENTRIES) return undefined;
  const read = names.map(async (name): Promise<EntryData | undefined> => {
    const file = [path, name].filter(Boolean).join('/');
    const text = await files.read(file);
    const data = text === undefined || text.length > LONGEST ? undefined : parseData(text, file.slice(file.lastIndexOf('.') + 1));
    return data === undefined ? undefined : { slug: name.replace(/\.[^./]*$/, ''), data };
  });
  const all = await Promise.all(read);
  return all.every((entry) => entry !== undefined) ? all : undefined;
}

/** Undefined for a language that is not read, and for broken data. */
function parseData(text: string, extension: string): unknown {
  try {
    if (extension === 'json') return JSON.parse(text);
    if (/^ya?ml$/.test(extension)) return yamlEngine.parse(text);
  } catch {
    return undefined; // The values are not known then.
  }
  if (!/^(?:md|markdown|mdx|html)$/.test(extension) || !text.replace(/^\ufeff/, '').startsWith('---')) return undefined;
  const { data, failure } = readAsTheSite(text);
  return failure ? undefined : data;
}

/** What stands under a path like `name`, `name.first` or `categories.*.id`; none for a template that is more than one name. */
function valuesOf(entries: readonly EntryData[], valueField: string): ReadonlySet<string> {
  const template = /^\{\{\s*(?:fields\.)?([\w.*-]{1,100})\s*\}\}$/.exec(valueField)?.[1];
  if (template === undefined && valueField.includes('{')) return new Set();
  const path = template ?? valueField;
  const found = new Set<string>();
  const budget = { steps: MOST_STEPS };
  for (const { slug, data } of entries) {
    if (path === 'slug' && asMap(data)?.slug === undefined) found.add(slug);
    else for (const value of follow(data, path.split('.'), budget)) found.add(value);
  }
  return found;
}

/** YAML's aliases can make a list hold itself, or a handful of lines mean billions of values. */
function follow(data: unknown, path: readonly string[], budget: { steps: number }): string[] {
  const [name, ...rest] = path;
  budget.steps -= 1;
  if (budget.steps < 0) return [];
  if (name === undefined) {
    // A list of values may stand there, but no list of lists.
    if (Array.isArray(data)) return data.flatMap((item) => (Array.isArray(item) ? [] : follow(item, [], budget)));
    return typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean' ? [String(data)] : [];
  }
  if (name === '*') return Array.isArray(data) ? data.flatMap((item) => follow(item, rest, budget)) : [];
  if (Array.isArray(data)) return follow(data[Number(name)], rest, budget);
  const map = asMap(data);
  return map && Object.hasOwn(map, name) ? follow(map[name], rest, budget) : [];
}
