import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allRules } from '../core/all-rules';
import type { PlacedRow } from './report';

declare const VERSION: string; // Set by the bundler from package.json.

const LEVEL: Record<PlacedRow['severity'], string> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** A path below the current folder stays relative: code scanning wants it below the repository's root. Any other is a file URI. */
function uriOf(path: string): string {
  const base = pathToFileURL(resolve('.') + sep).href;
  const uri = pathToFileURL(resolve(path)).href;
  // A colon would make the first folder a scheme.
  return uri.startsWith(base) ? uri.slice(base.length).replaceAll(':', '%3A') : uri;
}

/** SARIF 2.1.0, for code scanning services. Source: OASIS, "Static Analysis Results Interchange Format". */
export function printSarif(problems: readonly PlacedRow[]): string[] {
  const driver = {
    name: 'starlingx-recap',
    version: VERSION,
    rules: allRules.map(({ id, docs, why, severity }) => ({
      id,
      shortDescription: { text: docs },
      fullDescription: { text: why },
      defaultConfiguration: { level: LEVEL[severity] },
    })),
  };
  const results = problems.map(({ rule, severity, message, path, line, column, endLine, endColumn }) => ({
    ruleId: rule,
    level: LEVEL[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return [`${JSON.stringify(log, null, 2)}\n`];
}
