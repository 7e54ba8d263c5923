import { CONFIG_FILE, readConfig } from '../config';
import type { Author, Category, Config, Post, PostCard, Site } from '../types';
import { readAuthor, readCard } from './cards';
import { defaultSite, noConfig } from './defaults';
import type { Files } from './files';
import { readSchema, type Schema } from './schema';

/** Where the schema is looked for, in this order. Its presence is what makes a folder the root of a site. */
export const SCHEMA_PATHS = ['static/admin/config.yml'] as const;
export const BLOG_CONFIG_PATH = 'src/content/blog-config.json';
export const TEMPLATES_FOLDER = 'src/templates';

/**
 * The site in a folder, but for its posts, which `readPosts` adds: nothing that is needed for the first findings waits
 * for them. What is missing or broken is replaced by StarlingX's values and named in `notes`. Never rejects.
 */
export async function readSite(files: Files): Promise<Site> {
  const notes: string[] = [];
  const schema = await findSchema(files, notes);
  // Each its own, so that the sentences stand in the same order whichever file comes first.
  const ofCategories: string[] = [];
  const ofAuthors: string[] = [];
  const [categories, authors, templates] = await Promise.all([
    readCategories(files, ofCategories),
    readAuthors(files, schema, ofAuthors),
    readTemplates(files),
  ]);
  notes.push(...ofCategories, ...ofAuthors);
  const config = await findConfig(files, schema.blogFolder, notes);
  return { ...defaultSite, ...schema, found: true, categories, authors, templates, config, notes };
}

/** What is known of the posts in a folder without a site around it: StarlingX's values, and the configuration above them. */
export async function readLoneSite(files: Files): Promise<Site> {
  const notes: string[] = [];
  const config = await findConfig(files, '', notes);
  return { ...defaultSite, config, notes };
}

/** The site may be a folder of a larger repository: so many folders above its root are looked into. */
const ABOVE = 5;

/**
 * The repository's configuration: the nearest one from the folder of the posts (below the root; `''`: the root itself)
 * upwards, also above the root.
 */
async function findConfig(files: Files, folder: string, notes: string[]): Promise<Config> {
  const parts = folder === '' ? [] : folder.split('/');
  const below = Array.from({ length: parts.length + 1 }, (_, up) => parts.slice(0, parts.length - up));
  const above = Array.from({ length: ABOVE }, (_, up) => Array.from({ length: up + 1 }, () => '..'));
  for (const path of [...below, ...above]) {
    const text = await files.read([...path, CONFIG_FILE].join('/'));
    if (text === undefined) continue;
    const { config, notes: more } = readConfig(text);
    notes.push(...more);
    return config;
  }
  return noConfig;
}

async function findSchema(files: Files, notes: string[]): Promise<Schema> {
  for (const path of SCHEMA_PATHS) {
    const text = await files.read(path);
    if (text === undefined) continue;
    const schema = readSchema(text, defaultSite);
    if (schema) return schema;
    notes.push(
      `${path} could not be read as a CMS schema with a collection of posts; the fields of the StarlingX blog are assumed.`,
    );
  }
  return defaultSite;
}

async function readCategories(files: Files, notes: string[]): Promise<readonly Category[]> {
  const text = await files.read(BLOG_CONFIG_PATH);
  const found = text === undefined ? undefined : parseCategories(text);
  if (!found) notes.push(`${BLOG_CONFIG_PATH} has no list of categories; those of the StarlingX blog are assumed.`);
  return found ?? defaultSite.categories;
}

/** `categories: [{ text, id }]`. Undefined when the text is no JSON or has no such list. */
function parseCategories(text: string): readonly Category[] | undefined {
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch {
    return undefined; // No JSON: the note says so.
  }
  const list = (config as { categories?: unknown } | null)?.categories;
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((entry: { text?: unknown; id?: unknown } | null) =>
    typeof entry?.text === 'string' ? [{ label: entry.text, id: typeof entry.id === 'string' ? entry.id : '' }] : [],
  );
}

async function readAuthors(files: Files, schema: Schema, notes: string[]): Promise<readonly Author[]> {
  const names = await files.list(schema.authorFolder);
  if (!names) notes.push(`There is no folder ${schema.authorFolder}: no author is known by a file.`);
  const read = (names ?? [])
    .filter((name) => name.endsWith('.md'))
    .map(async (name) => readAuthor(name, (await files.read(`${schema.authorFolder}/${name}`)) ?? ''));
  return (await Promise.all(read)).filter((author) => author !== undefined);
}

async function readTemplates(files: Files): Promise<readonly string[] | undefined> {
  const names = await files.list(TEMPLATES_FOLDER);
  return names?.filter((name) => /\.(jsx?|tsx?)$/.test(name)).map((name) => name.replace(/\.\w+$/, ''));
}

/** The cards of all posts of the site, in the order of their file names. Files that vanish meanwhile are left out. `keep`: see `readCard`. */
export async function readPosts(files: Files, site: Site, keep?: (post: Post) => void): Promise<readonly PostCard[]> {
  const names = (await files.list(site.blogFolder)) ?? [];
  const cards = names
    .filter(isPostFile)
    .sort()
    .map(async (name): Promise<PostCard | undefined> => {
      const path = `${site.blogFolder}/${name}`;
      const text = await files.read(path);
      return text === undefined ? undefined : readCard(path, text, keep);
    });
  return (await Promise.all(cards)).filter((card) => card !== undefined);
}

/** A post's file: Markdown, and not the page that lists the posts. */
export function isPostFile(name: string): boolean {
  return name.endsWith('.md') && name !== 'index.md';
}
