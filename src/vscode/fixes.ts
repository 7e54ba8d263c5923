import * as vscode from 'vscode';
import { fixAllEdits, preferredFix } from '../core/edits';
import { parsePost } from '../core/parse-post';
import { suppressions } from '../core/suppress';
import type { Edit, Elsewhere, Fix, Problem } from '../core/types';
import { problemsOf, SOURCE, toDiagnostic } from './diagnostics';
import { type OpenPost, POST_SELECTOR, type Posts } from './posts';
import { addEdits, toRange, toWorkspaceEdit } from './ranges';

export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('starlingxRecap');

/** Each is tried on the post before it is offered, and with everything selected every finding is here. */
const MOST_IGNORED = 5;

/** Quick fixes for the findings at the cursor, "fix all of this rule", "fix all", and the source action for all. */
export function registerFixes(posts: Posts): vscode.Disposable {
  /** Actions that write a second post, which is opened only when one of them is chosen. */
  const second = new WeakMap<vscode.CodeAction, () => Promise<vscode.WorkspaceEdit>>();
  const provideCodeActions: vscode.CodeActionProvider['provideCodeActions'] = (document, range, context) => {
    // The light bulb asks at each key; it asks again when there are new findings.
    const isUnasked = context.triggerKind === vscode.CodeActionTriggerKind.Automatic && posts.isWaiting(document);
    const open = isUnasked ? undefined : posts.get(document);
    if (!open) return [];
    const problems = problemsOf(open);
    if (context.only?.contains(FIX_ALL) && !context.only.contains(vscode.CodeActionKind.QuickFix))
      return fixAll(open, problems, FIX_ALL, vscode.l10n.t('Fix all that needs no decision'));
    const here = problems.filter((problem) => toRange(document, problem.span).intersection(range));
    const single = here.flatMap((problem) => problem.fixes.map((fix) => quickFix(open, problem, fix, second)));
    const ignored = here.slice(0, MOST_IGNORED).flatMap((problem) => ignoreFixes(open, problem));
    return [...single, ...groupFixes(open, problems, here), ...ignored];
  };
  const resolveCodeAction: vscode.CodeActionProvider['resolveCodeAction'] = async (action) => {
    const edit = await second.get(action)?.();
    if (edit) action.edit = edit;
    return action;
  };
  const providedCodeActionKinds = [vscode.CodeActionKind.QuickFix, FIX_ALL];
  return vscode.languages.registerCodeActionsProvider(
    POST_SELECTOR,
    { provideCodeActions, resolveCodeAction },
    { providedCodeActionKinds },
  );
}

function quickFix(
  { document, root }: OpenPost,
  problem: Problem,
  { title, edits, preferred, elsewhere }: Fix,
  second: WeakMap<vscode.CodeAction, () => Promise<vscode.WorkspaceEdit>>,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  // VS Code asks again only for an action that has no edit yet.
  if (elsewhere && root) second.set(action, () => editOfBoth(document, edits, root, elsewhere));
  else action.edit = toWorkspaceEdit(document, edits);
  action.diagnostics = [toDiagnostic(document, problem)];
  action.isPreferred = preferred ?? problem.fixes.length === 1;
  return action;
}

/** The edits of the post and those of the other one as its editor, or else the disk, has it; one edit, one step of undo. */
async function editOfBoth(
  document: vscode.TextDocument,
  edits: readonly Edit[],
  root: vscode.Uri,
  { path, edits: editsOf }: Elsewhere,
): Promise<vscode.WorkspaceEdit> {
  const both = toWorkspaceEdit(document, edits);
  const other = await opened(vscode.Uri.joinPath(root, path));
  if (other) addEdits(both, other, editsOf(parsePost(other.getText(), path)));
  return both;
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined; // Gone, or no text: the edit of the first post is right all the same.
  }
}

/** Last in the menu: the finding is wrong, or meant so. */
function ignoreFixes({ document, post, site }: OpenPost, problem: Problem): vscode.CodeAction[] {
  return suppressions(post, site, problem).map(({ title, edits }) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.edit = toWorkspaceEdit(document, edits);
    action.diagnostics = [toDiagnostic(document, problem)];
    return action;
  });
}

/** Offered only where they do more than the single fixes above them. */
function groupFixes(open: OpenPost, problems: readonly Problem[], here: readonly Problem[]): vscode.CodeAction[] {
  const fixable = problems.filter(preferredFix);
  if (fixable.length < 2 || !here.some(preferredFix)) return [];
  const rules = [...new Set(here.filter(preferredFix).map((problem) => problem.rule))];
  const sameRule = rules
    .map((rule) => fixable.filter((problem) => problem.rule === rule))
    .filter((group) => group.length > 1 && group.length < fixable.length);
  return [
    ...sameRule.flatMap((group) =>
      fixAll(
        open,
        group,
        vscode.CodeActionKind.QuickFix,
        vscode.l10n.t('Fix all {0} of {1} {2}', group.length, SOURCE, group[0]?.rule ?? ''),
      ),
    ),
    ...fixAll(
      open,
      fixable,
      vscode.CodeActionKind.QuickFix,
      vscode.l10n.t('Fix all {0} problems that need no decision', fixable.length),
    ),
  ];
}

function fixAll(
  { document }: OpenPost,
  problems: readonly Problem[],
  kind: vscode.CodeActionKind,
  title: string,
): vscode.CodeAction[] {
  const edits = fixAllEdits(problems);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(title, kind);
  action.edit = toWorkspaceEdit(document, edits);
  return [action];
}
