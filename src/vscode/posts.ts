import type * as vscode from 'vscode';
import type { Post, Site } from '../core/types';

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
  /** What a document would be that is no post yet: empty or untitled Markdown where there is a blog. Else undefined. */
  candidate(document: vscode.TextDocument): OpenPost | undefined;
  /** A post was opened or changed, its site was read again, or a document stopped being a post. */
  readonly onDidChange: vscode.Event<vscode.TextDocument>;
}
