import { parseArgs } from 'node:util';
import type { Severity } from '../core/types';
import { FORMATS, type Format } from './report';
import { UsageError } from './usage';

export const SEVERITIES: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  /** In UTC, `2025-11-17`. */
  readonly today: string;
  readonly fix: boolean;
  readonly changedSince: string | undefined;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  /** How many threads may work at once. */
  readonly threads: 1 | 2;
  /** What counts for the exit code. */
  readonly minSeverity: Severity;
}

/** The options of `check`. Throws a UsageError that says what is wrong. */
export function readCheckOptions(args: string[]): CheckOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      today: { type: 'string' },
      fix: { type: 'boolean', default: false },
      'changed-since': { type: 'string' },
      baseline: { type: 'string' },
      'update-baseline': { type: 'boolean', default: false },
      'min-severity': { type: 'string', default: 'warning' },
      threads: { type: 'string', default: '2' },
    },
  });
  const minSeverity = oneOf('--min-severity', values['min-severity'], SEVERITIES);
  const format = oneOf('--format', values.format, FORMATS);
  const threads = oneOf('--threads', values.threads, ['1', '2']) === '1' ? 1 : 2;
  const today = readToday(values.today);
  if (values['update-baseline'] && values.baseline === undefined)
    throw new UsageError('--update-baseline needs --baseline FILE.');
  return {
    paths: positionals,
    format,
    today,
    fix: values.fix,
    changedSince: values['changed-since'],
    baseline: values.baseline,
    updateBaseline: values['update-baseline'],
    threads,
    minSeverity,
  };
}

/** The value of `--today`, or the day in UTC. */
export function readToday(value: string | undefined): string {
  const today = value ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(today) || Number.isNaN(Date.parse(today)))
    throw new UsageError(`--today is a date like 2025-11-17, not "${today}".`);
  return today;
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${option} is one of ${allowed.join(', ')}, not "${value}".`);
  return found;
}
