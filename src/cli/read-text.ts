import { readFileSync } from 'node:fs';

/** What a file holds as text. */
export interface ReadText {
  /** Without BOM; with U+FFFD in place of bytes that are no UTF-8. */
  readonly text: string;
  readonly isUtf8: boolean;
  /** The BOM, or `''`. */
  readonly bom: string;
}

/** Reads a text file. Rejects, with a message for the user, when it cannot be read or holds no text that the site could read. */
export async function readText(file: string): Promise<ReadText> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Error(`it cannot be read (${reasonOf(error)}).`);
  }
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new Error('it is written in UTF-16, which the site cannot read. Save it as UTF-8.');
  if (bytes.subarray(0, 8000).includes(0)) throw new Error('it is no text file.');
  const bom = first === 0xef && second === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isUtf8: true, bom };
  } catch {
    return { text: new TextDecoder().decode(bytes), isUtf8: false, bom };
  }
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
  ELOOP: 'its links go round in a circle',
};
