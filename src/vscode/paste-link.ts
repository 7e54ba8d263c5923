import * as vscode from 'vscode';
import { pastedLink } from '../core/paste-link';
import { afterBuiltInMarkdown } from './after-markdown';
import { POST_SELECTOR, type Posts } from './posts';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('recap', 'postLink');

/** An address of the blog that is pasted over a text becomes a link, in the form that the blog uses. */
export function registerPasteLink(posts: Posts): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, dataTransfer, context, token) {
      const [range] = ranges;
      const open = posts.get(document);
      if (!open || !range || ranges.length > 1 || (context.only && !context.only.contains(KIND))) return undefined;
      const pasted = await dataTransfer.get('text/plain')?.asString();
      // The text may have changed while the clipboard was read.
      const now = token.isCancellationRequested ? undefined : posts.get(document);
      const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      const text = now && pasted !== undefined ? pastedLink(now.post, now.site, span, pasted) : undefined;
      return text === undefined
        ? undefined
        : [new vscode.DocumentPasteEdit(text, vscode.l10n.t('Insert a Link to the Post'), KIND)];
    },
  };
  const metadata = { providedPasteEditKinds: [KIND], pasteMimeTypes: ['text/plain'] };
  return afterBuiltInMarkdown(posts, () => vscode.languages.registerDocumentPasteEditProvider(POST_SELECTOR, provider, metadata));
}
