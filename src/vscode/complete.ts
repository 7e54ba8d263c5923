import * as vscode from 'vscode';
import { complete, type Suggestion } from '../core/complete';
import { beginsWord } from '../core/cursor';
import { FRONT_MATTER_LIMIT } from '../core/fences';
import { isLong } from './long-posts';
import { type OpenPost, POST_SELECTOR, type Posts } from './posts';
import { toRange } from './ranges';
import { suggestOnLetter } from './suggest-on-letter';

/**
 * VS Code does not suggest while typing in Markdown (`editor.quickSuggestions` is off there), except after a provider's
 * trigger characters. Letters are none: at the end of a word VS Code leaves them to quick suggestions, so
 * `suggestOnLetter` sees to those.
 */
const TRIGGERS = ['\n', ' ', ':', '-', "'", '"', ...'0123456789'];

/** So many characters of a detail are sure to be seen beside its label. */
const ROOM = 24;

const KINDS: Readonly<Record<Suggestion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Value,
  date: vscode.CompletionItemKind.Event,
  block: vscode.CompletionItemKind.Snippet,
  link: vscode.CompletionItemKind.Reference,
  image: vscode.CompletionItemKind.File,
};

/** Suggests keys and values in the front matter of posts, and the whole block in a document that may become one. */
export function registerCompletion(posts: Posts): vscode.Disposable {
  const letters = suggestOnLetter((document, offset) => {
    const open = find(posts, document, document.positionAt(offset));
    return open !== undefined && beginsWord(open.post, offset) && complete(open.post, open.site, offset, new Date()).length > 0;
  });
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      const open = find(posts, document, position);
      if (!open) return undefined;
      const offset = document.offsetAt(position);
      const found = complete(open.post, open.site, offset, new Date());
      if (found.length > 0) letters.shown(document, offset);
      return found.map((suggestion) => toItem(suggestion, document));
    },
  };
  return vscode.Disposable.from(letters, vscode.languages.registerCompletionItemProvider(POST_SELECTOR, provider, ...TRIGGERS));
}

function find(posts: Posts, document: vscode.TextDocument, position: vscode.Position): OpenPost | undefined {
  // A letter in the body of a long post is no reason to read all of it.
  if (document.offsetAt(position) > FRONT_MATTER_LIMIT && isLong(document)) return undefined;
  return posts.get(document) ?? (canBegin(document, position) ? posts.candidate(document) : undefined);
}

/** The cursor is where front matter could begin, or below an opening fence: elsewhere a document that is no post is not read. */
function canBegin(document: vscode.TextDocument, position: vscode.Position): boolean {
  return position.line === 0 || document.lineAt(0).text.startsWith('---');
}

/** A suggestion of the core as VS Code's own. */
export function toItem(suggestion: Suggestion, document: vscode.TextDocument): vscode.CompletionItem {
  const { label, detail, documentation, insert, isSnippet, filterText, sortText, extraEdits = [] } = suggestion;
  const item = new vscode.CompletionItem({ label, ...(detail && { description: detail }) }, KINDS[suggestion.kind]);
  // Beside the label there is room for a few words; all of them stand where the documentation does.
  if (detail && detail.length > ROOM) item.detail = detail;
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
