import * as vscode from 'vscode';
import { findLinkPlace } from '../core/complete/link-place';
import { linkValues } from '../core/complete/links';
import { toItem } from './complete';
import { POST_SELECTOR, type Posts } from './posts';

/** Suggests the site's own posts between the parentheses of a link. */
export function registerLinkCompletion(posts: Posts): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      const open = posts.get(document);
      const place = open && findLinkPlace(open.post, document.offsetAt(position));
      if (!open || place?.kind !== 'link') return undefined;
      const { suggestions, complete } = linkValues(place, open.post, open.site);
      return new vscode.CompletionList(
        suggestions.map((suggestion) => toItem(suggestion, document)),
        !complete,
      );
    },
  };
  return vscode.languages.registerCompletionItemProvider(POST_SELECTOR, provider, '(', '/');
}
