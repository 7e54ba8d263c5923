import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { imageSize } from '../../src/core/image-size';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((one) => one.charCodeAt(0)) : part)));
const big16 = (value: number): number[] => [value >> 8, value & 255];
const big32 = (value: number): number[] => [...big16(value >>> 16), ...big16(value & 0xffff)];
const little16 = (value: number): number[] => [value & 255, value >> 8];
const little24 = (value: number): number[] => [value & 255, (value >> 8) & 255, value >> 16];

const png = (width: number, height: number): Uint8Array =>
  bytes([0x89], 'PNG\r\n', [0x1a], '\n', big32(13), 'IHDR', big32(width), big32(height), [8, 6, 0, 0, 0]);
const gif = (width: number, height: number): Uint8Array => bytes('GIF89a', little16(width), little16(height), [0, 0, 0]);
const frame = (width: number, height: number, marker = 0xc0): number[] => [
  0xff,
  marker,
  ...big16(17),
  8,
  ...big16(height),
  ...big16(width),
  3,
];
const segment = (marker: number, ...content: (string | readonly number[])[]): number[] => {
  const inside = [...bytes(...content)];
  return [0xff, marker, ...big16(inside.length + 2), ...inside];
};
const jpeg = (...segments: number[][]): Uint8Array => bytes([0xff, 0xd8], ...segments);
const exif = (orientation: number): number[] =>
  segment(0xe1, 'Exif\0\0', 'MM\0*', big32(8), big16(1), big16(0x0112), big16(3), big32(1), big16(orientation), [0, 0], big32(0));
const exifLittle = (orientation: number): number[] =>
  segment(
    0xe1,
    'Exif\0\0',
    'II*\0',
    [8, 0, 0, 0],
    little16(1),
    little16(0x0112),
    little16(3),
    [1, 0, 0, 0],
    little16(orientation),
    [0, 0],
  );
const webp = (kind: string, content: readonly number[]): Uint8Array =>
  bytes('RIFF', [0, 0, 0, 0], 'WEBP', kind, [0, 0, 0, 0], content);
const lossy = (width: number, height: number): Uint8Array =>
  webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...little16(width), ...little16(height)]);
const lossless = (width: number, height: number): Uint8Array => {
  const bits = (width - 1) | ((height - 1) << 14);
  return webp('VP8L', [0x2f, bits & 255, (bits >> 8) & 255, (bits >> 16) & 255, (bits >>> 24) & 255, 0, 0, 0, 0, 0]);
};
const extended = (width: number, height: number): Uint8Array =>
  webp('VP8X', [0, 0, 0, 0, ...little24(width - 1), ...little24(height - 1)]);

describe('the size that a header tells', () => {
  test.each([
    ['PNG', png(640, 480), 640, 480],
    ['GIF', gif(320, 200), 320, 200],
    ['GIF87a', bytes('GIF87a', little16(3), little16(4)), 3, 4],
    ['JPEG', jpeg(segment(0xe0, 'JFIF\0'), frame(1024, 768)), 1024, 768],
    ['progressive JPEG behind much metadata', jpeg(segment(0xe2, 'x'.repeat(60_000)), frame(10, 20, 0xc2)), 10, 20],
    [
      'JPEG with tables and fill bytes before its frame',
      jpeg(segment(0xc4, 'xx'), [0xff, 0xff], segment(0xdb, 'y'), frame(5, 6)),
      5,
      6,
    ],
    ['JPEG that lies on its side', jpeg(exif(6), frame(4000, 3000)), 3000, 4000],
    ['the same, little-endian', jpeg(exifLittle(8), frame(4000, 3000)), 3000, 4000],
    ['JPEG upside down', jpeg(exif(3), frame(4000, 3000)), 4000, 3000],
    ['lossy WebP', lossy(800, 601), 800, 601],
    ['lossless WebP', lossless(16_384, 1), 16_384, 1],
    ['extended WebP', extended(1920, 1081), 1920, 1081],
    ['SVG', bytes('<svg xmlns="x" width="120" height="80.5">'), 120, 80.5],
    [
      'SVG behind declaration, comment and type',
      bytes(
        '<?xml version="1.0"?>\n<!-- <svg width="1" height="1"> -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg\n width=\'2in\'\n height=\'72pt\'>',
      ),
      192,
      96,
    ],
    ['SVG with a mark of its encoding', bytes([0xef, 0xbb, 0xbf], '<svg width="7px" height="8px"/>'), 7, 8],
    ['SVG with one side and a box', bytes('<svg width="50" viewBox="0 0 200,100">'), 50, 25],
    ['SVG with the other', bytes('<svg viewBox="0 0 200 100" height="10" width="100%">'), 20, 10],
  ])('%s', (_, file, width, height) => expect(imageSize(file)).toEqual({ width, height }));

  test.each([
    ['cold-spare.png', 480, 200],
    ['meetup-room.png', 480, 240],
  ])('of a real file: %s', (name, width, height) =>
    expect(imageSize(readFileSync(`test/sample-blog/static/img/${name}`))).toEqual({ width, height }),
  );
  test('in a part of a larger buffer', () => {
    const file = png(640, 480);
    const around = bytes('xxx', [...file], 'yyy');
    expect(imageSize(around.subarray(3, 3 + file.length))).toEqual({ width: 640, height: 480 });
  });
});

describe('no size', () => {
  test.each([
    ['nothing', bytes()],
    ['text', bytes('width="3" height="4"')],
    ['HTML', bytes('<html><svg width="1" height="1">')],
    ['PNG of no width', png(0, 480)],
    ['PNG that lies about its width', png(0xffffffff, 480)],
    ['PNG whose first chunk is another', bytes([...png(1, 1)].map((byte, at) => (at === 12 ? 0x58 : byte)))],
    ['GIF of no height', gif(1, 0)],
    ['JPEG whose segment is shorter than its length', jpeg([0xff, 0xe0, 0, 1], frame(1, 1))],
    ['JPEG whose segment leads beyond the file', jpeg([0xff, 0xe0, 0xff, 0xff], frame(1, 1))],
    ['JPEG with something else between segments', jpeg(segment(0xe0), [0, 0], frame(1, 1))],
    ['JPEG that begins with its data', jpeg([0xff, 0xda, 0, 8], frame(1, 1))],
    ['JPEG without a height', jpeg(frame(1, 0))],
    ['JPEG of fill bytes', bytes([0xff, 0xd8], new Array<number>(60_000).fill(0xff))],
    ['JPEG of empty segments', jpeg(...Array.from({ length: 5000 }, () => segment(0xe0)))],
    ['WebP of an unknown kind', webp('VP9 ', new Array<number>(20).fill(1))],
    ['WebP without its start code', webp('VP8 ', new Array<number>(20).fill(1))],
    ['SVG with a box alone', bytes('<svg viewBox="0 0 10 10">')],
    ['SVG of percentages', bytes('<svg width="100%" height="100%">')],
    ['SVG of letters', bytes('<svg width="auto" height="x">')],
    ['SVG within a comment', bytes('<!-- <svg width="1" height="1"> -->')],
    ['a comment without an end', bytes('<!--'.repeat(15_000))],
    ['a type without an end', bytes('<!a['.repeat(15_000))],
    ['white space', bytes(' '.repeat(65_000))],
    ['attributes without values', bytes(`<svg${' a'.repeat(30_000)}>`)],
    ['a quote without an end', bytes(`<svg${' a="'.repeat(15_000)}`)],
  ])('%s', (_, file) => expect(imageSize(file)).toBeUndefined());

  test.each([
    ['PNG', png(640, 480).subarray(0, 24)],
    ['GIF', gif(3, 4).subarray(0, 10)],
    ['JPEG', jpeg(exif(6), segment(0xe0, 'JFIF\0'), frame(1024, 768))],
    ['WebP', lossy(800, 601)],
    ['lossless WebP', lossless(8, 6).subarray(0, 30)],
    ['extended WebP', extended(8, 6)],
  ])('%s cut off anywhere', (_, file) => {
    expect(imageSize(file)).toBeDefined();
    for (let end = 0; end < file.length; end += 1) {
      const size = imageSize(file.subarray(0, end));
      if (file.length - end > 2) expect(size, `${end} of ${file.length} bytes`).toBeUndefined();
    }
  });

  test('whatever the bytes are, there is an answer', () => {
    let seed = 7;
    const random = (): number => {
      seed = (seed * 48271) % 2147483647;
      return seed;
    };
    for (const file of [png(6, 4), gif(3, 4), jpeg(exif(6), frame(10, 7)), lossy(8, 6), lossless(8, 6), extended(8, 6)])
      for (let round = 0; round < 500; round += 1) {
        const damaged = Uint8Array.from(file);
        for (let times = 0; times < 3; times += 1) damaged[random() % damaged.length] = random() & 255;
        const size = imageSize(damaged);
        if (size) expect(size.width > 0 && size.height > 0 && size.width <= 65_535 && size.height <= 65_535).toBe(true);
      }
  });
});
