import { CONFIG_FILE } from '../config';
import { IMAGE_ENDING } from '../image-names';
import { changeCards } from '../posts-memo';
import { isPostPath } from '../recognise';
import type { Site } from '../types';
import { cardFrom } from './cards';
import { goneByCase } from './case-twins';
import type { Files } from './files';
import { readImages } from './images';
import { collectionsOf } from './post-files';
import { BLOG_CONFIG_PATH, readPosts, readSite, TEMPLATES_FOLDER } from './read-site';
import { SCHEMA_PATHS } from './schema-paths';

/** A site that is kept as its files are. */
export interface KeptSite {
  /** Resolves when site, posts and images have been read for the first time. */
  readonly read: Promise<void>;
  /** A file or folder (its path below the root) was made, changed or deleted: also when it is told twice, late or in any order. */
  touched(path: string): void;
  /** Something changed that no path says: everything is read again. */
  readAgain(): void;
}

/** What is to be read because of a path. */
type Part = 'post' | 'images' | 'all';

/** What has been touched and not been read since. */
interface Dirt {
  all: boolean;
  images: boolean;
  readonly posts: Set<string>;
}

/**
 * Reads the site, and again what is touched; `publish` gets it after each reading, first without posts. One reading at a
 * time, each begun behind the event that asks for it: so the last one saw the files as they are, whatever happened while
 * others were under way. `quiet` is awaited before everything is read again: a checkout touches many files at once.
 */
export function keepSite(files: Files, quiet: () => Promise<void>, publish: (site: Site) => void): KeptSite {
  let site: Site | undefined;
  let dirt = clean();
  let work: Promise<void> | undefined;

  const show = (next: Site): void => {
    site = next;
    publish(next);
  };
  /** Stops when everything is to be read once more: that reading knows better. */
  const readAll = async (): Promise<void> => {
    const next = await readSite(files);
    if (dirt.all) return;
    show({ ...next, posts: site?.posts, images: site?.images });
    const [posts, images] = await Promise.all([readPosts(files, next), readImages(files, next)]);
    if (!dirt.all) show({ ...next, posts, images });
  };
  const readParts = async (known: Site, { posts, images }: Dirt): Promise<void> => {
    // Told while the site was being read, a path may be that of a post of the site as it was before.
    const own = [...posts].filter((path) => isPostPath(path, known));
    const [cards, found] = await Promise.all([
      Promise.all(own.map(async (path) => [path, await cardFrom(files, path)] as const)),
      images ? readImages(files, known) : known.images,
    ]);
    const posted = known.posts ?? [];
    const gone = await goneByCase(own, posted, files);
    const changes = new Map([...cards, ...gone.map((path) => [path, undefined] as const)]);
    if (!dirt.all) show({ ...known, posts: changeCards(posted, changes), images: found });
  };
  const readDirt = async (): Promise<void> => {
    const now = dirt;
    dirt = clean();
    if (!now.all && site) return readParts(site, now);
    if (site) await quiet();
    if (dirt.all) return;
    dirt = clean();
    await readAll();
  };
  const wash = async (): Promise<void> => {
    try {
      while (isDirty(dirt)) await readDirt();
    } finally {
      work = undefined;
    }
  };
  const begin = (): Promise<void> => {
    work ??= Promise.resolve().then(wash);
    return work;
  };
  const readAgain = (): void => {
    dirt.all = true;
    void begin();
  };
  dirt.all = true;
  return {
    read: begin(),
    readAgain,
    touched(path) {
      const part = partOf(path, site);
      if (part === undefined) return;
      if (part === 'all') dirt.all = true;
      else if (part === 'images') dirt.images = true;
      else dirt.posts.add(path);
      void begin();
    },
  };
}

const clean = (): Dirt => ({ all: false, images: false, posts: new Set() });

const isDirty = ({ all, images, posts }: Dirt): boolean => all || images || posts.size > 0;

/** Undefined when the site does not depend on the path. What relations are read from concerns every post, a post too. */
function partOf(path: string, site: Site | undefined): Part | undefined {
  if (site?.sources.some((source) => isAround(path, source))) return 'all';
  if (site && isPostPath(path, site)) return 'post';
  if (site?.collections.some(({ beside, folder }) => beside && IMAGE_ENDING.test(path) && isBelow(path, folder))) return 'images';
  if (concernsSite(path, site)) return 'all';
  const media = site ? [site, ...site.collections].map(({ mediaFolder }) => mediaFolder) : [];
  return media.some((folder) => folder !== '' && isAround(path, folder)) ? 'images' : undefined;
}

/** The files that a site is made of; a folder's name stands for what it holds (a folder that vanishes is one event). */
function concernsSite(path: string, site: Site | undefined): boolean {
  const posts = site ? collectionsOf(site).map(({ folder }) => folder) : ['src/pages'];
  const folders = [...posts, ...(site ? [site.authorFolder] : [])].filter((folder) => folder !== '');
  const isConfig = path === CONFIG_FILE || path.endsWith(`/${CONFIG_FILE}`);
  return isConfig || [...SCHEMA_PATHS, BLOG_CONFIG_PATH, TEMPLATES_FOLDER, ...folders].some((part) => isAround(path, part));
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

/** The path is the part itself, below it, or a folder that holds it. */
function isAround(path: string, part: string): boolean {
  return path === part || path.startsWith(`${part}/`) || part.startsWith(`${path}/`);
}
