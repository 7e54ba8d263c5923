import * as vscode from 'vscode';
import { hover } from '../core/hover';
import { POST_SELECTOR, type Posts } from './posts';
import { toRange } from './ranges';

/** Explains the keys and values in the front matter of posts. */
export function registerHover(posts: Posts): vscode.Disposable {
  return vscode.languages.registerHoverProvider(POST_SELECTOR, {
    provideHover(document, position) {
      const open = posts.get(document);
      const info = open && hover(open.post, open.site, document.offsetAt(position));
      if (!info) return undefined;
      return new vscode.Hover(new vscode.MarkdownString(info.markdown), toRange(document, info.span));
    },
  });
}
