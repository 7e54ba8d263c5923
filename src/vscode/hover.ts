import * as vscode from 'vscode';
import { type HoverInfo, hover } from '../core/hover';
import { problemsOf } from './diagnostics';
import { type OpenPost, POST_SELECTOR, type Posts } from './posts';
import { toRange } from './ranges';

/** VS Code shows a finding in the same box: nobody wants to read it twice. */
function isFound(open: OpenPost, { span, rule }: HoverInfo): boolean {
  return problemsOf(open).some(
    (problem) => problem.rule === rule && problem.span.start < span.end && span.start < problem.span.end,
  );
}

/** Explains the keys and values in the front matter of posts. */
export function registerHover(posts: Posts): vscode.Disposable {
  return vscode.languages.registerHoverProvider(POST_SELECTOR, {
    provideHover(document, position) {
      const open = posts.get(document);
      const info = open && hover(open.post, open.site, document.offsetAt(position));
      if (!open || !info || isFound(open, info)) return undefined;
      return new vscode.Hover(new vscode.MarkdownString(info.markdown), toRange(document, info.span));
    },
  });
}
