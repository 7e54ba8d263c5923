import * as vscode from 'vscode';
import type { MarkedFinding } from '../webview/messages';
import { SOURCE } from './diagnostics';
import { goTo } from './preview-editors';

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** What the editor marks in a post, as it does: what waits there while somebody types waits here too. */
export function shownFindings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
}

export function marked(diagnostics: readonly vscode.Diagnostic[]): MarkedFinding[] {
  return diagnostics.map(({ range, severity, message }, id) => ({
    id,
    line: range.start.line,
    end: Math.max(range.end.line, range.start.line + 1),
    severity: SEVERITIES[severity],
    message,
  }));
}

/** The finding in the editor, with the menu of its quick fixes open. */
export async function offerFixes(uri: vscode.Uri, { range }: vscode.Diagnostic): Promise<void> {
  await goTo(uri, range.start);
  await vscode.commands.executeCommand('editor.action.quickFix');
}
