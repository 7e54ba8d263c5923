import * as vscode from 'vscode';
import { siteFor } from '../core/collection';
import { readFrontMatter } from '../core/front-matter';
import { parsePost } from '../core/parse-post';
import { isPostPath, looksLikePost, whyLeftAlone } from '../core/recognise';
import type { Post, Site } from '../core/types';
import { pathBelow } from './files';
import { createQuiet } from './long-posts';
import type { Sites } from './sites';

/** A document that is a blog post, parsed, with the site it belongs to. */
export interface OpenPost {
  readonly document: vscode.TextDocument;
  readonly post: Post;
  readonly site: Site;
  /** The site's root folder; undefined when none was found around the post. */
  readonly root: vscode.Uri | undefined;
}

/** The posts open in the editor: the one place where documents become `Post`s. */
export interface Posts extends vscode.Disposable {
  /** The document as a post, parsed at most once a version; undefined when it is not a blog post. */
  get(document: vscode.TextDocument): OpenPost | undefined;
  /** What a document would be that is no post yet: untitled Markdown where there is a blog. Else undefined. */
  candidate(document: vscode.TextDocument): OpenPost | undefined;
  /** Why a document in a folder of posts is left alone, for the status item; undefined for every other one. */
  leftAlone(document: vscode.TextDocument): string | undefined;
  /** A post was opened or changed, its site was read again, or a document stopped being a post. Of a long one, when it is quiet. */
  readonly onDidChange: vscode.Event<vscode.TextDocument>;
  /** A long document is being changed, and `onDidChange` has yet to tell: what nobody asked for is not to read it now. */
  isWaiting(document: vscode.TextDocument): boolean;
}

/** Where features register. The schemes of git, diffs, output and the like are left out by `isEditable`. */
export const POST_SELECTOR: vscode.DocumentSelector = { language: 'markdown' };

/** The lines of a document that are looked at to tell whether it is a post at all. */
const HEAD_LINES = 60;

interface Reading {
  readonly version: number;
  readonly site: Site;
  readonly openPost: OpenPost | undefined;
}

export function createPosts(sites: Sites): Posts {
  const emitter = new vscode.EventEmitter<vscode.TextDocument>();
  const quiet = createQuiet((document) => emitter.fire(document));
  const readings = new WeakMap<vscode.TextDocument, Reading>();

  const get = (document: vscode.TextDocument): OpenPost | undefined => {
    if (!isEditable(document)) return undefined;
    const around = sites.around(document.uri);
    if (around === 'pending') return undefined;
    const site = around?.site ?? sites.lone(document.uri);
    const known = readings.get(document);
    if (known?.version === document.version && known.site === site) return known.openPost;
    const path = around ? pathBelow(around.root, document.uri) : fileName(document.uri);
    // The text did not change, only what is known of the site: the parsed post stays.
    const same = known?.version === document.version && known.openPost?.post.path === path ? known.openPost?.post : undefined;
    const post = same ?? readPost(document, site, path);
    if (post && around) void around.askPublished([post.path]);
    const openPost = post && { document, post, site: siteFor(site, post), root: around?.root };
    readings.set(document, { version: document.version, site, openPost });
    return openPost;
  };

  const subscriptions = [
    quiet,
    vscode.workspace.onDidOpenTextDocument((document) => isEditable(document) && quiet.changed(document)),
    vscode.workspace.onDidChangeTextDocument(
      ({ document, contentChanges }) => contentChanges.length > 0 && isEditable(document) && quiet.changed(document),
    ),
    sites.onDidChange(() => {
      for (const document of vscode.workspace.textDocuments) if (isEditable(document)) quiet.changed(document);
    }),
  ];
  return {
    get,
    candidate(document) {
      if (!isEditable(document) || !document.isUntitled) return undefined;
      const around = sites.around(document.uri);
      if (around === 'pending' || !around?.site) return undefined;
      return { document, post: parsePost(document.getText()), site: around.site, root: around.root };
    },
    leftAlone(document) {
      const around = isEditable(document) ? sites.around(document.uri) : undefined;
      const path = around === 'pending' || !around ? undefined : pathBelow(around.root, document.uri);
      return around === 'pending' || !around?.site || path === undefined ? undefined : whyLeftAlone(path, around.site);
    },
    onDidChange: emitter.event,
    isWaiting: quiet.isWaiting,
    dispose: () => vscode.Disposable.from(emitter, ...subscriptions).dispose(),
  };
}

/** The document as a post: by its place in a site, or by its front matter where there is no site (or no place yet). */
function readPost(document: vscode.TextDocument, site: Site, path: string | undefined): Post | undefined {
  const isPost =
    site.found && !document.isUntitled ? path !== undefined && isPostPath(path, site) : looksLikePost(headOf(document), site);
  return isPost ? parsePost(document.getText(), document.isUntitled ? '' : path) : undefined;
}

/** Of a document that is no post nothing is read but its first lines, and those only when they can begin a front matter. */
function headOf(document: vscode.TextDocument): ReturnType<typeof readFrontMatter>['front'] {
  const lines = Math.min(document.lineCount, HEAD_LINES);
  return readFrontMatter(document.getText(new vscode.Range(0, 0, lines, 0))).front;
}

/** VS Code's own schemes that can be written to, in part, but never hold a blog: user data, cells, comments, commit messages. */
const NEVER_POSTS = /^(?:vscode-(?!vfs$|remote$|test-web$)|(?:comment|git|output|review)$)/;

/** A Markdown document of a file system that can be written to or that the window shows: not a revision of git, an output channel or a notebook's cell. */
function isEditable({ languageId, uri }: vscode.TextDocument): boolean {
  const { scheme } = uri;
  if (languageId !== 'markdown') return false;
  if (scheme === 'file' || scheme === 'untitled' || scheme === 'vscode-vfs') return true;
  if (NEVER_POSTS.test(scheme)) return false;
  return vscode.workspace.fs.isWritableFileSystem(scheme) === true || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

function fileName(uri: vscode.Uri): string {
  return uri.scheme === 'untitled' ? '' : uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
