import * as vscode from 'vscode';
import { type FooterForm, footerForm, postKind } from '../core/footer';
import { endsOpen, missingFooterEdits, outdatedFooterEdits } from '../core/footer-edits';
import { findFooter } from '../core/footer-find';
import { parsePost } from '../core/parse-post';
import type { Post } from '../core/types';
import { isFor } from './active-post';
import type { Posts } from './posts';
import { writeHere } from './write-here';

function forms(): (vscode.QuickPickItem & { readonly form: FooterForm })[] {
  return [
    {
      form: 'article',
      label: vscode.l10n.t('Article'),
      detail: vscode.l10n.t('The website, the code and the user survey: for recaps, features and tutorials'),
    },
    {
      form: 'release',
      label: vscode.l10n.t('Release'),
      detail: vscode.l10n.t('The code, the latest image and the user survey: for release announcements'),
    },
  ];
}

/** "Insert or Update the Footer": the standard section at the end of the active Markdown document, in one step of undo. */
export function registerFooter(posts: Posts): vscode.Disposable {
  return vscode.commands.registerCommand('starlingxRecap.insertFooter', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown') {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the post that is to get the footer, and try again.'));
      return;
    }
    const open = posts.get(document);
    if (open && !isFor(open, 'starlingx')) return;
    const read = (): Post => posts.get(document)?.post ?? parsePost(document.getText());
    const form = needsForm(read()) ? await chooseForm(read()) : footerForm(read());
    if (!form) return;
    // The pick may have taken a while: the edits are made for the text as it is now.
    const post = read();
    const edits = [...outdatedFooterEdits(post), ...missingFooterEdits(post, form)];
    if (edits.length > 0) await writeHere(document, edits);
    else void vscode.window.showInformationMessage(nothingToDo(post));
  });
}

/** The standard paragraph is to be written: not when it stands there already, nor when the section has words of its own. */
function needsForm(post: Post): boolean {
  return !findFooter(post)?.text && missingFooterEdits(post, 'article').length > 0;
}

function nothingToDo(post: Post): string {
  if (endsOpen(post))
    return vscode.l10n.t(
      'The front matter, or a block of code or a comment at the end of this post, is never closed. Close it first: the footer would become a part of it.',
    );
  return findFooter(post)?.text
    ? vscode.l10n.t('The footer stands at the end of this post already, in its current text.')
    : vscode.l10n.t('This post has an “About StarlingX” section in words of its own. Delete it to get the standard footer.');
}

async function chooseForm(post: Post): Promise<FooterForm | undefined> {
  if (postKind(post) !== 'other') return footerForm(post);
  const pick = await vscode.window.showQuickPick(forms(), {
    title: 'About StarlingX',
    placeHolder: vscode.l10n.t('Which form of the footer?'),
  });
  return pick?.form;
}
