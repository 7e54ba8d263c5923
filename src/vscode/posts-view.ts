import * as vscode from 'vscode';
import { NO_FILTER, type PostsFilter, type PostsNode, postsTree } from '../core/posts-tree';
import { createFreshPosts } from './fresh-posts';
import { HAS_SITE, POSTS_VIEW } from './ids';
import { tellNoBlog } from './no-blog';
import { pickFilter } from './posts-filter';
import { registerPostsViewCommands } from './posts-view-commands';
import type { OpenSite } from './site-service';
import type { Sites } from './sites';

const IS_FILTERED = 'starlingxRecap.postsAreFiltered';
/** A save of many files is one change of the view. */
const PAUSE_MS = 150;

/** A line of the view and the site that it belongs to; the site's own line when there are several. */
export interface ViewNode {
  readonly open: OpenSite;
  readonly node: PostsNode | undefined;
  readonly parent: string;
}

/** All posts of the blog in the Explorer. Nothing is read or asked for before the view is seen. */
export function registerPostsView(sites: Sites): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const fresh = createFreshPosts(sites.published, () => changed.fire());
  let filter: PostsFilter = NO_FILTER;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let found: readonly OpenSite[] = [];
  let drawn: readonly unknown[] = [];

  const tree = (open: OpenSite): ViewNode[] => {
    const groups = open.site ? postsTree(open.site, filter, fresh.of(open)) : [];
    return groups.map((node) => ({ open, node, parent: open.root.toString() }));
  };
  const provider: vscode.TreeDataProvider<ViewNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: toItem,
    async getChildren(parent) {
      if (parent?.node) return childrenOf(parent);
      if (parent) return tree(parent.open);
      found = await sites.inWorkspace();
      drawn = found.map(({ site }) => site?.posts);
      void fresh.ask(found);
      const nodes =
        found.length === 1 && found[0] ? tree(found[0]) : found.map((open) => ({ open, node: undefined, parent: '' }));
      view.message = nodes.length === 0 && filter !== NO_FILTER ? vscode.l10n.t('No post matches the filter.') : '';
      return nodes;
    },
  };
  const view = vscode.window.createTreeView(POSTS_VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const refresh = (): void => {
    // Most news of a site are not about its posts: a view that is drawn anew for nothing loses clicks.
    if (found.length > 0 && found.every((open, index) => open.site?.posts === drawn[index])) return;
    clearTimeout(timer);
    timer = setTimeout(() => changed.fire(), PAUSE_MS);
  };
  const setFilter = (next: PostsFilter): void => {
    const isFiltered = next.authors.length + next.categories.length > 0;
    filter = isFiltered ? next : NO_FILTER;
    view.description = [...next.authors, ...next.categories].join(', ');
    void vscode.commands.executeCommand('setContext', IS_FILTERED, isFiltered);
    changed.fire();
  };
  const showWhereThereIsASite = async (): Promise<void> => {
    await vscode.commands.executeCommand('setContext', HAS_SITE, await sites.hasSite());
  };
  void showWhereThereIsASite();
  return vscode.Disposable.from(
    changed,
    view,
    sites.onDidChange(refresh),
    sites.published.onDidChangeFiles(() => view.visible && void fresh.ask(found)),
    sites.onDidChangeRoots(() => {
      found = [];
      changed.fire();
      void showWhereThereIsASite();
    }),
    vscode.commands.registerCommand('starlingxRecap.filterPosts', async () => {
      if (found.length === 0) found = await sites.inWorkspace();
      if (found.length === 0) return tellNoBlog();
      const next = await pickFilter(
        found.flatMap(({ site }) => site?.posts ?? []),
        filter,
      );
      if (next) setFilter(next);
    }),
    vscode.commands.registerCommand('starlingxRecap.clearPostsFilter', () => setFilter(NO_FILTER)),
    registerPostsViewCommands(),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

function childrenOf({ open, node, parent }: ViewNode): ViewNode[] {
  if (!node || node.kind === 'post') return [];
  return node.children.map((child) => ({ open, node: child, parent: `${parent} ${node.id}` }));
}

function toItem({ open, node, parent }: ViewNode): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  if (!node) {
    const item = new vscode.TreeItem(open.root, Expanded);
    item.id = open.root.toString();
    const folder = open.root.path.slice(open.root.path.lastIndexOf('/') + 1);
    item.accessibilityInformation = { label: vscode.l10n.t('Blog of {0}', folder) };
    return item;
  }
  const item = new vscode.TreeItem(node.label, node.kind === 'post' ? None : node.kind === 'new' ? Expanded : Collapsed);
  if (node.kind !== 'post') {
    item.id = `${parent} ${node.id}`;
    item.description = node.kind === 'series' ? vscode.l10n.t('{0} parts', node.count) : String(node.count);
    item.accessibilityInformation = {
      label:
        node.kind === 'series'
          ? vscode.l10n.t('{0}, {1} parts', node.label, node.count)
          : vscode.l10n.t('{0}, {1} posts', node.label, node.count),
    };
    return item;
  }
  const uri = vscode.Uri.joinPath(open.root, node.card.path);
  item.id = `${parent} ${node.card.path}`;
  item.description = node.description;
  // With its file VS Code shows what it shows of files: the number of problems, and what git says.
  item.resourceUri = uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.tooltip = [node.card.title, node.description, node.card.category, node.card.path].filter((line) => line !== '').join('\n');
  item.accessibilityInformation = { label: `${node.label}, ${node.description.replace(' · ', ', ')}` };
  item.contextValue = 'post';
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [uri, { preview: true, preserveFocus: true }],
  };
  return item;
}
