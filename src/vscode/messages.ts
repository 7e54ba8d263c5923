import * as vscode from 'vscode';
import { messagesIn, OF_THE_EDITOR, OF_THE_PAGE, type PackedMessages } from '../core/packed-messages';
import { setMessages } from '../core/say';

/** From now on the core speaks the editor's language, where there is a translation (`dist/l10n`). */
export function speakTheEditorsLanguage(): void {
  const { bundle } = vscode.l10n;
  setMessages(bundle && messagesIn(bundle, OF_THE_EDITOR));
}

/** As JSON: what the preview's page says, in the editor's language. */
export function pageMessages(): string {
  const own = Object.entries(vscode.l10n.bundle ?? {}).filter(([key]) => key.startsWith(OF_THE_PAGE));
  return JSON.stringify(Object.fromEntries(own) satisfies PackedMessages);
}
