import type { Files } from '../site/files';
import type { Site } from '../types';

/** The site with what only the check of the whole blog needs: it reads every source file. */
export interface WholeSite extends Site {
  /** The names in the folder of the author files, whatever their ending. */
  readonly authorFiles: readonly string[];
  /** Names of files (without folders) that any source of the site mentions: an image whose name is not here is shown nowhere. */
  readonly mentioned: ReadonlySet<string>;
}

const SOURCES = /\.(md|markdown|js|jsx|ts|tsx|json|ya?ml|css|scss|sass|html|svg)$/i;
/** Looked for first: the names in front of it are read backwards, since most of a text is none. */
const ENDING = /\.(?:png|jpe?g|gif|svg|webp|ico|bmp|mp4)/gi;
const NAME_SIGN = /[\w%@() .+-]/;
const LONGEST_NAME = 200;
/** Folders below `src` and `static/admin` deeper than this are not read. */
const DEPTH = 8;

/** Files that were read before, and what they mention. */
export interface Mentions {
  readonly paths: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const NONE: Mentions = { paths: new Set(), names: new Set() };

/** Reads all sources below `src` and the CMS's folder, but for those that were read before. Files that cannot be read are left out. */
export async function readWholeSite(files: Files, site: Site, before = NONE): Promise<WholeSite> {
  const mentioned = new Set(before.names);
  const visit = async (folder: string, depth: number): Promise<void> => {
    const names = (await files.list(folder)) ?? [];
    for (const name of names) {
      if (name.endsWith('/') && depth < DEPTH && name !== 'node_modules/')
        await visit(`${folder}/${name.slice(0, -1)}`, depth + 1);
      else if (SOURCES.test(name) && !before.paths.has(`${folder}/${name}`))
        addMentions((await files.read(`${folder}/${name}`)) ?? '', mentioned);
    }
  };
  await visit('src', 0);
  await visit('static/admin', 0);
  for (const name of ['gatsby-config.js', 'gatsby-node.js', 'gatsby-browser.js', 'gatsby-ssr.js'])
    addMentions((await files.read(name)) ?? '', mentioned);
  return { ...site, mentioned, authorFiles: (await files.list(site.authorFolder)) ?? [] };
}

/** Adds the names of images that a text mentions: the whole match and its last word, since in `see a.png` only `a.png` is a file. */
export function addMentions(text: string, mentioned: Set<string>): void {
  for (const { index, 0: ending } of text.matchAll(ENDING)) {
    let start = index;
    while (start > Math.max(0, index - LONGEST_NAME) && NAME_SIGN.test(text[start - 1] ?? '')) start -= 1;
    const name = text.slice(start, index) + ending;
    mentioned.add(decode(name.trim()));
    mentioned.add(decode(name.slice(name.lastIndexOf(' ') + 1)));
  }
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A `%` that begins no escape is part of the name.
  }
}
