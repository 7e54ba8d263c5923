import { readFile, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { lineEnd, lineStart } from '../core/lines';
import type { Problem } from '../core/types';
import type { CheckedFile } from './check-file';
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

export async function readBaseline(file: string): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`--baseline: ${file} cannot be read. Write it first with --update-baseline.`);
  }
  try {
    const value = JSON.parse(text) as { known?: unknown };
    if (typeof value.known === 'object' && value.known !== null) return value.known as Baseline;
  } catch {
    // No JSON: the same as JSON of another kind.
  }
  throw new UsageError(`--baseline: ${file} is no baseline of this program.`);
}

export async function writeBaseline(file: string, checked: readonly CheckedFile[]): Promise<void> {
  const rows = checked
    .filter(({ problems }) => problems.length > 0)
    .map(({ path, text, problems }): [string, string[]] => [
      nameOf(path, file),
      problems.map((problem) => keyOf(problem, text)).sort(),
    ]);
  await writeFile(file, `${JSON.stringify({ known: Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1))) }, null, 2)}\n`);
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
