import { lineIndex } from '../core/lines';
import type { Problem } from '../core/types';

export interface CheckedFile {
  /** As given on the command line, or below the folder that was. */
  readonly path: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Where a problem stands, lines and columns from 1 as editors and `grep -n` count. */
function place(
  { span }: Problem,
  at: ReturnType<typeof lineIndex>,
): { line: number; column: number; endLine: number; endColumn: number } {
  const [start, end] = [at(span.start), at(span.end)];
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}

export function printJson(files: readonly CheckedFile[]): string {
  const list = files.map(({ path, text, problems }) => {
    const at = lineIndex(text);
    return {
      path,
      problems: problems.map((problem) => ({
        rule: problem.rule,
        severity: problem.severity,
        message: problem.message,
        ...place(problem, at),
        fixable: problem.fixes.length > 0,
      })),
    };
  });
  return `${JSON.stringify({ files: list }, null, 2)}\n`;
}

/** One line a finding, in the form that editors and terminals make clickable: `path:line:column`. */
export function printText(files: readonly CheckedFile[]): string {
  const lines: string[] = [];
  for (const { path, text, problems } of files) {
    const at = lineIndex(text);
    for (const problem of problems) {
      const { line, column } = place(problem, at);
      lines.push(`${path}:${line}:${column} ${problem.severity} ${problem.message} [${problem.rule}]`);
    }
  }
  const total = files.reduce((sum, { problems }) => sum + problems.length, 0);
  lines.push(
    `${files.length} ${files.length === 1 ? 'post' : 'posts'} checked, ${total} ${total === 1 ? 'finding' : 'findings'}.`,
  );
  return `${lines.join('\n')}\n`;
}
