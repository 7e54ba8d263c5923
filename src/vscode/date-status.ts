import * as vscode from 'vscode';
import { dateNotice } from '../core/set-date';
import type { Posts } from './posts';
import { SET_DATE } from './set-date';

/** What an author should know of a new post's date, in the status bar: in the past, far ahead, or on a weekend. */
export function registerDateStatus(posts: Posts): vscode.Disposable {
  let item: vscode.StatusBarItem | undefined;
  const refresh = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const open = document && posts.get(document);
    const notice = open && dateNotice(open.post, open.site);
    if (!notice) {
      item?.hide();
      return;
    }
    item ??= vscode.window.createStatusBarItem('starlingxRecap.date', vscode.StatusBarAlignment.Right, 90);
    item.name = vscode.l10n.t('Publishing Date of the Post');
    item.text = `$(calendar) ${notice.text}`;
    item.tooltip = vscode.l10n.t('{0} Select to set another date.', notice.detail);
    item.accessibilityInformation = { label: vscode.l10n.t('{0}. {1}', notice.text, notice.detail), role: 'button' };
    item.command = SET_DATE;
    item.show();
  };
  refresh();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(refresh),
    posts.onDidChange((document) => document === vscode.window.activeTextEditor?.document && refresh()),
    new vscode.Disposable(() => item?.dispose()),
  );
}
