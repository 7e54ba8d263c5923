import * as vscode from 'vscode';
import { authorFileText, authorPath, authorsOf, fileOfAuthor } from '../core/authors';
import { type OpenPost, POST_SELECTOR, type Posts } from './posts';
import { toRange } from './ranges';

const KIND = vscode.CodeActionKind.QuickFix.append('recap.authorFile');

/** "Create the author file" on an author of a post that has none: the file with all but the company, and the cursor there. */
export function registerAuthorFile(posts: Posts): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    POST_SELECTOR,
    {
      provideCodeActions(document, range) {
        const open = posts.get(document);
        return open ? missingFiles(open, range).map(({ name, uri }) => create(name, uri, open.post.eol)) : [];
      },
    },
    { providedCodeActionKinds: [KIND] },
  );
}

function missingFiles({ document, post, site, root }: OpenPost, range: vscode.Range): { name: string; uri: vscode.Uri }[] {
  if (!root || range.start.line > document.positionAt(post.front.span.end).line) return [];
  return authorsOf(post, site).flatMap(({ name, span }) => {
    const path = fileOfAuthor(name, site) ? undefined : authorPath(name, site);
    return path && toRange(document, span).intersection(range) ? [{ name, uri: vscode.Uri.joinPath(root, path) }] : [];
  });
}

function create(name: string, uri: vscode.Uri, eol: string): vscode.CodeAction {
  const action = new vscode.CodeAction(vscode.l10n.t('Create an author file for {0}', name), KIND);
  action.edit = new vscode.WorkspaceEdit();
  const text = authorFileText(name, eol);
  // Neither overwrite nor ignoreIfExists: a file that appeared meanwhile stays as it is, and VS Code says so.
  action.edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  const lines = text.split(eol);
  const line = lines.findIndex((one) => one.startsWith('company:'));
  const end = new vscode.Position(line, lines[line]?.length ?? 0);
  action.command = { command: 'vscode.open', title: '', arguments: [uri, { selection: new vscode.Range(end, end) }] };
  return action;
}
