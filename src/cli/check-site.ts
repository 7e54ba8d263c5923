import { join, relative, resolve } from 'node:path';
import { checkSite } from '../core/site-rules';
import { readWholeSite } from '../core/site-rules/whole-site';
import type { Problem } from '../core/types';
import type { CheckedFile } from './check-file';
import { filesBelow, findRoot } from './node-files';
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
export async function checkWholeSite(given: string): Promise<CheckedFile[]> {
  const root = resolve(given);
  const site = await siteAt(root);
  const byPath = new Map<string, Problem[]>();
  for (const { path, ...problem } of checkSite(await readWholeSite(filesBelow(root), site))) {
    byPath.set(path, [...(byPath.get(path) ?? []), { ...problem, span: { start: 0, end: 0 }, fixes: [] }]);
  }
  return Array.from(byPath, ([path, problems]) => ({ kind: 'site', path: join(given, path), text: '', problems }));
}
