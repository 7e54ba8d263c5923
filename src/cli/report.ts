import { lineIndex } from '../core/lines';
import type { Problem } from '../core/types';
import type { CheckedFile, FileKind } from './check-file';
import { printGithub } from './report-github';
import { printSarif } from './report-sarif';

export const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** A problem with its place: lines and columns from 1, as editors and `grep -n` count. */
export interface PlacedProblem extends Problem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const PRINT: Record<Format, (files: readonly CheckedFile[]) => string> = {
  text: printText,
  json: printJson,
  github: (files) => printGithub(files.flatMap(place)),
  sarif: (files) => printSarif(files.flatMap(place)),
};

export function printReport(files: readonly CheckedFile[], format: Format): string {
  return PRINT[format](files);
}

function place({ path, text, problems }: CheckedFile): PlacedProblem[] {
  const at = lineIndex(text);
  return problems.map((problem) => {
    const [start, end] = [at(problem.span.start), at(problem.span.end)];
    return { ...problem, path, line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
  });
}

function printJson(files: readonly CheckedFile[]): string {
  const list = files.map((file) => ({
    path: file.path,
    problems: place(file).map(({ rule, severity, message, line, column, endLine, endColumn, fixes }) => {
      return { rule, severity, message, line, column, endLine, endColumn, fixable: fixes.length > 0 };
    }),
  }));
  return `${JSON.stringify({ files: list }, null, 2)}\n`;
}

const COLOURS: Record<Problem['severity'], number> = { error: 31, warning: 33, information: 34, hint: 90 };

/** One line a finding, in the form that editors and terminals make clickable: `path:line:column`. Colours on a terminal only. */
function printText(files: readonly CheckedFile[]): string {
  const paint = (text: string, colour: number): string => (process.stdout.isTTY ? `\u001b[${colour}m${text}\u001b[0m` : text);
  const problems = files.flatMap(place);
  const lines = problems.map(
    ({ path, line, column, severity, message, rule }) =>
      `${path}:${line}:${column} ${paint(severity, COLOURS[severity])} ${message} ${paint(`[${rule}]`, 90)}`,
  );
  return `${[...lines, summary(files, problems.length)].join('\n')}\n`;
}

/** What was checked, and what was not although it was named. */
function summary(files: readonly CheckedFile[], findings: number): string {
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
