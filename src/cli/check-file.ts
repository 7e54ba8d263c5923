import { readFile, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { checkPost } from '../core/check-post';
import { isIgnored } from '../core/config';
import { applyEdits, fixAllEdits } from '../core/edits';
import { readFrontMatter } from '../core/front-matter';
import { parsePost } from '../core/parse-post';
import { isPostPath, looksLikePost } from '../core/recognise';
import { defaultSite } from '../core/site/defaults';
import type { Problem, Site } from '../core/types';
import { findRoot } from './node-files';
import { siteAt } from './sites';

export interface CheckedFile {
  /** As given on the command line, or below the folder that was. */
  readonly path: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Fixes make room for one another: what touched another fix is found again in the next round. */
const ROUNDS = 10;

/**
 * Checks one file, and repairs it first when `fix` says so. Rejects when it cannot be read or written. A file that is no
 * post of its site has no problems.
 */
export async function checkFile(path: string, today: string, fix: boolean): Promise<CheckedFile> {
  const { absolute, root, below, site } = await placeOf(path, today);
  const { text, isUtf8, bom } = decode(await readFile(absolute));
  const isPost = root
    ? isPostPath(below, site) && !isIgnored(below, site.config)
    : looksLikePost(readFrontMatter(text).front, site);
  if (!isPost) return { path, text, problems: [] };
  const fixed = fix && isUtf8 ? fixText(text, below, site) : text;
  if (fixed !== text) await writeFile(absolute, bom + fixed);
  return { path, text: fixed, problems: checkPost(parsePost(fixed, below), site) };
}

/** A file's site, and its path in it (or just its name). */
export async function placeOf(
  path: string,
  today: string,
): Promise<{ absolute: string; root: string | undefined; below: string; site: Site }> {
  const absolute = resolve(path);
  const root = findRoot(dirname(absolute));
  const site = { ...(root ? await siteAt(root) : defaultSite), today };
  const below = root ? relative(root, absolute).split(sep).join('/') : absolute.slice(absolute.lastIndexOf(sep) + 1);
  return { absolute, root, below, site };
}

function fixText(original: string, path: string, site: Site): string {
  let text = original;
  for (let round = 0; round < ROUNDS; round += 1) {
    const edits = fixAllEdits(checkPost(parsePost(text, path), site));
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
  }
  return text;
}

/** Bytes that are no UTF-8 are read with U+FFFD in their place; such a file is never written, since they would be lost. */
function decode(bytes: Uint8Array): { text: string; isUtf8: boolean; bom: string } {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isUtf8: true, bom };
  } catch {
    return { text: new TextDecoder().decode(bytes), isUtf8: false, bom };
  }
}
