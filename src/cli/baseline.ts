import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { lineEnd, lineStart } from '../core/lines';
import type { Problem } from '../core/types';
import type { CheckedFile } from './check-file';
import { reasonOf } from './read-text';
import { UsageError } from './usage';

/** Path (relative to the baseline's folder, with `/`) to the known findings: `rule: text of the line`, as often as they stand there. */
type Baseline = Readonly<Record<string, readonly string[]>>;

/** A finding is known by its rule and the text of its line: lines that move keep it, lines that change lose it. */
function keyOf({ rule, span }: Problem, text: string): string {
  return `${rule}: ${text.slice(lineStart(text, span.start), lineEnd(text, span.start)).trim().slice(0, 200)}`;
}

function nameOf(path: string, baseline: string): string {
  return relative(dirname(resolve(baseline)), resolve(path))
    .split(sep)
    .join('/');
}

/** Throws a UsageError when the file is not there or is none of ours. */
export async function readBaseline(file: string): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--baseline: ${file} cannot be read (${reasonOf(error)}). Write it first with --update-baseline.`);
  }
  const baseline = parseBaseline(text);
  if (!baseline)
    throw new UsageError(`--baseline: ${file} is no baseline of this program. Write it anew with --update-baseline.`);
  return baseline;
}

function parseBaseline(text: string): Baseline | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // No JSON: the same as JSON of another kind.
  }
  const known = typeof value === 'object' && value !== null && 'known' in value ? value.known : undefined;
  const isBaseline = typeof known === 'object' && known !== null && Object.values(known).every((row) => Array.isArray(row));
  return isBaseline && !Array.isArray(known) ? (known as Baseline) : undefined;
}

/** Rows of files that were not checked this time stay, unless their file is gone. */
export async function writeBaseline(file: string, checked: readonly CheckedFile[]): Promise<void> {
  const before = parseBaseline(await readFile(file, 'utf8').catch(() => '')) ?? {};
  const names = new Set(checked.map(({ path }) => nameOf(path, file)));
  const kept = Object.entries(before).filter(([name]) => !names.has(name) && existsSync(join(dirname(resolve(file)), name)));
  const rows = checked
    .filter(({ problems }) => problems.length > 0)
    .map(({ path, text, problems }): [string, readonly string[]] => [
      nameOf(path, file),
      problems.map((problem) => keyOf(problem, text)).sort(),
    ]);
  const known = Object.fromEntries([...kept, ...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
  try {
    await writeFile(file, `${JSON.stringify({ known }, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`--update-baseline: ${file} cannot be written (${reasonOf(error)}).`);
  }
}

/** The findings that the baseline does not know: of equal ones as many are left out as it lists. */
export function withoutKnown(checked: readonly CheckedFile[], file: string, baseline: Baseline): CheckedFile[] {
  return checked.map((one) => {
    const left = Array.isArray(baseline[nameOf(one.path, file)]) ? [...(baseline[nameOf(one.path, file)] ?? [])] : [];
    const problems = one.problems.filter((problem) => {
      const index = left.indexOf(keyOf(problem, one.text));
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
    return { ...one, problems };
  });
}
