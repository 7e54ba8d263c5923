import type { ImageSize } from './image-size';

/** CSS pixels in a unit. Percentages and sizes of a font depend on the page: they tell nothing. */
const PIXELS: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 };

/** What may stand before the root element: declaration, comments, document type. */
const BEFORE = /(?:\s+|<\?[^>]*>|<!--[\s\S]*?-->|<![A-Za-z][^>[]*(?:\[[^\]]*\])?[^>]*>)/y;
const ATTRIBUTE = /\s+([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/**
 * The size of an SVG, by the attributes of its root: both sides, or one and the proportions of its `viewBox`. With a `viewBox`
 * alone a browser makes it as wide as there is room, so there is no size.
 */
export function svgSize(bytes: Uint8Array): ImageSize | undefined {
  if (bytes[0] !== 0x3c && bytes[0] !== 0xef && !(bytes[0] !== undefined && bytes[0] <= 0x20)) return undefined;
  const attributes = rootAttributes(latin(bytes));
  if (!attributes) return undefined;
  const [width, height] = [pixels(attributes.get('width')), pixels(attributes.get('height'))];
  const [boxWidth = 0, boxHeight = 0] = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .slice(2)
    .map(Number);
  const hasBox = boxWidth > 0 && boxHeight > 0;
  if (width && height) return { width, height };
  if (width && hasBox) return { width, height: (width * boxHeight) / boxWidth };
  return height && hasBox ? { width: (height * boxWidth) / boxHeight, height } : undefined;
}

function rootAttributes(text: string): Map<string, string> | undefined {
  let at = text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0;
  for (;;) {
    BEFORE.lastIndex = at;
    if (!BEFORE.test(text)) break;
    at = BEFORE.lastIndex;
  }
  if (!/^<svg[\s>]/.test(text.slice(at, at + 5))) return undefined;
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = at + 4;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text))
    attributes.set(match[1] ?? '', match[2] ?? match[3] ?? '');
  return attributes;
}

function pixels(value: string | undefined): number | undefined {
  const [, number = '', unit = ''] = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*([a-z]*)\s*$/.exec(value ?? '') ?? [];
  const factor = PIXELS[unit];
  return number && factor ? Number(number) * factor : undefined;
}

/** Byte for character: what is looked for is ASCII. */
function latin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}
