import type { Collection, Site } from '../types';
import type { Files } from './files';

/** A folder with so many files in it is not read any further. */
const MOST_FILES = 50_000;

/** A post's file: Markdown, and not the page that lists the posts. */
export function isPostFile(name: string): boolean {
  return name.endsWith('.md') && name !== 'index.md';
}

/** The folders of a site's posts. */
export function collectionsOf(
  site: Pick<Site, 'collections' | 'blogFolder' | 'fields' | 'mediaFolder' | 'publicFolder'>,
): readonly Collection[] {
  if (site.collections.length > 0 || site.blogFolder === '') return site.collections;
  return [
    {
      name: 'blog',
      folder: site.blogFolder,
      depth: 1,
      extension: 'md',
      fields: site.fields,
      mediaFolder: site.mediaFolder,
      publicFolder: site.publicFolder,
    },
  ];
}

/**
 * Whether a path below the root is a post of the collection. The folder's own `index` lists the others, as `_index` does in any
 * folder (Hugo), unless the schema itself names posts so; a README is read by visitors of the repository.
 */
export function isInCollection(
  path: string,
  { folder, depth, extension, entry }: Pick<Collection, 'folder' | 'depth' | 'extension' | 'entry'>,
): boolean {
  if (!path.endsWith(`.${extension}`) || (folder !== '' && !path.startsWith(`${folder}/`))) return false;
  const below = path.slice(folder === '' ? 0 : folder.length + 1);
  const levels = below.split('/').length;
  const name = below.slice(below.lastIndexOf('/') + 1, -extension.length - 1);
  if (levels > depth || (levels === 1 && name === 'index')) return false;
  return !/^(?:_index|readme)$/i.test(name) || entry?.path.endsWith(name) === true;
}

/** The posts of a collection, as paths below the root, in the order of their names. */
export async function postsIn(files: Files, collection: Collection): Promise<readonly string[]> {
  const { folder, depth, extension } = collection;
  const names = await filesIn(files, folder, extension, depth);
  return names.map((name) => (folder === '' ? name : `${folder}/${name}`)).filter((path) => isInCollection(path, collection));
}

/** The files with an ending in a folder and so many levels of folders below it; `[]` when there is none. */
export async function filesIn(files: Files, folder: string, extension: string, depth: number): Promise<readonly string[]> {
  const found: string[] = [];
  const visit = async (below: string, level: number): Promise<void> => {
    const names = (await files.list([folder, below].filter(Boolean).join('/'))) ?? [];
    for (const name of names) {
      const path = below === '' ? name : `${below}/${name}`;
      if (name.endsWith('/')) {
        if (level < depth && !/^(?:\.|node_modules\/)/.test(name) && found.length < MOST_FILES)
          await visit(path.slice(0, -1), level + 1);
      } else if (name.endsWith(`.${extension}`)) found.push(path);
    }
  };
  await visit('', 1);
  return found;
}

/** All posts of a site, as paths below the root, each once, in the order of their names. */
export async function postsOf(files: Files, site: Site): Promise<readonly string[]> {
  const paths = await Promise.all(collectionsOf(site).map((collection) => postsIn(files, collection)));
  return [...new Set(paths.flat())].sort();
}
