import * as vscode from 'vscode';
import { type CheckMemory, newMemory } from '../core/check-memory';
import { checkPost, type RuleSettings } from '../core/check-post';
import { isIgnored } from '../core/ignored';
import { rules } from '../core/rules';
import type { Problem, Severity } from '../core/types';
import { explainUri } from './explain';
import type { OpenPost, Posts } from './posts';
import { toRange } from './ranges';
import { createTypingLine } from './typing-line';

export const SOURCE = 'recap';

const SEVERITY: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Keeps the findings of every open post in step with its text: checked in the same turn as the change, so never stale (but for a long post, see long-posts.ts). */
export function registerDiagnostics(posts: Posts): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('starlingx-recap');
  const typing = createTypingLine();
  const publish = (document: vscode.TextDocument): void => {
    const open = document.isClosed ? undefined : posts.get(document);
    if (!open) collection.delete(document.uri);
    else collection.set(document.uri, shown(open, typing.of(document)));
  };
  const subscriptions = [
    collection,
    typing,
    typing.onDidLeave((document) => posts.isWaiting(document) || publish(document)),
    posts.onDidChange(publish),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration('starlingxRecap') && vscode.workspace.textDocuments.forEach(publish),
    ),
  ];
  vscode.workspace.textDocuments.forEach(publish);
  return vscode.Disposable.from(...subscriptions);
}

/** Matters of style wait until the cursor has left the line in which somebody is typing. */
function shown(open: OpenPost, typingLine: number | undefined): vscode.Diagnostic[] {
  const isQuiet = (problem: Problem, { range }: vscode.Diagnostic): boolean =>
    typingLine !== undefined && quietRules.has(problem.rule) && range.start.line <= typingLine && typingLine <= range.end.line;
  return worst(problemsOf(open)).flatMap((problem) => {
    const diagnostic = toDiagnostic(open.document, problem);
    return isQuiet(problem, diagnostic) ? [] : [diagnostic];
  });
}

/** VS Code shows no more of a file, the most severe ones; more are not even made: a post of 10 MB may have 100,000. */
const MOST = 1000;

const RANK: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function worst(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST) return problems;
  return RANK.flatMap((severity) => problems.filter((problem) => problem.severity === severity)).slice(0, MOST);
}

const quietRules = new Set(rules.filter((rule) => rule.quietWhileTyping).map((rule) => rule.id));

/** What was found last in a post and under which settings: code actions ask for it at every move of the cursor. */
const latest = new WeakMap<OpenPost, { readonly settings: string; readonly problems: Problem[] }>();

/** So that a key stroke costs the section it falls into, not the post. */
const memories = new WeakMap<vscode.TextDocument, CheckMemory>();

/** The findings of a post under the user's settings, found once for each version of its text. */
export function problemsOf(open: OpenPost): Problem[] {
  const configuration = vscode.workspace.getConfiguration('starlingxRecap', open.document);
  if (!configuration.get<boolean>('enable', true) || isIgnored(open.post.path, open.site.config)) return [];
  const severities = configuration.get<RuleSettings>('rules', {});
  const settings = JSON.stringify(severities);
  const known = latest.get(open);
  if (known?.settings === settings) return known.problems;
  const memory = memories.get(open.document) ?? newMemory();
  memories.set(open.document, memory);
  const problems = checkPost(open.post, open.site, severities, memory);
  latest.set(open, { settings, problems });
  return problems;
}

export function toDiagnostic(document: vscode.TextDocument, problem: Problem): vscode.Diagnostic {
  return toDiagnosticAt(toRange(document, problem.span), problem);
}

export function toDiagnosticAt(range: vscode.Range, problem: Pick<Problem, 'message' | 'severity' | 'rule'>): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, problem.message, SEVERITY[problem.severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: problem.rule, target: explainUri(problem.rule) };
  return diagnostic;
}
