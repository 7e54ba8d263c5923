import * as vscode from 'vscode';
import { looksLikeNotes, notesToRecap } from '../core/notes/notes-to-recap';
import { POST_SELECTOR, type Posts } from './posts';
import { toSnippet } from './ranges';
import { insertHere } from './write-here';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('recap', 'notes');

/** "Paste Notes as Recap", and the same among the ways to paste when the clipboard looks like an etherpad. */
export function registerPasteNotes(posts: Posts): vscode.Disposable {
  const metadata = { pasteMimeTypes: ['text/html', 'text/plain'], providedPasteEditKinds: [KIND] };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('starlingxRecap.pasteNotes', pasteNotes),
    vscode.languages.registerDocumentPasteEditProvider(POST_SELECTOR, notesPasteProvider(posts), metadata),
  );
}

/** Offers the notes on the clipboard as Markdown, in the text of a post; never before a plain paste. */
export function notesPasteProvider(posts: Posts): vscode.DocumentPasteEditProvider {
  return {
    async provideDocumentPasteEdits(document, ranges, data, _context, token) {
      const range = ranges.length === 1 ? ranges[0] : undefined;
      const open = range && posts.get(document);
      if (!open || document.offsetAt(range.start) < open.post.body.span.start) return undefined;
      const html = (await data.get('text/html')?.asString()) ?? '';
      const text = (await data.get('text/plain')?.asString()) ?? '';
      if (token.isCancellationRequested || !looksLikeNotes(text, html)) return undefined;
      // The HTML knows the levels of the lists, the text only their blanks.
      const edit = new vscode.DocumentPasteEdit(
        snippetFor(looksLikeNotes('', html) ? html : text, document, range),
        vscode.l10n.t('Paste Notes as Recap'),
        KIND,
      );
      edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
}

async function pasteNotes(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the post that is to get the notes, and try again.'));
    return;
  }
  const notes = await vscode.env.clipboard.readText();
  if (notes.trim() === '') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There are no notes on the clipboard: copy them, or the text of an export, first.'),
    );
    return;
  }
  await insertHere(editor, snippetFor(notes, editor.document, editor.selection));
}

/** Notes begin on a line of their own, with a blank line above, and end where the line goes on. */
function snippetFor(notes: string, document: vscode.TextDocument, { start, end }: vscode.Range): vscode.SnippetString {
  const { text, tabStops } = notesToRecap(notes);
  const { text: line } = document.lineAt(start.line);
  const gap = line.slice(0, start.character).trim() === '' ? '' : '\n\n';
  // Else two blank lines stand above what follows.
  const isLineEnd = end.line < document.lineCount - 1 && document.lineAt(end.line).text.slice(end.character).trim() === '';
  const shifted = tabStops.map((stop) => ({ start: stop.start + gap.length, end: stop.end + gap.length }));
  return toSnippet({ text: gap + (isLineEnd ? text.replace(/\n$/, '') : text), tabStops: shifted });
}
