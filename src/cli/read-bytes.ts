import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';

/** A file with more bytes is not read: no text of that size could be checked. */
const MOST = 1 << 29;
/** Room of this size is kept for the next file. */
const KEPT = 1 << 20;

let room: Buffer = Buffer.allocUnsafeSlow(1 << 16);

/**
 * A file's bytes, which are valid until the next call: a buffer for each file would wait for the garbage collector, and
 * those of thousands of posts would be most of what a run takes. Throws as `node:fs` does.
 */
export function readBytes(file: string): Buffer {
  if (room.length > KEPT) room = Buffer.allocUnsafeSlow(1 << 16);
  const handle = openSync(file, 'r');
  try {
    let length = 0;
    for (;;) {
      const count = readSync(handle, room, length, room.length - length, null);
      if (count === 0) return room.subarray(0, length);
      length += count;
      if (length === room.length) room = larger(room);
    }
  } finally {
    closeSync(handle);
  }
}

function larger(full: Buffer): Buffer {
  if (full.length >= MOST) throw Object.assign(new Error('EFBIG: the file is too large'), { code: 'EFBIG' });
  const more = Buffer.allocUnsafeSlow(full.length * 2);
  full.copy(more);
  return more;
}
