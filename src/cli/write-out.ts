import { Buffer } from 'node:buffer';
import { fstatSync, writeSync } from 'node:fs';

/** So many characters are written at once. */
const CHUNK = 1 << 16;

/** Standard output as a stream; a closed pipe (`… | head`) is no error of ours. Making it takes Node a while. */
export function streamOut(): NodeJS.WriteStream {
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', leave);
  return process.stdout;
}

/** Whether standard output is a terminal, which shows colours. */
export function isTerminal(): boolean {
  return !isPlain();
}

/** Writes the pieces to standard output, some at a time, and without making a stream where it is a file or a pipe. */
export function writeOut(pieces: Iterable<string>): void {
  const write = isPlain() ? writeAll : (text: string): unknown => streamOut().write(text);
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK) continue;
    write(text);
    text = '';
  }
  if (text !== '') write(text);
}

/** A terminal is none: on Windows it wants its letters otherwise than a file does. Files and pipes are told without the stream. */
function isPlain(): boolean {
  try {
    const output = fstatSync(1);
    if (output.isFile() || output.isFIFO() || output.isSocket()) return true;
  } catch {
    // Closed, or a kind that the system does not tell: the stream knows.
  }
  return !process.stdout.isTTY;
}

function writeAll(text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(1, bytes, written);
  } catch (error) {
    // A pipe that does not wait for its reader: the stream does.
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') streamOut().write(bytes.subarray(written));
    else if (error instanceof Error && 'code' in error && error.code === 'EBADF')
      return; // Closed: nobody wants to read it.
    else leave(error);
  }
}

function leave(error: unknown): never {
  process.exit(error instanceof Error && 'code' in error && error.code === 'EPIPE' ? 0 : 2);
}
