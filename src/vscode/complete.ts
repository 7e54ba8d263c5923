import * as vscode from 'vscode';
import { complete, type Suggestion } from '../core/complete';
import { POST_SELECTOR, type Posts } from './posts';
import { toRange } from './ranges';

/** Latin letters with accents: names are typed with them. */
const ACCENTED = Array.from({ length: 0x17f - 0xc0 + 1 }, (_, index) => String.fromCharCode(0xc0 + index));

/**
 * VS Code does not suggest while typing in Markdown (`editor.quickSuggestions` is off there), except after a provider's
 * trigger characters: so everything that front matter is written with is one.
 */
const TRIGGERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:- \n\'".,&_', ...ACCENTED];

const KINDS: Readonly<Record<Suggestion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Value,
  date: vscode.CompletionItemKind.Event,
  block: vscode.CompletionItemKind.Snippet,
};

/** Suggests keys and values in the front matter of posts, and the whole block in a document that may become one. */
export function registerCompletion(posts: Posts): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      const open = posts.get(document) ?? (canBegin(document, position) ? posts.candidate(document) : undefined);
      if (!open) return undefined;
      const found = complete(open.post, open.site, document.offsetAt(position), new Date());
      return found.map((suggestion) => toItem(suggestion, document));
    },
  };
  return vscode.languages.registerCompletionItemProvider(POST_SELECTOR, provider, ...TRIGGERS);
}

/** The cursor is where front matter could begin, or below an opening fence: elsewhere a document that is no post is not read. */
function canBegin(document: vscode.TextDocument, position: vscode.Position): boolean {
  return position.line === 0 || document.lineAt(0).text.startsWith('---');
}

function toItem(suggestion: Suggestion, document: vscode.TextDocument): vscode.CompletionItem {
  const { label, detail, documentation, insert, isSnippet, filterText, sortText, extraEdits = [] } = suggestion;
  const item = new vscode.CompletionItem({ label, ...(detail && { description: detail }) }, KINDS[suggestion.kind]);
  item.insertText = isSnippet ? new vscode.SnippetString(insert) : insert;
  item.range = toRange(document, suggestion.span);
  item.additionalTextEdits = extraEdits.map(({ span, text }) => vscode.TextEdit.replace(toRange(document, span), text));
  // Without this VS Code adds the line's indentation to every further line, and turns blanks into tabs where the user has tabs.
  item.keepWhitespace = true;
  if (documentation) item.documentation = new vscode.MarkdownString(documentation);
  if (filterText) item.filterText = filterText;
  if (sortText) item.sortText = sortText;
  if (suggestion.retrigger) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
