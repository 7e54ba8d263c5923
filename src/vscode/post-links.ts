import * as vscode from 'vscode';
import { firstWords } from '../core/first-words';
import { cardMarkdown, postLinkAt, postLinks } from '../core/own-post-links';
import { parsePost } from '../core/parse-post';
import { POST_SELECTOR, type Posts } from './posts';
import { toRange } from './ranges';
import { textOf } from './site-texts';

/** Links to other posts of the site open their file, and say on hover what is linked. */
export function registerPostLinks(posts: Posts): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(POST_SELECTOR, {
      provideDocumentLinks(document) {
        const open = posts.get(document);
        const root = open?.root;
        if (!root) return [];
        return postLinks(open.post, open.site).map(({ address, card }) => {
          const link = new vscode.DocumentLink(toRange(document, address), vscode.Uri.joinPath(root, card.path));
          link.tooltip = `Open the post “${card.title || card.slug}”`;
          return link;
        });
      },
    }),
    vscode.languages.registerHoverProvider(POST_SELECTOR, {
      async provideHover(document, position) {
        const open = posts.get(document);
        const link = open && postLinkAt(open.post, open.site, document.offsetAt(position));
        if (!link || !open.root) return undefined;
        const text = (await textOf(open.root, link.card.path)) ?? '';
        const markdown = cardMarkdown(link.card, firstWords(parsePost(text, link.card.path)));
        return new vscode.Hover(new vscode.MarkdownString(markdown), toRange(document, link.span));
      },
    }),
  );
}
