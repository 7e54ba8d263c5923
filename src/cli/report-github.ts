import type { PlacedRow } from './report';

const LEVEL: Record<PlacedRow['severity'], string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub shows as annotations beside the changed lines. Source: GitHub Docs, "Workflow commands". */
export function printGithub(problems: readonly PlacedRow[]): string {
  return problems
    .map(({ severity, path, line, column, endLine, endColumn, rule, message }) => {
      // GitHub takes columns only when the range lies on one line.
      const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
      return `::${LEVEL[severity]} file=${property(path)},line=${line},endLine=${endLine}${columns},title=${property(rule)}::${data(message)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
