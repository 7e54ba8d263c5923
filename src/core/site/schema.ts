import { parse } from 'yaml';
import type { Field, Site } from '../types';
import { isTooDeep } from '../yaml-depth';
import { yamlEngine } from '../yaml-entries';
import { asLine, asList, asMap, asFolder as folder } from './plain-data';

/** What the CMS schema says about the posts. Source: `static/admin/config.yml`, Decap CMS "collection types" and "fields". */
export type Schema = Pick<Site, 'blogFolder' | 'authorFolder' | 'mediaFolder' | 'publicFolder' | 'fields'>;

/** Longer schemas are not read: the site's has 10 kB. */
const LIMIT = 1_000_000;

/** `schemaOf` for the text of a CMS configuration; undefined also when that is no YAML mapping. */
export function readSchema(text: string, defaults: Schema): Schema | undefined {
  const config = parseYaml(text);
  return config && schemaOf(config, defaults);
}

/**
 * What a CMS configuration says of the posts. `defaults` fill what it does not say. Undefined when it has no collection
 * of posts that has fields: the folder collection named `blog`, or else the first with a `date` or `datetime` field.
 * `own` is the posts' collection where the caller has found it.
 */
export function schemaOf(
  config: Readonly<Record<string, unknown>>,
  defaults: Schema,
  own?: Readonly<Record<string, unknown>>,
): Schema | undefined {
  const collections = asList(config.collections)
    .map(asMap)
    .filter((entry) => entry !== undefined && typeof entry.folder === 'string');
  const blog =
    own ?? collections.find((entry) => entry?.name === 'blog') ?? collections.find((entry) => asList(entry?.fields).some(isDate));
  if (!blog) return undefined;
  const fields = asList(blog.fields)
    .map(asMap)
    .flatMap((field) => (field && typeof field.name === 'string' ? [toField(field, field.name)] : []));
  if (fields.length === 0) return undefined;
  const relation = asList(blog.fields)
    .map(asMap)
    .find((field) => field?.name === 'author');
  const authors = collections.find((entry) => entry?.name === (relation?.collection ?? 'authors'));
  const media = folder(config.media_folder) ?? defaults.mediaFolder;
  return {
    blogFolder: folder(blog.folder) ?? defaults.blogFolder,
    authorFolder: folder(authors?.folder) ?? defaults.authorFolder,
    mediaFolder: media,
    publicFolder: typeof config.public_folder === 'string' ? `/${folder(config.public_folder) ?? ''}` : `/${media}`,
    fields: fields.filter((field) => field.name !== 'body'),
  };
}

function toField(field: Readonly<Record<string, unknown>>, name: string): Field {
  const widget = typeof field.widget === 'string' ? field.widget : 'string';
  return {
    name,
    widget,
    label: typeof field.label === 'string' ? field.label : name,
    required: field.required !== false,
    role: roleOf(name),
    ...(field.default !== undefined && { default: asLine(field.default) }),
    ...(typeof field.hint === 'string' && { hint: field.hint }),
  };
}

const ROLES: Readonly<Record<string, Field['role']>> = {
  templateKey: 'template',
  title: 'title',
  author: 'author',
  date: 'date',
  category: 'category',
};

/** The roles are those of the site's own code: `gatsby-node.js` and `src/templates/blog-post.js` read these names. */
function roleOf(name: string): Field['role'] {
  return Object.hasOwn(ROLES, name) ? (ROLES[name] ?? 'other') : 'other';
}

function isDate(field: unknown): boolean {
  const widget = asMap(field)?.widget;
  return widget === 'datetime' || widget === 'date';
}

/** Longer schemas than this are given to js-yaml alone. */
const SECOND_LIMIT = 100_000;

/**
 * A CMS configuration; undefined when it is none. js-yaml first, not `yaml`: the blog's own schema closes a flow list in the column of the list around it (`fields: [` … `]}`),
 * which YAML forbids and `yaml` refuses, but the CMS reads. What js-yaml refuses is given to `yaml`, since that is what the CMS itself reads it with.
 */
export function parseYaml(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.length > LIMIT) return undefined;
  return (
    attempt(() => yamlEngine.parse(text)) ??
    (isTooDeep(text) || text.length > SECOND_LIMIT ? undefined : attempt(() => parseWithYaml(text)))
  );
}

function parseWithYaml(text: string): unknown {
  return parse(text, { merge: true, uniqueKeys: false, maxAliasCount: 100, logLevel: 'error' });
}

function attempt(read: () => unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    return asMap(read());
  } catch {
    return undefined; // Broken YAML: the caller says that the schema cannot be read.
  }
}
