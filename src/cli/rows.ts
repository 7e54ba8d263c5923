import { lineEnd, lineIndex, lineStart } from '../core/lines';
import type { Severity } from '../core/types';
import type { CheckedFile, FileKind } from './check-file';

/** A finding as it is printed. Lines and columns from 1, as editors and `grep -n` count. Holds nothing of the post's text. */
export interface Row {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fixable: boolean;
  /** The line that it stands in, shortened: by that a baseline knows it. `''` where nobody asks for it. */
  readonly source: string;
}

/** What is kept of a file that was checked. */
export interface FileRows {
  readonly kind: FileKind;
  readonly path: string;
  readonly rows: readonly Row[];
  /** The file's first line, as `source` of a row. */
  readonly first: string;
}

/** The rows of a file's findings; `withSource`: for a baseline. */
export function rowsOf({ kind, path, text, problems }: CheckedFile, withSource: boolean): FileRows {
  const source = withSource ? (offset: number): string => sourceAt(text, offset) : () => '';
  if (problems.length === 0) return { kind, path, rows: [], first: source(0) };
  const at = lineIndex(text);
  const rows = problems.map(({ rule, severity, message, span, fixes }): Row => {
    const [start, end] = [at(span.start), at(span.end)];
    return {
      rule,
      severity,
      message,
      line: start.line + 1,
      column: start.column + 1,
      endLine: end.line + 1,
      endColumn: end.column + 1,
      fixable: fixes.length > 0,
      source: source(span.start),
    };
  });
  // V8 keeps a text as long as any slice of it, and the messages quote the text: these are copies.
  return JSON.parse(JSON.stringify({ kind, path, rows, first: source(0) })) as FileRows;
}

function sourceAt(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), lineEnd(text, offset)).trim().slice(0, 200);
}
