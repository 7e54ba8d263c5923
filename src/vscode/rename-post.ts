import * as vscode from 'vscode';
import { slugOf } from '../core/names';
import { relinkEdits } from '../core/own-post-links';
import { type PartRename, seriesRenames } from '../core/series-renames';
import { followingTitle, titleEdits } from '../core/series-titles';
import type { Posts } from './posts';
import { addEdits, type Place, pathIn, readSitePosts, undoable, writable } from './site-texts';
import type { Sites } from './sites';

/** The posts of one site that are being renamed: old slug to new one. */
interface Renaming extends Place {
  readonly slugs: ReadonlyMap<string, string>;
}

export interface RenamePost extends vscode.Disposable {
  /** What follows files that are about to be renamed; undefined when none of them can be a post. */
  edits(files: Files): Promise<vscode.WorkspaceEdit> | undefined;
}

/** When the file of a post is renamed, links to it follow, and the other parts of its series are offered to be renamed with it. */
export function registerRenamePost(posts: Posts, sites: Sites): RenamePost {
  /** Files that are renamed by an edit of ours: VS Code announces those too. */
  const ours = new Set<string>();
  const edits = (renamed: Files): Promise<vscode.WorkspaceEdit> | undefined => {
    const files = renamed.filter(
      ({ oldUri, newUri }) => isMarkdown(oldUri) && isMarkdown(newUri) && !ours.has(oldUri.toString()),
    );
    return files.length > 0 ? follow(files, posts, sites, ours) : undefined;
  };
  const listeners = vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      const following = edits(event.files);
      if (following) event.waitUntil(following);
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri } of files) ours.delete(oldUri.toString());
    }),
  );
  return { edits, dispose: () => listeners.dispose() };
}

type Files = vscode.FileWillRenameEvent['files'];

async function follow(files: Files, posts: Posts, sites: Sites, ours: Set<string>): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const renaming = await whatIsRenamed(files, sites);
  if (!renaming) return edit;
  const { root, site } = renaming;
  const { parts, titles } = await whatFollows(renaming);
  const slugs = new Map([...renaming.slugs, ...parts.map(({ card, slug }) => [card.slug, slug] as const)]);
  const linking = (site.posts ?? []).filter(
    ({ slug, links }) => (titles && slugs.has(slug)) || links.some((linked) => slugs.has(linked)),
  );
  const paths = linking.map(({ path }) => path);
  const found = (await readSitePosts(posts, root, paths)).map((one) => {
    const { post } = one;
    const to = titles && pathIn(site.blogFolder, root, one.uri) ? slugs.get(post.slug) : undefined;
    return { ...one, edits: [...relinkEdits(post, slugs), ...(to ? titleEdits(post, site, to) : [])] };
  });
  for (const { uri, post, edits } of writable(found.filter(({ edits }) => edits.length > 0)))
    addEdits(edit, uri, post.text, edits);
  // Files behind texts: the other way round VS Code does not undo all of it in one step.
  for (const { card, slug } of parts) {
    const from = vscode.Uri.joinPath(root, card.path);
    ours.add(from.toString());
    edit.renameFile(from, vscode.Uri.joinPath(root, site.blogFolder, `${slug}.md`), { overwrite: false });
  }
  return undoable(edit);
}

async function whatIsRenamed(files: Files, sites: Sites): Promise<Renaming | undefined> {
  const found = files[0] && (await sites.find(files[0].oldUri));
  const site = found?.site;
  // The addresses of another build are not known.
  if (!found || !site?.sameLayout) return undefined;
  const slugs = files.flatMap(({ oldUri, newUri }): [string, string][] => {
    const [from, to] = [oldUri, newUri].map((uri) => pathIn(site.blogFolder, found.root, uri));
    return from && to && slugOf(from) !== slugOf(to) ? [[slugOf(from), slugOf(to)]] : [];
  });
  return slugs.length > 0 ? { root: found.root, site, slugs: new Map(slugs) } : undefined;
}

/** What is renamed with a post. */
interface Following {
  readonly parts: readonly PartRename[];
  /** Whether the titles that follow the file names change too. */
  readonly titles: boolean;
}

/** Asks whether the other parts of the series get the new name too, and titles that follow the file names. No answer is no. */
async function whatFollows({ site, slugs }: Renaming): Promise<Following> {
  const [first] = slugs;
  if (!first || slugs.size > 1) return { parts: [], titles: false };
  const parts = seriesRenames(first[0], first[1], site);
  const own = titleLine(site, first[0], first[1]);
  const others = parts.flatMap(({ card, slug }) => titleLine(site, card.slug, slug));
  const everything = vscode.l10n.t('Rename All Parts and Titles');
  const all = vscode.l10n.t('Rename All Parts');
  const title = vscode.l10n.t('Change the Title');
  const files = parts.map(({ card, slug }) => `${card.slug}.md → ${slug}.md`);
  const withTitles = parts.length > 0 ? everything : title;
  const choices = [...(own.length + others.length > 0 ? [withTitles] : []), ...(parts.length > 0 ? [all] : [])];
  if (choices.length === 0) return { parts: [], titles: false };
  const message =
    parts.length > 0
      ? vscode.l10n.t('This post is a part of a series. Rename the other parts too?')
      : vscode.l10n.t('The title of this post follows its file name. Change it too?');
  const detail = [...files, ...own, ...others].join('\n');
  const leave = parts.length > 0 ? vscode.l10n.t('Only This Part') : vscode.l10n.t('Leave the Title');
  const answer = await vscode.window.showInformationMessage(message, { modal: true, detail }, ...choices, leave);
  return { parts: answer === everything || answer === all ? parts : [], titles: answer === withTitles };
}

/** The change of a post's title in words; none when the title does not follow. */
function titleLine({ posts }: Place['site'], from: string, to: string): string[] {
  const title = posts?.find(({ slug }) => slug === from)?.title ?? '';
  const made = followingTitle(title, from, to);
  return made === undefined ? [] : [`“${title}” → “${made}”`];
}

function isMarkdown({ path }: vscode.Uri): boolean {
  return path.endsWith('.md');
}
