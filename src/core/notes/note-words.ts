import type { Piece } from '../new-post/fill';

/** Markdown that stays: code between backticks, links with a text. Then bare addresses, and signs that would mean something. */
const PARTS =
  /(`[^`\n]{1,300}`)|(?<!!)(\[[^[\]\n]{1,300}\]\((?:https?:\/\/|mailto:)[^\s()]{1,2000}\))|(https?:\/\/[^\s<>"'`\\^{}|[\]]{2,2000})|([\\`*_[\]<>~|])|(&(?=#?\w{1,30};))/g;

/** What a line of text must not begin with, or it becomes something else. */
const BEGINNING = /^(?:#{1,6}(?=\S|\s|$)|[-+](?=\s|$)|\d{1,9}(?=[.)](?:\s|$))|=+$|-+$)/;

/** A line's words as Markdown that shows these very words; a bare address becomes a link whose text is a tab stop. */
export function wordPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (words: string): void => void (words !== '' && pieces.push({ text: words, stop: false }));
  let end = 0;
  for (const match of text.matchAll(PARTS)) {
    add(text.slice(end, match.index));
    end = match.index + match[0].length;
    const [, code, link, address, sign, ampersand] = match;
    if (code ?? link) add(match[0]);
    else if (sign) add(`\\${sign}`);
    else if (ampersand) add('&amp;');
    else if (address) end -= addAddress(pieces, address);
  }
  add(text.slice(end));
  const [first] = pieces;
  if (first && !first.stop) pieces[0] = { text: first.text.replace(BEGINNING, escapeBeginning), stop: false };
  return pieces;
}

function escapeBeginning(found: string): string {
  return /^\d/.test(found) ? `${found}\\` : `\\${found}`;
}

/** Adds the link; gives the length of what ends the sentence and not the address. */
function addAddress(pieces: Piece[], found: string): number {
  let address = found.replace(/[.,;:!?]+$/, '');
  if (address.endsWith(')') && !address.includes('(')) address = address.replace(/[).,;:!?]+$/, '');
  // Parentheses end the target for the site's parser.
  const target = address.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('*', '%2A');
  pieces.push({ text: '[', stop: false }, { text: addressWords(address), stop: true }, { text: `](${target})`, stop: false });
  return found.length - address.length;
}

/** What stands at the tab stop: the address itself, for a reader of the source, until the author says what is there. */
function addressWords(address: string): string {
  const words = address
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
  return (
    words
      .replace(/[\\`*_[\]<>~|&]/g, '\\$&')
      .slice(0, 100)
      .replace(/\\$/, '') || 'link'
  );
}
