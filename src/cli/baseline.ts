import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { reasonOf } from './read-text';
import type { FileRows, Row } from './rows';
import { UsageError } from './usage';

/** Path (relative to the baseline's folder, with `/`) to the known findings: `rule: text of the line`, as often as they stand there. */
type Baseline = Readonly<Record<string, readonly string[]>>;

/** A finding is known by its rule and the text of its line: lines that move keep it, lines that change lose it. */
function keyOf({ rule, source }: Row): string {
  return `${rule}: ${source}`;
}

function nameOf(path: string, baseline: string): string {
  return relative(dirname(resolve(baseline)), resolve(path))
    .split(sep)
    .join('/');
}

/** Throws a UsageError when the file is not there or is none of ours. */
export function readBaseline(file: string): Baseline {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
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
export function writeBaseline(file: string, checked: readonly FileRows[]): void {
  const before = rowsBefore(file);
  const names = new Set(checked.map(({ path }) => nameOf(path, file)));
  const kept = Object.entries(before).filter(([name]) => !names.has(name) && existsSync(join(dirname(resolve(file)), name)));
  const fresh = checked
    .filter(({ rows }) => rows.length > 0)
    .map(({ path, rows }): [string, readonly string[]] => [nameOf(path, file), rows.map(keyOf).sort()]);
  const known = Object.fromEntries([...kept, ...fresh].sort(([a], [b]) => (a < b ? -1 : 1)));
  try {
    writeFileSync(file, `${JSON.stringify({ known }, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`--update-baseline: ${file} cannot be written (${reasonOf(error)}).`);
  }
}

/** A file that is not there, or none of ours, has no rows that could stay. */
function rowsBefore(file: string): Baseline {
  try {
    return parseBaseline(readFileSync(file, 'utf8')) ?? {};
  } catch {
    return {}; // It is being written for the first time; what else is wrong, writing it will tell.
  }
}

/** The findings that the baseline does not know: of equal ones as many are left out as it lists. */
export function withoutKnown(checked: readonly FileRows[], file: string, baseline: Baseline): FileRows[] {
  return checked.map((one) => {
    const known = baseline[nameOf(one.path, file)];
    const left = Array.isArray(known) ? [...known] : [];
    const rows = one.rows.filter((row) => {
      const index = left.indexOf(keyOf(row));
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
    return { ...one, rows };
  });
}
