import { join, relative, resolve } from 'node:path';
import { checkSite } from '../core/site-rules';
import { readWholeSite } from '../core/site-rules/whole-site';
import { filesBelow, findRoot } from './node-files';
import { mentionsOf } from './read-cards';
import type { FileRows, Row } from './rows';
import { folderKey } from './same-file';
import { siteAt } from './sites';

/** The roots, as given, of the sites that are checked whole: the one around the current folder when no path is given, and folders that are a root. */
export function wholeSites(paths: readonly string[]): string[] {
  const around = findRoot(resolve('.'));
  if (paths.length === 0) return around === undefined ? [] : [relative(process.cwd(), around)];
  const roots = new Map<string, string>();
  for (const path of paths)
    if (findRoot(resolve(path)) === resolve(path) && !roots.has(folderKey(path))) roots.set(folderKey(path), path);
  return [...roots.values()];
}

/** The findings about the site as a whole, each at the start of the file that it is about. */
export async function checkWholeSite(given: string): Promise<FileRows[]> {
  const root = resolve(given);
  const site = await siteAt(root);
  const byPath = new Map<string, Row[]>();
  for (const { path, ...problem } of checkSite(await readWholeSite(filesBelow(root), site, mentionsOf(root)))) {
    const rows = byPath.get(path) ?? [];
    rows.push({ ...problem, ...START });
    byPath.set(path, rows);
  }
  return Array.from(byPath, ([path, rows]) => ({ kind: 'site', path: join(given, path), rows, first: '' }));
}

const START = { line: 1, column: 1, endLine: 1, endColumn: 1, fixable: false, source: '' } as const;
