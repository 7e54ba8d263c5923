import { isText, viewOf } from './bytes';
import type { ImageSize } from './image-size';

/** Segments beyond this many are no photo's. */
const MOST_SEGMENTS = 500;

/**
 * The size of a JPEG: its first frame header, turned as its Exif orientation says, since browsers turn the picture. Source: ITU
 * T.81, annex B.
 */
export function jpegSize(bytes: Uint8Array): ImageSize | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = viewOf(bytes);
  let isTurned = false;
  for (let at = 2, segments = 0; at + 9 <= bytes.length && segments < MOST_SEGMENTS; segments += 1) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // Fill bytes may stand in front of any marker.
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || marker === 0xda) return undefined; // Scan data without a frame before it.
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return isTurned ? { width: height, height: width } : { width, height };
    }
    if (marker === 0xe1) isTurned ||= isOnItsSide(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return undefined;
}

/** SOF0 to SOF15 without the tables (DHT, JPG, DAC) among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Exif orientation 5 to 8. Source: Exif 2.3, 4.6.4 A: tag 0x0112 of the first directory. */
function isOnItsSide(segment: Uint8Array): boolean {
  if (!isText(segment, 0, 'Exif\0\0')) return false;
  const tiff = segment.subarray(6);
  const little = isText(tiff, 0, 'II*\0');
  if ((!little && !isText(tiff, 0, 'MM\0*')) || tiff.length < 8) return false;
  const view = viewOf(tiff);
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return false;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > tiff.length) return false;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const orientation = view.getUint16(at + 8, little);
    return orientation >= 5 && orientation <= 8;
  }
  return false;
}
