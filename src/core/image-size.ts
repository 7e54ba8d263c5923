import { isText, viewOf } from './bytes';
import { jpegSize } from './image-size-jpeg';
import { svgSize } from './image-size-svg';

/** Natural size in CSS pixels, as a browser lays the image out. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The first bytes that are enough for all but odd files: a JPEG's size stands behind its metadata. */
export const IMAGE_HEAD = 65_536;

/** No browser shows an image with a longer side. */
const LONGEST = 65_535;

/**
 * The size that the first bytes of a PNG, JPEG, GIF, WebP or SVG file tell. Undefined for anything else, for a header that is cut
 * off, and for a size that cannot be. Nothing is read beyond the bytes that are there, whatever lengths the file claims.
 */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const head = bytes.subarray(0, IMAGE_HEAD);
  const size = pngSize(head) ?? gifSize(head) ?? jpegSize(head) ?? webpSize(head) ?? svgSize(head);
  if (!size || !(size.width >= 1) || !(size.height >= 1)) return undefined;
  return size.width <= LONGEST && size.height <= LONGEST ? size : undefined;
}

/** Source: PNG specification, 5.2 and 11.2.2: IHDR is always the first chunk. */
function pngSize(bytes: Uint8Array): ImageSize | undefined {
  if (!isText(bytes, 0, '\u0089PNG\r\n\u001a\n') || !isText(bytes, 12, 'IHDR') || bytes.length < 24) return undefined;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Source: GIF89a specification, 18: the logical screen. */
function gifSize(bytes: Uint8Array): ImageSize | undefined {
  if ((!isText(bytes, 0, 'GIF87a') && !isText(bytes, 0, 'GIF89a')) || bytes.length < 10) return undefined;
  const view = viewOf(bytes);
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Source: RFC 9649 (WebP) and RFC 6386, 9.1 (the lossy frame). */
function webpSize(bytes: Uint8Array): ImageSize | undefined {
  if (!isText(bytes, 0, 'RIFF') || !isText(bytes, 8, 'WEBP') || bytes.length < 30) return undefined;
  const view = viewOf(bytes);
  if (isText(bytes, 12, 'VP8X')) return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (isText(bytes, 12, 'VP8L') && bytes[20] === 0x2f) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!isText(bytes, 12, 'VP8 ') || !isText(bytes, 23, '\u009d\u0001\u002a')) return undefined;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
}
