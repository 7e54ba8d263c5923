import * as vscode from 'vscode';
import { isStarlingX } from '../core/profile';
import { listed, sentences } from '../core/say';
import type { Site } from '../core/types';
import type { OpenPost, Posts } from './posts';

/** Set while the active editor shows a post: menus and commands depend on it. */
const IS_POST = 'starlingxRecap.isPost';

/** Set while it is a post of a blog that is built in another way: nobody knows its page, its addresses and its categories. */
const OTHER_BUILD = 'starlingxRecap.otherBuild';

/** Set while it is a post of another blog than StarlingX's, sister sites too: what is StarlingX's own is not in the menus. */
const OTHER_BLOG = 'starlingxRecap.otherBlog';

/** VS Code's own key: while it is set, the two buttons of its Markdown preview make room for ours, which has the same icon. */
const HIDES_BUILT_IN_PREVIEW = 'hasCustomMarkdownPreview';

/** The language status item (the braces in the status bar) of the active post: what was found around it. */
export function registerStatus(posts: Posts): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;
  let wasPost: boolean | undefined;
  let wasOther = [false, false];
  // Never taken from an extension that set it for all of Markdown before there was a post.
  let hidBuiltIn = false;
  const refresh = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const open = document && posts.get(document);
    const isPost = open !== undefined;
    if (wasPost !== isPost) {
      setContext(IS_POST, isPost);
      wasPost = isPost;
    }
    const isOther = [open?.site.sameLayout === false, open !== undefined && !isStarlingX(open.site)];
    for (const [at, key] of [OTHER_BUILD, OTHER_BLOG].entries())
      if (wasOther[at] !== isOther[at]) setContext(key, isOther[at] === true);
    wasOther = isOther;
    // The page of another build is not known: there the editor's own preview is the better one.
    const hides = isPost && !isOther[0];
    if (hides !== hidBuiltIn) setContext(HIDES_BUILT_IN_PREVIEW, hides);
    hidBuiltIn = hides;
    const why = document && !open ? posts.leftAlone(document) : undefined;
    if (!open && why === undefined) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= vscode.languages.createLanguageStatusItem('starlingxRecap.site', { language: 'markdown' });
    showOn(item, open ? describe(open) : describeOther(why ?? ''));
  };
  refresh();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(refresh),
    posts.onDidChange((document) => document === vscode.window.activeTextEditor?.document && refresh()),
    new vscode.Disposable(() => item?.dispose()),
  );
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

/** Only what is new is set: each setting makes the braces flash, which they must not do at every key. */
function showOn(item: vscode.LanguageStatusItem, next: ReturnType<typeof describe>): void {
  const isNew = Object.entries(next).some(([key, value]) => item[key as keyof typeof next] !== value);
  if (isNew) Object.assign(item, next);
}

function describe({ site, root }: OpenPost): Pick<vscode.LanguageStatusItem, 'name' | 'text' | 'detail' | 'severity' | 'busy'> {
  const name = 'StarlingX Recap';
  const { Information, Warning } = vscode.LanguageStatusSeverity;
  if (!site.found || !root) {
    return {
      name,
      text: vscode.l10n.t('Blog post without its site'),
      detail: sentences(
        vscode.l10n.t('The values of the StarlingX blog are used. Open the folder of the blog to check authors and images.'),
        ...site.notes,
      ),
      severity: site.notes.length > 0 ? Warning : Information,
      busy: false,
    };
  }
  const folder = root.path.slice(root.path.lastIndexOf('/') + 1);
  return {
    name,
    text: vscode.l10n.t('Blog of {0}', folder),
    detail: withNotes(site.posts ? counts(site) : vscode.l10n.t('reading the posts'), site.notes),
    severity: site.notes.length > 0 ? Warning : Information,
    busy: site.posts === undefined,
  };
}

/** A few words, and the notes of the site behind them. */
function withNotes(words: string, notes: readonly string[]): string {
  return notes.length > 0 ? vscode.l10n.t('{0}. {1}', words, sentences(...notes)) : words;
}

function describeOther(why: string): ReturnType<typeof describe> {
  const { Information } = vscode.LanguageStatusSeverity;
  return { name: 'StarlingX Recap', text: vscode.l10n.t('Not checked'), detail: why, severity: Information, busy: false };
}

function counts({ posts = [], authors, categories, sameLayout }: Site): string {
  const ofPosts = posts.length === 1 ? vscode.l10n.t('1 post') : vscode.l10n.t('{0} posts', posts.length);
  if (!sameLayout) return ofPosts;
  return listed([
    ofPosts,
    authors.length === 1 ? vscode.l10n.t('1 author') : vscode.l10n.t('{0} authors', authors.length),
    categories.length === 1 ? vscode.l10n.t('1 category') : vscode.l10n.t('{0} categories', categories.length),
  ]);
}
