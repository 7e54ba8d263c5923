import { say } from '../say';
import type { Collection, Field, RelationTarget, Site } from '../types';
import { entryPattern } from './entry-pattern';
import { readFields } from './field-shape';
import { mediaOf } from './media';
import { asFolder, asList, asMap, asText } from './plain-data';
import { parseYaml, type Schema, schemaOf } from './schema';

/** A CMS schema: the blog's own collection as `schemaOf` gives it, and everything around it. */
export interface Cms {
  readonly schema: Schema;
  /** Folders with posts that can be read; the blog's first. */
  readonly collections: readonly Collection[];
  /** The folder or file of each relation that a field has. */
  readonly targets: ReadonlyMap<RelationTarget, TargetPlace>;
  /** Each post names its template; its category is written by a custom widget: signs of StarlingX's layout. */
  readonly hasTemplates: boolean;
  readonly hasCategories: boolean;
  readonly leftAlone: Site['leftAlone'];
  /** The site's own address, where the schema has it. */
  readonly home?: string;
}

/** Where the entries of a relation's collection lie. */
export interface TargetPlace {
  readonly path: string;
  /** Of a folder: the ending of its files, and how many levels of folders have some. Absent: `path` is a file. */
  readonly extension?: string;
  readonly depth?: number;
}

type Entry = Readonly<Record<string, unknown>>;

/**
 * Reads a CMS configuration; undefined when it is no YAML mapping. Collections of posts are the folder collections that are named
 * `blog`, or have a date or a body; there may be none. Posts that are not kept in YAML front matter are left out and named in `leftAlone`.
 */
export function readCms(text: string, defaults: Schema): Cms | undefined {
  const config = parseYaml(text);
  const entries = asList(config?.collections).flatMap((entry): readonly Entry[] => [asMap(entry) ?? {}]);
  const folders = entries.filter(({ folder }) => typeof folder === 'string');
  const posts = folders.filter(hasPosts).sort((a, b) => rank(a) - rank(b));
  if (!config) return undefined;
  const first = posts.find(isReadable);
  const schema = first && schemaOf(config, defaults, first);
  const collections = posts.filter(isReadable).map((entry) => toCollection(entry, config, defaults));
  const names = schema?.fields.map(({ name }) => name) ?? [];
  const category = collections[0]?.fields.find(({ name }) => name === 'category');
  return {
    schema: schema ?? { ...defaults, blogFolder: '', fields: [] },
    collections,
    targets: targetsOf(collections, entries),
    ...homeIn(config),
    hasTemplates: names.includes('templateKey'),
    hasCategories: category !== undefined && !category.shape,
    leftAlone: posts
      .filter((entry) => !isReadable(entry))
      .map((entry) => ({ ...toCollection(entry, config, defaults), note: leftAlone(entry) })),
  };
}

/** `site_url` is where the site is, `display_url` what the CMS shows for it. */
function homeIn({ site_url, display_url }: Entry): Pick<Cms, 'home'> {
  const home = [site_url, display_url]
    .flatMap((url) => /^https?:\/\/[^\s/?#]{3,255}/i.exec(asText(url) ?? '')?.[0] ?? '')
    .find(Boolean);
  return home ? { home } : {};
}

/** The blog's own name first, then what has dates, then what has text. */
function rank(entry: Entry): number {
  const name = asText(entry.name) ?? '';
  if (name === 'blog') return 0;
  if (isDated(entry)) return /^(?:posts?|articles?|news)$/.test(name) ? 1 : 2;
  return 3;
}

function hasPosts(entry: Entry): boolean {
  const fields = readFields(entry.fields);
  return fields.length > 0 && (entry.name === 'blog' || isDated(entry) || fields.some(isBody));
}

function isDated(entry: Entry): boolean {
  return asList(entry.fields).some((field) => /^date(?:time)?$/.test(asText(asMap(field)?.widget) ?? ''));
}

function isBody({ name, widget }: Field): boolean {
  return name === 'body' && widget !== 'hidden';
}

const MARKDOWN = ['md', 'markdown'];

/** YAML front matter in Markdown: said by `format`, or by the ending alone. */
function isReadable(entry: Entry): boolean {
  const format = asText(entry.format);
  const delimiter = entry.frontmatter_delimiter;
  return (
    (format === undefined || format === 'frontmatter' || format === 'yaml-frontmatter') &&
    MARKDOWN.includes(extensionOf(entry)) &&
    [delimiter ?? '---'].flat().every((fence) => fence === '---')
  );
}

/** Source: Decap CMS, "extension and format": Markdown unless the format is one of data alone. */
function extensionOf(entry: Entry): string {
  const own = asText(entry.extension)?.replace(/^\./, '');
  const format = asText(entry.format) ?? '';
  return own ?? (/^(?:ya?ml|toml|json)$/.test(format) ? format : 'md');
}

function leftAlone(entry: Entry): string {
  const name = asText(entry.label) ?? asText(entry.name) ?? '';
  const format = asText(entry.format);
  return say`The posts of "${name.slice(0, 60)}" are kept as ${format ?? say`.${extensionOf(entry)} files`}, not as Markdown with YAML front matter: they are left alone.`;
}

function toCollection(entry: Entry, config: Entry, defaults: Schema): Collection {
  const media = asFolder(config.media_folder) ?? defaults.mediaFolder;
  const i18n = languages(entry, config);
  const fields = i18n === 'single_file' ? [] : readFields(entry.fields).filter((field) => field.name !== 'body');
  const filter = asMap(entry.filter);
  const key = asText(filter?.field);
  const pattern = entryPattern(entry, config, i18n);
  return {
    name: asText(entry.name) ?? '',
    folder: asFolder(entry.folder) ?? '',
    depth: depthOf(entry) + (i18n === 'multiple_folders' ? 1 : 0),
    extension: extensionOf(entry),
    // A translation may leave out what is the same in all languages.
    fields: i18n ? fields.map(optional) : fields,
    ...mediaOf(entry, media, asText(config.public_folder)),
    ...(pattern && { entry: pattern }),
    ...(key !== undefined && { filter: { field: key, values: [filter?.value].flat().map(String) } }),
  };
}

function optional(field: Field): Field {
  const { shape } = field;
  const fields = shape?.fields?.map(optional);
  const types = shape?.types?.map(optional);
  const item = shape?.item && optional(shape.item);
  return {
    ...field,
    required: false,
    ...(shape && { shape: { ...shape, ...(fields && { fields }), ...(types && { types }), ...(item && { item }) } }),
  };
}

function languages(entry: Entry, config: Entry): string | undefined {
  const all = asMap(config.i18n);
  if (!entry.i18n) return undefined;
  return asText(asMap(entry.i18n)?.structure) ?? asText(all?.structure) ?? 'multiple_files';
}

/** Of `nested` its depth; else as many levels as `path` has. Without either only the folder itself, as in the CMS. */
function depthOf(entry: Entry): number {
  const nested = asMap(entry.nested);
  if (nested || entry.nested === true) return Math.min(20, Number(nested?.depth) || 20);
  const pattern = asText(entry.path) ?? '';
  return Math.min(20, pattern.split('/').filter(Boolean).length || 1);
}

/** Relations to a folder collection, or to one file of a file collection; others have no place. */
function targetsOf(collections: readonly Collection[], entries: readonly Entry[]): Cms['targets'] {
  const places = new Map<RelationTarget, TargetPlace>();
  const visit = (fields: readonly Field[], depth: number): void => {
    for (const { shape } of depth > 10 ? [] : fields) {
      const place = shape?.target && placeOf(shape.target, entries);
      if (shape?.target && place) places.set(shape.target, place);
      visit([...(shape?.fields ?? []), ...(shape?.types ?? []), ...(shape?.item ? [shape.item] : [])], depth + 1);
    }
  };
  for (const { fields } of collections) visit(fields, 0);
  return places;
}

function placeOf(target: RelationTarget, entries: readonly Entry[]): TargetPlace | undefined {
  const entry = entries.find(({ name }) => name === target.collection);
  const folder = asText(entry?.folder);
  if (entry && folder !== undefined && !entry.filter && !entry.i18n)
    return { path: asFolder(folder) ?? '', extension: extensionOf(entry), depth: depthOf(entry) };
  const file = asList(entry?.files)
    .map(asMap)
    .find((one) => one?.name === target.file)?.file;
  return typeof file === 'string' && !file.includes('{{') ? { path: asFolder(file) ?? '' } : undefined;
}
