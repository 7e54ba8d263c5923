/**
 * A name as the site writes it in an address: `Ildikó Vancsa` is `ildiko-vancsa`, `Features & Updates` is
 * `features-updates`. The same words and separators as lodash's `kebabCase`, which the site's `gatsby-node.js` uses:
 * accents dropped, apostrophes too, a new word at every other sign, at lower-to-upper case and between letters and digits.
 */
export function kebabCase(text: string): string {
  const words = deburr(text).replace(/['’]/g, '').match(ORDINAL_OR_WORD);
  return (words ?? []).map((word) => word.toLowerCase()).join('-');
}

/** lodash keeps `1st` and `2ND` together. */
const ORDINAL_OR_WORD =
  /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d*(?:1ST|2ND|3RD|(?![123])\dTH)(?=\b|[a-z_])|\d*(?:1st|2nd|3rd|(?![123])\dth)(?=\b|[A-Z_])|\d+|[^\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\xbf\xd7\xf7\u2000-\u206f\s]+/g;

const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  œ: 'oe',
  Œ: 'Oe',
  ı: 'i',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
};

/** The text with Latin letters stripped of their accents. */
export function deburr(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæÆøØđĐłŁœŒıðÐþÞ]/g, (letter) => SPECIAL[letter] ?? letter);
}

/** The file's name without folders and Markdown extension: the site's slug. `''` for an empty path. */
export function slugOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(md|markdown)$/i, '');
}

/** The path of a file in a folder of the site, which may be its root (`''`). */
export function pathOf(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
