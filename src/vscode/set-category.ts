import * as vscode from 'vscode';
import { categoryParts } from '../core/category';
import { categoryEdits } from '../core/set-category';
import { activePost } from './active-post';
import type { Posts } from './posts';
import { writeHere } from './write-here';

/** "Set the Category…": label and id in one step. */
export function registerSetCategory(posts: Posts): vscode.Disposable {
  return vscode.commands.registerCommand('starlingxRecap.setCategory', async () => {
    const open = activePost(posts, 'same build');
    if (!open) return;
    const present = categoryParts(open.post, open.site).label?.text;
    const items = open.site.categories.map((category) => ({
      label: category.label,
      description: category.label === present ? vscode.l10n.t('{0} (as it is)', category.id) : category.id,
      category,
    }));
    const pick = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Set the Category'),
      placeHolder: vscode.l10n.t('Which category is the post listed under?'),
    });
    // The pick may have taken a while: the edits are made for the text as it is now.
    const now = pick && posts.get(open.document);
    if (!now) return;
    const edits = categoryEdits(now.post, now.site, pick.category);
    if (edits) await writeHere(now.document, edits);
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'The category cannot be set: this post has no front matter that can be added to. Mend the front matter first.',
        ),
      );
  });
}
