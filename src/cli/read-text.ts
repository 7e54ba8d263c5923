import { isUtf8 } from 'node:buffer';
import { readBytes } from './read-bytes';

/** What a file holds as text. */
export interface ReadText {
  /** Without BOM; with U+FFFD in place of bytes that are no UTF-8. */
  readonly text: string;
  readonly isUtf8: boolean;
  /** The BOM, or `''`. */
  readonly bom: string;
}

/** Reads a text file. Throws, with a message for the user, when it cannot be read or holds no text that the site could read. */
export function readText(file: string): ReadText {
  const bytes = readBytesOf(file);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new Error('it is written in UTF-16, which the site cannot read. Save it as UTF-8.');
  if (bytes.subarray(0, 8000).includes(0)) throw new Error('it is no text file.');
  return decode(bytes);
}

function readBytesOf(file: string): ReturnType<typeof readBytes> {
  try {
    return readBytes(file);
  } catch (error) {
    throw new Error(`it cannot be read (${reasonOf(error)}).`);
  }
}

/** Bytes as text. */
export function decode(bytes: ReturnType<typeof readBytes>): ReadText {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
  // Of what is UTF-8 this is the text that a TextDecoder gives, sooner.
  if (isUtf8(bytes)) return { text: wide(bytes.toString('utf8', bom === '' ? 0 : 3)), isUtf8: true, bom };
  return { text: new TextDecoder().decode(bytes), isUtf8: false, bom };
}

/** Of more text than this, in characters, the memory counts for more than the compiling. */
const WIDE = 600_000;
let widened = 0;

/**
 * The same text with two bytes for each sign, as V8 keeps a text with one beyond Latin-1 in it: it compiles an expression
 * once for these texts and once for the others, and a blog has both.
 */
function wide(text: string): string {
  widened += text.length;
  return widened > WIDE ? text : `${text}\uFFFC`.slice(0, -1);
}

/** Why a file operation failed, in words and with the system's code. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words = WORDS[code];
  return words ? `${words}, ${code}` : code || String(error);
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  EFBIG: 'it is too large',
  ELOOP: 'its links go round in a circle',
};
