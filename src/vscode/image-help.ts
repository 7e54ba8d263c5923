import * as vscode from 'vscode';
import { imageValues } from '../core/complete/images';
import { findLinkPlace } from '../core/complete/link-place';
import { fileAddress } from '../core/image-files';
import { siteImageAt } from '../core/image-info';
import { toItem } from './complete';
import { POST_SELECTOR, type Posts } from './posts';
import { toRange } from './ranges';
import { imageDocumentation } from './site-image';

/** Suggests the site's images between the parentheses of an image, and shows them there and on hover. */
export function registerImageHelp(posts: Posts): vscode.Disposable {
  /** Which image a suggestion is of: its thumbnail is only read when it is looked at. */
  const asked = new WeakMap<vscode.CompletionItem, vscode.TextDocument>();
  const completion: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      const open = posts.get(document);
      const place = open && findLinkPlace(open.post, document.offsetAt(position));
      if (!open || place?.kind !== 'image') return undefined;
      const { suggestions, complete } = imageValues(place, open.site);
      const items = suggestions.map((suggestion) => toItem(suggestion, document));
      for (const item of items) asked.set(item, document);
      return new vscode.CompletionList(items, !complete);
    },
    async resolveCompletionItem(item) {
      const document = asked.get(item);
      const open = document && posts.get(document);
      if (open && typeof item.insertText === 'string')
        item.documentation = await imageDocumentation(fileAddress(item.insertText), open);
      return item;
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(POST_SELECTOR, completion, '(', '/'),
    vscode.languages.registerHoverProvider(POST_SELECTOR, {
      async provideHover(document, position) {
        const open = posts.get(document);
        const image = open && siteImageAt(open.post, open.site, document.offsetAt(position));
        if (!image) return undefined;
        return new vscode.Hover(await imageDocumentation(image.address, open), toRange(document, image.span));
      },
    }),
  );
}
