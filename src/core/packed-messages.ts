import type { Messages } from './say';

/**
 * Translations as they are shipped: the English texts are in the program already, so a hash stands for each, behind the sign
 * of those who need it. `src/build/l10n/pack.mjs` writes the same; a unit test says when two texts have one hash.
 */
export type PackedMessages = Readonly<Record<string, string>>;

export const OF_THE_EDITOR = '#';
export const OF_THE_PAGE = '@';

/** The messages of those whose sign it is. */
export function messagesIn(packed: PackedMessages, sign: string): Messages {
  return (english) => packed[sign + hashOf(english)];
}

/** FNV-1a with 32 bits, over UTF-16 code units. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
