import type { Severity } from '../core/types';
import type { FileKind } from './check-file';
import { printGithub } from './report-github';
import { printSarif } from './report-sarif';
import type { FileRows, Row } from './rows';
import { isTerminal } from './write-out';

export const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** A finding with the path of its file. */
export interface PlacedRow extends Row {
  readonly path: string;
}

const PRINT: Record<Format, (files: readonly FileRows[]) => Iterable<string>> = {
  text: printText,
  json: printJson,
  github: (files) => files.map((file) => printGithub(place(file))),
  sarif: (files) => printSarif(files.flatMap(place)),
};

/** The report in pieces, since that of a large site is longer than what should be in memory at once. */
export function printReport(files: readonly FileRows[], format: Format): Iterable<string> {
  return PRINT[format](files);
}

function place({ path, rows }: FileRows): PlacedRow[] {
  return rows.map((row) => ({ ...row, path }));
}

/** What `JSON.stringify({ files }, null, 2)` gives. */
function* printJson(files: readonly FileRows[]): Generator<string> {
  yield files.length === 0 ? '{\n  "files": [' : '{\n  "files": [\n';
  for (const [index, { path, rows }] of files.entries()) {
    const problems = rows.map(({ rule, severity, message, line, column, endLine, endColumn, fixable }) => {
      return { rule, severity, message, line, column, endLine, endColumn, fixable };
    });
    const text = JSON.stringify({ path, problems }, null, 2).replaceAll('\n', '\n    ');
    yield `    ${text}${index < files.length - 1 ? ',' : ''}\n`;
  }
  yield files.length === 0 ? ']\n}\n' : '  ]\n}\n';
}

const COLOURS: Record<Severity, number> = { error: 31, warning: 33, information: 34, hint: 90 };

/** One line a finding, in the form that editors and terminals make clickable: `path:line:column`. Colours on a terminal only. */
function* printText(files: readonly FileRows[]): Generator<string> {
  const colours = isTerminal();
  const paint = (text: string, colour: number): string => (colours ? `\u001b[${colour}m${text}\u001b[0m` : text);
  for (const { path, rows } of files)
    for (const { line, column, severity, message, rule } of rows)
      yield `${path}:${line}:${column} ${paint(severity, COLOURS[severity])} ${message} ${paint(`[${rule}]`, 90)}\n`;
  yield `${summary(files)}\n`;
}

/** What was checked, and what was not although it was named. */
function summary(files: readonly FileRows[]): string {
  const findings = files.reduce((sum, { rows }) => sum + rows.length, 0);
  const count = (kind: FileKind): number => files.filter((file) => file.kind === kind).length;
  const [other, ignored] = [count('other'), count('ignored')];
  return [
    `${some(count('post'), 'post')} checked, ${some(findings, 'finding')}.`,
    ...(other > 0 ? [`${some(other, 'file')} passed over: no post of a blog.`] : []),
    ...(ignored > 0 ? [`${some(ignored, 'post')} passed over, as the configuration says.`] : []),
  ].join(' ');
}

function some(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what}s`}`;
}
