import * as vscode from 'vscode';
import { type FooterForm, footerForm, postKind } from '../core/footer';
import { missingFooterEdits, outdatedFooterEdits } from '../core/footer-edits';
import { parsePost } from '../core/parse-post';
import type { Post } from '../core/types';
import type { Posts } from './posts';
import { toWorkspaceEdit } from './ranges';

const FORMS: readonly (vscode.QuickPickItem & { readonly form: FooterForm })[] = [
  { form: 'article', label: 'Article', detail: 'The website, the code and the user survey: for recaps, features and tutorials' },
  { form: 'release', label: 'Release', detail: 'The code, the latest image and the user survey: for release announcements' },
];

/** "Insert or Update the Footer": the standard section at the end of the active Markdown document, in one step of undo. */
export function registerFooter(posts: Posts): vscode.Disposable {
  return vscode.commands.registerCommand('starlingxRecap.insertFooter', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown') {
      void vscode.window.showInformationMessage('Open the post that is to get the footer, and try again.');
      return;
    }
    const read = (): Post => posts.get(document)?.post ?? parsePost(document.getText());
    const form = missingFooterEdits(read(), 'article').length > 0 ? await chooseForm(read()) : 'article';
    if (!form) return;
    // The pick may have taken a while: the edits are made for the text as it is now.
    const post = read();
    const edits = [...outdatedFooterEdits(post), ...missingFooterEdits(post, form)];
    if (edits.length > 0) await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
    else void vscode.window.showInformationMessage('The footer stands at the end of this post already, in its current text.');
  });
}

async function chooseForm(post: Post): Promise<FooterForm | undefined> {
  if (postKind(post) !== 'other') return footerForm(post);
  const pick = await vscode.window.showQuickPick(FORMS, { title: 'About StarlingX', placeHolder: 'Which form of the footer?' });
  return pick?.form;
}
