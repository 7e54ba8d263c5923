import { CONFIG_FILE, readConfig } from '../config';
import { say, sentences } from '../say';
import type { Author, Category, Collection, Config, Field, PostCard, Site } from '../types';
import { cardFrom, readAuthor } from './cards';
import { type Cms, readCms } from './cms';
import { defaultSite, noConfig } from './defaults';
import type { Files } from './files';
import { postsOf } from './post-files';
import { withRelations } from './relations';
import type { Schema } from './schema';
import { SCHEMA_PATHS } from './schema-paths';
import { someAtATime } from './some-at-a-time';

export { isPostFile, postsOf } from './post-files';

export const BLOG_CONFIG_PATH = 'src/content/blog-config.json';
export const TEMPLATES_FOLDER = 'src/templates';
const GATSBY_CONFIG = 'gatsby-config.js';

/**
 * The site in a folder, but for its posts, which `readPosts` adds: nothing that is needed for the first findings waits
 * for them. What is missing or broken is replaced by StarlingX's values and named in `notes`. Never rejects.
 */
export async function readSite(files: Files): Promise<Site> {
  const notes: string[] = [];
  const cms = await findCms(files, notes);
  const inConfig: string[] = [];
  const config = await findConfig(files, cms?.schema.blogFolder ?? defaultSite.blogFolder, inConfig);
  const looksLike = !cms || (cms.hasTemplates && (cms.hasCategories || (await hasBlogConfig(files))));
  const sameLayout = config.profile ? config.profile !== 'other' : looksLike;
  const collections = cms ? await withRelations(files, cms) : [];
  const targets = [...(cms?.targets.values() ?? [])].map(({ path }) => path);
  const sources = [...new Set([...targets, ...(sameLayout ? [GATSBY_CONFIG] : [])])];
  const home = cms?.home ?? (sameLayout ? await readHome(files) : undefined);
  const schema = cms ? ownSchema(cms, collections[0], sameLayout) : defaultSite;
  const known = sameLayout ? await readLayout(files, schema, notes) : { categories: [], authors: [], templates: undefined };
  notes.push(...inConfig);
  return {
    ...defaultSite,
    ...schema,
    ...known,
    found: true,
    ...(home && { home }),
    collections,
    leftAlone: cms?.leftAlone ?? [],
    sameLayout,
    sources,
    config,
    notes,
  };
}

/** What only StarlingX and its sister sites have. */
async function readLayout(
  files: Files,
  schema: Schema,
  notes: string[],
): Promise<Pick<Site, 'categories' | 'authors' | 'templates'>> {
  // Each its own, so that the sentences stand in the same order whichever file comes first.
  const ofCategories: string[] = [];
  const ofAuthors: string[] = [];
  const [categories, authors, templates] = await Promise.all([
    readCategories(files, ofCategories),
    readAuthors(files, schema, ofAuthors),
    readTemplates(files),
  ]);
  notes.push(...ofCategories, ...ofAuthors);
  return { categories, authors, templates };
}

/** The blog's own fields: with the roles that StarlingX's code gives to their names, or as the widgets say alone. */
function ownSchema({ schema }: Cms, blog: Collection | undefined, sameLayout: boolean): Schema {
  if (!blog) return schema;
  if (!sameLayout) return { ...schema, fields: blog.fields, mediaFolder: blog.mediaFolder, publicFolder: blog.publicFolder };
  const shapes = new Map(blog.fields.map(({ name, shape }) => [name, shape]));
  const fields = schema.fields.map((field): Field => {
    const shape = field.role === 'other' ? shapes.get(field.name) : undefined;
    return shape ? { ...field, shape } : field;
  });
  return { ...schema, fields };
}

async function hasBlogConfig(files: Files): Promise<boolean> {
  const text = await files.read(BLOG_CONFIG_PATH);
  return text !== undefined && parseCategories(text) !== undefined;
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
  // All at once: on a slow file system one after the other would take its time.
  const texts = await Promise.all([...below, ...above].map((path) => files.read([...path, CONFIG_FILE].join('/'))));
  const text = texts.find((one) => one !== undefined);
  if (text === undefined) return noConfig;
  const { config, notes: more } = readConfig(text);
  notes.push(...more);
  return config;
}

/** The first schema with posts; what is said of the others goes to `notes`. Undefined: StarlingX is assumed. */
async function findCms(files: Files, notes: string[]): Promise<Cms | undefined> {
  const others: { readonly path: string; readonly cms: Cms | undefined }[] = [];
  let found: Cms | undefined;
  for (const path of SCHEMA_PATHS) {
    const text = await files.read(path);
    if (text === undefined && (await files.size(path)) !== undefined) notes.push(say`${path} is there, but it cannot be read.`);
    if (text === undefined) continue;
    const cms = readCms(text, defaultSite);
    found = cms && cms.collections.length + cms.leftAlone.length > 0 ? cms : undefined;
    if (found) break;
    others.push({ path, cms });
  }
  const empty = others.find(({ cms }) => cms)?.cms;
  // A schema without posts may be one of StarlingX's that is being written, or of something that is no blog at all.
  const assumed = !found && (!empty || (await hasBlogConfig(files)));
  const consequence = found
    ? say`Another one is used.`
    : assumed
      ? say`The fields of the StarlingX blog are assumed.`
      : say`No file is taken for a post.`;
  for (const { path, cms } of others)
    notes.push(
      sentences(
        cms
          ? say`${path} has no collection of posts in a folder.`
          : say`${path} could not be read as a CMS schema with a collection of posts.`,
        consequence,
      ),
    );
  notes.push(...(found?.leftAlone.map(({ note }) => note) ?? []));
  return assumed ? undefined : (found ?? empty);
}

/** The site's address as its build has it: it is told by its text, nothing of it is run. */
async function readHome(files: Files): Promise<string | undefined> {
  const text = (await files.read(GATSBY_CONFIG))?.slice(0, 50_000);
  return /\bsiteUrl\s{0,5}:\s{0,5}["'`](https?:\/\/[^\s/?#"'`]{3,255})/.exec(text ?? '')?.[1];
}

async function readCategories(files: Files, notes: string[]): Promise<readonly Category[]> {
  const text = await files.read(BLOG_CONFIG_PATH);
  const found = text === undefined ? undefined : parseCategories(text);
  if (!found) notes.push(say`${BLOG_CONFIG_PATH} has no list of categories; those of the StarlingX blog are assumed.`);
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
  if (!names) notes.push(say`There is no folder ${schema.authorFolder}: no author is known by a file.`);
  const read = (names ?? [])
    .filter((name) => name.endsWith('.md'))
    .map(async (name) => readAuthor(name, (await files.read(`${schema.authorFolder}/${name}`)) ?? ''));
  return (await Promise.all(read)).filter((author) => author !== undefined);
}

async function readTemplates(files: Files): Promise<readonly string[] | undefined> {
  const names = await files.list(TEMPLATES_FOLDER);
  return names?.filter((name) => /\.(jsx?|tsx?)$/.test(name)).map((name) => name.replace(/\.\w+$/, ''));
}

/** The cards of all posts of the site, in the order of their file names. Files that vanish meanwhile are left out. */
export async function readPosts(files: Files, site: Site): Promise<readonly PostCard[]> {
  const cards = await someAtATime(await postsOf(files, site), (path) => cardFrom(files, path));
  return cards.filter((card) => card !== undefined);
}
