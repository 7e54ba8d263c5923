import { readBaseline, withoutKnown, writeBaseline } from './baseline';
import { checkAll } from './check-all';
import { checkWholeSite, wholeSites } from './check-site';
import { changedSince, findPosts } from './find-posts';
import { allowHelper, dismissHelper } from './helper';
import { type CheckOptions, readCheckOptions, SEVERITIES } from './options';
import { printReport } from './report';
import type { FileRows } from './rows';
import { fileKey } from './same-file';
import { writeOut } from './write-out';

/** A second thread compiles everything anew: below this it costs 30 MB and a tenth of a second for nearly no time won. */
const MANY = 60;
/** Where a few posts are named, the others are only read. */
const MANY_TO_READ = 200;

/** `check [PATH…]`: see the help. Files that cannot be read are named on stderr and never stop the others. */
export async function checkCommand(args: string[]): Promise<number> {
  const options = readCheckOptions(args);
  // What repairs files is not shared: a thread that is ended in the midst of writing would leave half a post.
  if (options.threads > 1 && !options.fix) allowHelper(isAboutMany(options.paths) ? MANY : MANY_TO_READ);
  try {
    return await check(options);
  } finally {
    dismissHelper();
  }
}

/** A folder, or a list. */
function isAboutMany(paths: readonly string[]): boolean {
  return paths.length === 0 || paths.length >= MANY || paths.some((path) => !path.endsWith('.md'));
}

async function check(options: CheckOptions): Promise<number> {
  const { today, fix, baseline } = options;
  const failures: string[] = [];
  const paths = await findPosts(options.paths, failures);
  const chosen = options.changedSince === undefined ? paths : await changedSince(options.changedSince, paths);
  const outcomes = await checkAll(chosen, { today, fix, withSource: baseline !== undefined }, progressOf(chosen.length));
  failures.push(...outcomes.flatMap((outcome) => outcome.failures));
  const all = new Map(outcomes.flatMap(({ file }) => (file ? [[file.path, file]] : [])));
  const roots = options.changedSince === undefined ? wholeSites(options.paths) : [];
  for (const root of roots) mergeInto(all, await checkWholeSite(root));
  const checked = compareWithBaseline([...all.values()], options);
  writeOut(printReport(checked, options.format));
  for (const failure of failures) process.stderr.write(`starlingx-recap: ${failure}\n`);
  return failures.length > 0 ? 2 : hasProblems(checked, options) ? 1 : 0;
}

/** A file has one entry, under the path by which it was named first, whatever found something in it. */
function mergeInto(all: Map<string, FileRows>, more: readonly FileRows[]): void {
  const places = new Map(more.length > 0 ? Array.from(all.keys(), (path) => [fileKey(path), path]) : []);
  for (const file of more) {
    const path = places.get(fileKey(file.path)) ?? file.path;
    const known = all.get(path);
    const rows = known && [...file.rows.map((row) => ({ ...row, source: known.first })), ...known.rows];
    all.set(path, known && rows ? { ...known, rows } : file);
  }
}

function progressOf(length: number): (count: number) => void {
  if (length <= 300 || !process.stderr.isTTY) return () => undefined;
  return (count) => {
    if (count % 100 === 0) process.stderr.write(`\r${count} of ${length} posts`);
    if (count === length) process.stderr.write('\r\u001b[K');
  };
}

function compareWithBaseline(checked: readonly FileRows[], { baseline, updateBaseline }: CheckOptions): readonly FileRows[] {
  if (baseline === undefined) return checked;
  if (updateBaseline) {
    writeBaseline(baseline, checked);
    return checked.map((file) => ({ ...file, rows: [] }));
  }
  return withoutKnown(checked, baseline, readBaseline(baseline));
}

function hasProblems(checked: readonly FileRows[], { minSeverity }: CheckOptions): boolean {
  const threshold = SEVERITIES.indexOf(minSeverity);
  return checked.some(({ rows }) => rows.some(({ severity }) => SEVERITIES.indexOf(severity) >= threshold));
}
