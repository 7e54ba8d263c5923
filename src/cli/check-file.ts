import { writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { checkPost } from '../core/check-post';
import { applyEdits, fixAllEdits } from '../core/edits';
import { readFrontMatter } from '../core/front-matter';
import { isIgnored } from '../core/ignored';
import { parsePost } from '../core/parse-post';
import { isPostPath, looksLikePost } from '../core/recognise';
import type { Problem, Site } from '../core/types';
import { findRoot } from './node-files';
import { pathBelow } from './places';
import { readText, reasonOf } from './read-text';
import { postAt, siteAround } from './sites';

/** post: was checked; ignored: the configuration leaves it out; other: no post; site: named by a check of the whole site. */
export type FileKind = 'post' | 'ignored' | 'other' | 'site';

export interface CheckedFile {
  readonly kind: FileKind;
  /** As given on the command line, or below the folder that was. */
  readonly path: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Fixes make room for one another: what touched another fix is found again in the next round. */
const ROUNDS = 10;

/**
 * Checks one file, and repairs it first when `fix` says so: `failures` is told when that is not possible. Rejects when the
 * file cannot be read. A file that is no post of its site has no problems.
 */
export async function checkFile(path: string, today: string, fix: boolean, failures: string[]): Promise<CheckedFile> {
  const { absolute, root, below, site } = await placeOf(path, today);
  const { text, isUtf8, bom } = readText(absolute);
  const kind = kindOf(below, text, root !== undefined, site);
  if (kind !== 'post') return { kind, path, text, problems: [] };
  const fixed = fix ? fixText(text, below, site) : text;
  const written =
    fixed === text || write(absolute, { before: bom + text, after: bom + fixed }, isUtf8, path, failures) ? fixed : text;
  return { kind, path, text: written, problems: checkPost(postAt(absolute, written, below), site) };
}

function kindOf(below: string, text: string, isInSite: boolean, site: Site): FileKind {
  const isPost = isInSite ? isPostPath(below, site) : looksLikePost(readFrontMatter(text).front, site);
  return !isPost ? 'other' : isIgnored(below, site.config) ? 'ignored' : 'post';
}

/** Whether it was written. A file that is no UTF-8 never is: the bytes that could not be read would be lost. */
function write(
  file: string,
  { before, after }: { readonly before: string; readonly after: string },
  isUtf8: boolean,
  path: string,
  failures: string[],
): boolean {
  if (!isUtf8) {
    failures.push(`${path}: it is not written in UTF-8, so it was checked but not repaired. Save it as UTF-8 first.`);
    return false;
  }
  try {
    writeFileSync(file, after);
    return true;
  } catch (error) {
    // A disk that is full in the midst of it: for what stood there, there was room.
    if (wasBegun(error)) putBack(file, before);
    failures.push(`${path}: it cannot be written, so it was checked but not repaired (${reasonOf(error)}).`);
    return false;
  }
}

function putBack(file: string, before: string): void {
  try {
    writeFileSync(file, before);
  } catch {
    // Nothing more can be done: that it is not written is told anyway.
  }
}

/** A file's site, and its path in it (or just its name). */
export async function placeOf(
  path: string,
  today: string,
): Promise<{ absolute: string; root: string | undefined; below: string; site: Site }> {
  const absolute = resolve(path);
  const root = findRoot(dirname(absolute));
  const site = await siteAround(root, dirname(absolute), today);
  const below = root ? pathBelow(root, absolute) : absolute.slice(absolute.lastIndexOf(sep) + 1);
  return { absolute, root, below, site };
}

/** Whether the file was opened, and so emptied, before the error. */
function wasBegun(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EIO', 'EFBIG'].includes(String(error.code));
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
