import fc from 'fast-check';
import { TEXT_PIECES, YAML_PIECES } from './pieces';

/** Something that happens to a text. */
export type Change = (text: string) => string;

/** A place in a text of any length: as often in the front matter as below it, and often at the start of a line. */
const place = fc
  .record({ at: fc.nat(1_000_000), isEarly: fc.boolean(), isLineStart: fc.boolean() })
  .map(({ at, isEarly, isLineStart }) => (text: string): number => {
    const offset = at % ((isEarly ? Math.min(text.length, 300) : text.length) + 1);
    return isLineStart ? text.lastIndexOf('\n', offset - 1) + 1 : offset;
  });

const put = (text: string, at: number, length: number, piece: string): string =>
  text.slice(0, at) + piece + text.slice(at + length);

const insert = fc.tuple(place, fc.constantFrom(...TEXT_PIECES)).map(
  ([at, piece]): Change =>
    (text) =>
      put(text, at(text), 0, piece),
);

const overwrite = fc
  .tuple(place, fc.nat(4), fc.oneof(fc.constantFrom(...TEXT_PIECES), fc.string({ unit: 'binary', maxLength: 3 })))
  .map(
    ([at, length, piece]): Change =>
      (text) =>
        put(text, at(text), length, piece),
  );

const cut = fc.tuple(place, fc.nat(400)).map(
  ([at, length]): Change =>
    (text) =>
      put(text, at(text), length, ''),
);

const cutLine = place.map(
  (at): Change =>
    (text) => {
      const start = text.lastIndexOf('\n', at(text) - 1) + 1;
      const end = text.indexOf('\n', start);
      return text.slice(0, start) + (end < 0 ? '' : text.slice(end + 1));
    },
);

const duplicate = fc.tuple(place, fc.nat(600), place).map(
  ([from, length, to]): Change =>
    (text) =>
      put(text, to(text), 0, text.slice(from(text), from(text) + length)),
);

const yamlLine = fc.tuple(fc.nat(12), fc.constantFrom(...YAML_PIECES)).map(
  ([line, piece]): Change =>
    (text) => {
      let at = text.indexOf('\n') + 1;
      for (let so = 0; so < line && !text.startsWith('---', at) && text.indexOf('\n', at) >= 0; so += 1)
        at = text.indexOf('\n', at) + 1;
      return put(text, at, 0, `${piece}\n`);
    },
);

const yamlValue = fc.tuple(fc.nat(8), fc.constantFrom(...YAML_PIECES)).map(
  ([key, piece]): Change =>
    (text) => {
      const colons = [...text.slice(0, 600).matchAll(/^[\w ]+:/gm)];
      const match = colons[key % Math.max(1, colons.length)];
      if (!match) return text;
      const end = text.indexOf('\n', match.index);
      return text.slice(0, match.index + match[0].length) + piece.replace(/^[^:]*:/, '') + (end < 0 ? '' : text.slice(end));
    },
);

/** Endless patterns of line ends, so that a text of any length has its mixture. */
const lineEnds = fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 7 }).map(
  (ends): Change =>
    (text) => {
      let line = 0;
      return text.replaceAll(/\r\n|\n|\r/g, () => ends[line++ % ends.length] ?? '\n');
    },
);

const bytes = fc.constantFrom<Change>(
  (text) => Buffer.from(text, 'utf8').toString('latin1'),
  (text) => new TextDecoder().decode(Buffer.from(text, 'latin1')),
  (text) => new TextDecoder().decode(Buffer.from(text, 'utf16le')),
  (text) => new TextDecoder().decode(Buffer.from(`\ufeff${text}`, 'utf16le')),
  (text) => `\ufeff${text}`,
  (text) => text.toUpperCase(),
  (text) => text.slice(0, text.length >> 1),
  (text) => text.trimEnd(),
  (text) => text.replaceAll(' ', '\u00a0'),
);

/** One edit, as a hand, a bad program or a bad disk makes it. */
export const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: insert },
  { weight: 4, arbitrary: overwrite },
  { weight: 3, arbitrary: cut },
  { weight: 2, arbitrary: cutLine },
  { weight: 2, arbitrary: duplicate },
  { weight: 4, arbitrary: yamlLine },
  { weight: 2, arbitrary: yamlValue },
  { weight: 1, arbitrary: lineEnds },
  { weight: 1, arbitrary: bytes },
);
