/** The endings of images that browsers show. */
export const IMAGE_ENDING = /\.(?:apng|avif|gif|jpe?g|png|svg|webp)$/i;

/** The last part of a path, without question and fragment. */
export function baseName(path: string): string {
  const file = path.replace(/[?#].*$/, '');
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}

/** A file's name as words: `edge-site_2.png` is `edge site 2`; the documentation's codes at the end (`-b02de0a22771`) go. */
export function wordsOfName(path: string): string {
  return decoded(baseName(path))
    .replace(/(?:\.[a-z]{2,5}){1,2}$/i, '')
    .replace(/-(?=[0-9a-f]*\d)[0-9a-f]{12}$/i, '')
    .replace(/[-_.\s]{1,50}/g, ' ')
    .trim();
}

/** What two spellings of a file's name have in common: no case, no endings, no blanks, dashes and underscores. */
export function nameKey(path: string): string {
  return decoded(baseName(path))
    .toLowerCase()
    .replace(/(?:\.(?:apng|avif|gif|jpe?g|png|svg|webp)){1,3}$/, '')
    .replace(/[-_.\s]{1,50}/g, '-');
}

/** Percent codes undone; as it is when they are broken. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray percent sign.
  }
}

/** A file's address as it can stand between the parentheses of Markdown: blanks and parentheses as percent codes. */
export function writtenAddress(address: string): string {
  return address.replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29');
}
