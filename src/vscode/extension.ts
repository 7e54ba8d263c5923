import type * as vscode from 'vscode';
import { registerAddImage } from './add-image';
import { registerAuthorFile } from './author-file';
import { registerAuthors } from './authors';
import { registerCompletion } from './complete';
import { registerDateStatus } from './date-status';
import { registerDiagnostics } from './diagnostics';
import { registerExplain } from './explain';
import { registerFixes } from './fixes';
import { registerFooter } from './footer';
import { registerHover } from './hover';
import { registerImageHelp } from './image-help';
import { registerLinkCompletion } from './link-completion';
import { speakTheEditorsLanguage } from './messages';
import { registerNewPost } from './new-post';
import { registerPasteLink } from './paste-link';
import { registerPasteNotes } from './paste-notes';
import { registerPostLinks } from './post-links';
import { createPosts } from './posts';
import { registerPostsView } from './posts-view';
import { registerPreview } from './preview';
import { registerReady } from './ready';
import { type RenamePost, registerRenamePost } from './rename-post';
import { registerSeries } from './series';
import { registerSetCategory } from './set-category';
import { registerSetDate } from './set-date';
import { createSites } from './sites';
import { registerStatus } from './status';
import { registerWholeBlog } from './whole-blog';

/** For the web, which starts this file; the desktop starts entry.ts. Nothing below it needs Node. */
export function activate(context: vscode.ExtensionContext): void {
  start(context);
}

/** Gives back what the desktop's entry needs of it for the very first renaming. */
export function start(context: vscode.ExtensionContext): Pick<RenamePost, 'edits'> {
  speakTheEditorsLanguage();
  const sites = createSites();
  const posts = createPosts(sites);
  const renamePost = registerRenamePost(posts, sites);
  context.subscriptions.push(
    sites,
    posts,
    registerDiagnostics(posts),
    registerFixes(posts),
    registerCompletion(posts),
    registerHover(posts),
    registerFooter(posts),
    registerNewPost(sites),
    registerPasteNotes(posts),
    registerReady(posts),
    registerAuthors(posts, sites),
    registerAuthorFile(posts),
    registerLinkCompletion(posts),
    registerPostLinks(posts),
    registerPasteLink(posts),
    renamePost,
    registerImageHelp(posts),
    registerAddImage(posts),
    registerSetDate(posts),
    registerDateStatus(posts),
    registerSetCategory(posts),
    registerSeries(posts),
    registerPreview(context, posts),
    registerWholeBlog(sites, posts),
    registerPostsView(sites),
    registerStatus(posts),
    registerExplain(),
  );
  return renamePost;
}
