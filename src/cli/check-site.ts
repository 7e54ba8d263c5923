import { join, relative, resolve } from 'node:path';
import { checkSite } from '../core/site-rules';
import { readWholeSite } from '../core/site-rules/whole-site';
import type { Problem } from '../core/types';
import type { CheckedFile } from './check-file';
import { filesBelow, findRoot } from './node-files';
import { siteAt } from './sites';

/** The roots of the sites that are checked whole: the one around the current folder when no path is given, and folders that are a root. */
export function wholeSites(paths: readonly string[]): string[] {
  if (paths.length === 0) return [findRoot(resolve('.'))].filter((root) => root !== undefined);
  return paths.map((path) => resolve(path)).filter((path) => findRoot(path) === path);
}

/** The findings about the site as a whole, each at the start of the file that it is about. */
export async function checkWholeSite(root: string): Promise<CheckedFile[]> {
  const site = await siteAt(root);
  const byPath = new Map<string, Problem[]>();
  for (const { path, ...problem } of checkSite(await readWholeSite(filesBelow(root), site))) {
    byPath.set(path, [...(byPath.get(path) ?? []), { ...problem, span: { start: 0, end: 0 }, fixes: [] }]);
  }
  return Array.from(byPath, ([path, problems]) => ({ path: relative(process.cwd(), join(root, path)), text: '', problems }));
}
