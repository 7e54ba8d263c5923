import { hashOf, OF_THE_EDITOR, OF_THE_PAGE, type PackedMessages } from '../../core/packed-messages';
import type { Translations } from './files';
import type { Key } from './keys';

/** The sources that went into the extension's bundle, and those of the preview's page. */
export interface Bundled {
  readonly editor: ReadonlySet<string>;
  readonly page: ReadonlySet<string>;
}

/**
 * A language as it is shipped (`dist/l10n`): for `vscode.l10n.t` the texts themselves are the keys, for `say` their hashes. What
 * only package.json or the command line says is left out.
 */
export function pack(keys: readonly Key[], translations: Translations, { editor, page }: Bundled): PackedMessages {
  const packed: Record<string, string> = {};
  for (const { text, by, file } of keys) {
    const translation = translations[text];
    if (translation === undefined || translation === text) continue;
    if (by === 't') packed[text] = translation;
    if (by === 'say' && editor.has(file)) packed[OF_THE_EDITOR + hashOf(text)] = translation;
    if (by === 'say' && page.has(file)) packed[OF_THE_PAGE + hashOf(text)] = translation;
  }
  return packed;
}
