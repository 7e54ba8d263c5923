import { readBaseline, withoutKnown, writeBaseline } from './baseline';
import { type CheckedFile, checkFile } from './check-file';
import { checkWholeSite, wholeSites } from './check-site';
import { changedSince, findPosts } from './find-posts';
import { type CheckOptions, readCheckOptions, SEVERITIES } from './options';
import { printReport } from './report';
import { fileKey } from './same-file';

/** `check [PATH…]`: see the help. Files that cannot be read are named on stderr and never stop the others. */
export async function checkCommand(args: string[]): Promise<number> {
  const options = readCheckOptions(args);
  const failures: string[] = [];
  const paths = await findPosts(options.paths, failures);
  const chosen = options.changedSince === undefined ? paths : await changedSince(options.changedSince, paths);
  const all = await checkAll(chosen, options, failures);
  const roots = options.changedSince === undefined ? wholeSites(options.paths) : [];
  for (const root of roots) mergeInto(all, await checkWholeSite(root));
  const checked = await compareWithBaseline(all, options);
  process.stdout.write(printReport(checked, options.format));
  for (const failure of failures) process.stderr.write(`starlingx-recap: ${failure}\n`);
  return failures.length > 0 ? 2 : hasProblems(checked, options) ? 1 : 0;
}

/** A file has one entry, under the path by which it was named first, whatever found something in it. */
function mergeInto(all: CheckedFile[], more: readonly CheckedFile[]): void {
  const places = new Map(more.length > 0 ? all.map(({ path }, index) => [fileKey(path), index]) : []);
  for (const file of more) {
    const index = places.get(fileKey(file.path)) ?? -1;
    const known = all[index];
    if (known) all[index] = { ...known, problems: [...file.problems, ...known.problems] };
    else all.push(file);
  }
}

async function checkAll(paths: readonly string[], { today, fix }: CheckOptions, failures: string[]): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  const showProgress = process.stderr.isTTY && paths.length > 300;
  for (const path of paths) {
    try {
      checked.push(await checkFile(path, today, fix, failures));
    } catch (error) {
      failures.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (showProgress && checked.length % 100 === 0) process.stderr.write(`\r${checked.length} of ${paths.length} posts`);
  }
  if (showProgress) process.stderr.write('\r\u001b[K');
  return checked;
}

async function compareWithBaseline(
  checked: readonly CheckedFile[],
  { baseline, updateBaseline }: CheckOptions,
): Promise<readonly CheckedFile[]> {
  if (baseline === undefined) return checked;
  if (updateBaseline) {
    await writeBaseline(baseline, checked);
    return checked.map((file) => ({ ...file, problems: [] }));
  }
  return withoutKnown(checked, baseline, await readBaseline(baseline));
}

function hasProblems(checked: readonly CheckedFile[], { minSeverity }: CheckOptions): boolean {
  const threshold = SEVERITIES.indexOf(minSeverity);
  return checked.some(({ problems }) => problems.some(({ severity }) => SEVERITIES.indexOf(severity) >= threshold));
}
