import * as vscode from 'vscode';
import { checkPost, type RuleSettings } from '../core/check-post';
import type { Problem, Severity } from '../core/types';
import { explainUri } from './explain';
import type { OpenPost, Posts } from './posts';
import { toRange } from './ranges';

export const SOURCE = 'recap';

const SEVERITY: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Posts longer than this (in characters) are checked a moment after the last key instead of at each. */
const LONG = 500_000;
const LONG_DELAY_MS = 400;

/** Keeps the findings of every open post in step with its text: checked in the same turn as the change, so never stale. */
export function registerDiagnostics(posts: Posts): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('starlingx-recap');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const publish = (document: vscode.TextDocument): void => {
    const open = document.isClosed ? undefined : posts.get(document);
    if (!open) collection.delete(document.uri);
    else
      collection.set(
        document.uri,
        problemsOf(open).map((problem) => toDiagnostic(document, problem)),
      );
  };
  const refresh = (document: vscode.TextDocument): void => {
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.delete(key);
    if ((posts.get(document)?.post.text.length ?? 0) <= LONG) publish(document);
    else
      timers.set(
        key,
        setTimeout(() => publish(document), LONG_DELAY_MS),
      );
  };
  const subscriptions = [
    collection,
    posts.onDidChange(refresh),
    vscode.workspace.onDidCloseTextDocument((document) => {
      clearTimeout(timers.get(document.uri.toString()));
      collection.delete(document.uri);
    }),
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration('starlingxRecap') && vscode.workspace.textDocuments.forEach(refresh),
    ),
  ];
  vscode.workspace.textDocuments.forEach(refresh);
  return new vscode.Disposable(() => {
    for (const timer of timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...subscriptions).dispose();
  });
}

/** What was found last in a post and under which settings: code actions ask for it at every move of the cursor. */
const latest = new WeakMap<OpenPost, { readonly settings: string; readonly problems: Problem[] }>();

/** The findings of a post under the user's settings, found once for each version of its text. */
export function problemsOf(open: OpenPost): Problem[] {
  const configuration = vscode.workspace.getConfiguration('starlingxRecap', open.document);
  if (!configuration.get<boolean>('enable', true)) return [];
  const rules = configuration.get<RuleSettings>('rules', {});
  const settings = JSON.stringify(rules);
  const known = latest.get(open);
  if (known?.settings === settings) return known.problems;
  const problems = checkPost(open.post, open.site, rules);
  latest.set(open, { settings, problems });
  return problems;
}

export function toDiagnostic(document: vscode.TextDocument, problem: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(document, problem.span), problem.message, SEVERITY[problem.severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: problem.rule, target: explainUri(problem.rule) };
  return diagnostic;
}
