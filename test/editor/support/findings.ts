import * as vscode from 'vscode';
import { eventually, remains, same } from './assert';

/** The rules that the tests of the machinery are written with: a new rule about something else does not change them. */
const FAMILIES =
  /^(front-matter-(?!blank)|yaml|key-(?!order)|value-type|template|date-(invalid|format)|author-unknown|category|legacy|footer|internal)/;

export const isOfMachinery = (rule: string): boolean => FAMILIES.test(rule);

/** The extension's diagnostics of a document by the rules of front matter and footer, in the order of the text. */
export function diagnosticsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return allDiagnosticsOf(uri).filter((diagnostic) => isOfMachinery(ruleOf(diagnostic)));
}

/** Those of every rule. */
export function allDiagnosticsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'recap')
    .sort((a, b) => a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end));
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** A diagnostic in one line: `date-invalid 4:6-4:16 2024-29-01` (lines and characters from 0). */
export function describeFinding(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): string {
  const { start, end } = diagnostic.range;
  const text = document.getText(diagnostic.range);
  return `${ruleOf(diagnostic)} ${start.line}:${start.character}-${end.line}:${end.character} ${text}`;
}

/** Just the text under the squiggles, for tests that are about which and not where: `date-invalid 2024-29-01`. */
export function findings(document: vscode.TextDocument): string[] {
  return diagnosticsOf(document.uri).map((diagnostic) => `${ruleOf(diagnostic)} ${document.getText(diagnostic.range)}`);
}

/** Waits until exactly these are found, as `findings` writes them. */
export async function finds(document: vscode.TextDocument, ...expected: string[]): Promise<void> {
  await eventually(() => same(findings(document), expected, `findings in ${document.uri.path}`));
}

/** Nothing is found now nor a little later. */
export async function findsNothing(document: vscode.TextDocument): Promise<void> {
  await remains(() => same(findings(document), [], `findings in ${document.uri.path}`));
}
