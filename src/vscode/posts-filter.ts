import * as vscode from 'vscode';
import { type FilterChoice, filterChoices, type PostsFilter } from '../core/posts-tree';
import type { PostCard } from '../core/types';

interface Item extends vscode.QuickPickItem {
  readonly of?: keyof PostsFilter;
}

/** Asks which authors and categories are to be shown. Undefined when the question is dismissed. */
export async function pickFilter(posts: readonly PostCard[], present: PostsFilter): Promise<PostsFilter | undefined> {
  const { authors, categories } = filterChoices({ posts });
  const items = (of: keyof PostsFilter, choices: readonly FilterChoice[]): Item[] =>
    choices.map(({ name, count }) => ({
      label: name,
      description: count === 1 ? vscode.l10n.t('1 post') : vscode.l10n.t('{0} posts', count),
      picked: present[of].includes(name),
      of,
    }));
  const separator = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const all = [
    separator(vscode.l10n.t('Categories')),
    ...items('categories', categories),
    separator(vscode.l10n.t('Authors')),
    ...items('authors', authors),
  ];
  const picks = await vscode.window.showQuickPick(all, {
    canPickMany: true,
    title: vscode.l10n.t('Filter the Posts'),
    placeHolder: vscode.l10n.t('Choose authors and categories; none for all posts'),
  });
  const names = (of: keyof PostsFilter): string[] => (picks ?? []).filter((pick) => pick.of === of).map(({ label }) => label);
  return picks && { authors: names('authors'), categories: names('categories') };
}
