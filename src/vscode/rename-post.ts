import * as vscode from 'vscode';
import { slugOf } from '../core/names';
import { relinkEdits } from '../core/own-post-links';
import { type PartRename, seriesRenames } from '../core/series-renames';
import type { Posts } from './posts';
import { addEdits, type Place, pathIn, readSitePosts, writable } from './site-texts';
import type { Sites } from './sites';

/** The posts of one site that are being renamed: old slug to new one. */
interface Renaming extends Place {
  readonly slugs: ReadonlyMap<string, string>;
}

/** When the file of a post is renamed, links to it follow, and the other parts of its series are offered to be renamed with it. */
export function registerRenamePost(posts: Posts, sites: Sites): vscode.Disposable {
  /** Files that are renamed by an edit of ours: VS Code announces those too. */
  const ours = new Set<string>();
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      const files = event.files.filter(
        ({ oldUri, newUri }) => isMarkdown(oldUri) && isMarkdown(newUri) && !ours.has(oldUri.toString()),
      );
      if (files.length > 0) event.waitUntil(follow(files, posts, sites, ours));
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri } of files) ours.delete(oldUri.toString());
    }),
  );
}

type Files = vscode.FileWillRenameEvent['files'];

async function follow(files: Files, posts: Posts, sites: Sites, ours: Set<string>): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const renaming = await whatIsRenamed(files, sites);
  if (!renaming) return edit;
  const { root, site } = renaming;
  const parts = await partsToo(renaming);
  const slugs = new Map([...renaming.slugs, ...parts.map(({ card, slug }) => [card.slug, slug] as const)]);
  const linking = (site.posts ?? []).filter(({ links }) => links.some((slug) => slugs.has(slug))).map(({ path }) => path);
  const found = (await readSitePosts(posts, root, linking)).filter(({ post }) => relinkEdits(post, slugs).length > 0);
  for (const { uri, post } of writable(found)) addEdits(edit, uri, post.text, relinkEdits(post, slugs));
  // Files behind texts: the other way round VS Code does not undo all of it in one step.
  for (const { card, slug } of parts) {
    const from = vscode.Uri.joinPath(root, card.path);
    ours.add(from.toString());
    edit.renameFile(from, vscode.Uri.joinPath(root, site.blogFolder, `${slug}.md`), { overwrite: false });
  }
  return edit;
}

async function whatIsRenamed(files: Files, sites: Sites): Promise<Renaming | undefined> {
  const found = files[0] && (await sites.find(files[0].oldUri));
  const site = found?.site;
  if (!site) return undefined;
  const slugs = files.flatMap(({ oldUri, newUri }): [string, string][] => {
    const [from, to] = [oldUri, newUri].map((uri) => pathIn(site.blogFolder, found.root, uri));
    return from && to && slugOf(from) !== slugOf(to) ? [[slugOf(from), slugOf(to)]] : [];
  });
  return slugs.length > 0 ? { root: found.root, site, slugs: new Map(slugs) } : undefined;
}

/** Asks whether the other parts of the series get the new name too. No answer is no. */
async function partsToo({ site, slugs }: Renaming): Promise<readonly PartRename[]> {
  const [first] = slugs;
  const parts = first && slugs.size === 1 ? seriesRenames(first[0], first[1], site) : [];
  if (parts.length === 0) return [];
  const detail = parts.map(({ card, slug }) => `${card.slug}.md → ${slug}.md`).join('\n');
  const all = vscode.l10n.t('Rename All Parts');
  const message = vscode.l10n.t('This post is a part of a series. Rename the other parts too?');
  const answer = await vscode.window.showInformationMessage(
    message,
    { modal: true, detail },
    all,
    vscode.l10n.t('Only This Part'),
  );
  return answer === all ? parts : [];
}

function isMarkdown({ path }: vscode.Uri): boolean {
  return path.endsWith('.md');
}
