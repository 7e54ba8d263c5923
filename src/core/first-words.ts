import type { Post } from './types';

/** In UTF-16 code units: as many as the site's own excerpt has at most. */
const LENGTH = 200;

/** The first words of a post for a human reader, without markup, cut behind a word with `…`; `''` when it has no text. */
export function firstWords({ text, body }: Post): string {
  const parts = body.paragraphs.slice(0, 3).map(({ start, end }) => plain(text.slice(start, Math.min(end, start + 5 * LENGTH))));
  const words = parts.join(' ').replace(/\s+/g, ' ').trim();
  if (words.length <= LENGTH) return words;
  const cut = words.slice(0, LENGTH + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LENGTH / 2)).trimEnd()}…`;
}

/** Links keep their text; images, comments and tags go. */
function plain(text: string): string {
  return text
    .replace(/<!--[^>]{0,200}-->|<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/!\[[^[\]]{0,300}\]\([^()]{0,500}\)/g, ' ')
    .replace(/\[([^[\]]{0,300})\]\([^()]{0,500}\)/g, '$1')
    .replace(/[*`]|\\(?=[^\s\w])/g, '');
}
