import * as vscode from 'vscode';
import { firstWords } from '../core/first-words';
import { siteImages } from '../core/image-info';
import { cardMarkdown, postLinkAt, postLinks } from '../core/own-post-links';
import { parsePost } from '../core/parse-post';
import type { Span } from '../core/types';
import { POST_SELECTOR, type Posts } from './posts';
import { toRange } from './ranges';
import { textOf } from './site-texts';

/** Links to other posts and images of the site open their file; those to posts say on hover what is linked. */
export function registerPostLinks(posts: Posts): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(POST_SELECTOR, {
      provideDocumentLinks(document) {
        const open = posts.get(document);
        const root = open?.root;
        if (!root) return [];
        const linkTo = ({ start, end }: Span, path: string, tooltip: string): vscode.DocumentLink => {
          const link = new vscode.DocumentLink(toRange(document, { start, end }), vscode.Uri.joinPath(root, path));
          link.tooltip = tooltip;
          return link;
        };
        return [
          ...postLinks(open.post, open.site).map(({ address, card }) =>
            linkTo(address, card.path, vscode.l10n.t('Open the post “{0}”', card.title || card.slug)),
          ),
          ...siteImages(open.post, open.site).map(({ span, path }) => linkTo(span, path, vscode.l10n.t('Open the image'))),
        ];
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
