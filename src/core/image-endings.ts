import { baseName } from './image-names';

const DOUBLED = /\.(apng|avif|gif|jpe?g|png|svg|webp)(?:\.(?:apng|avif|gif|jpe?g|png|svg|webp)){1,3}$/i;
const ENDING = /\.[a-z0-9]{2,5}$/i;

/** What is odd about the ending of an image's name: it has none, or several. */
export function oddEnding(src: string): 'missing' | 'doubled' | undefined {
  const name = baseName(src);
  if (name === '') return undefined;
  if (DOUBLED.test(name)) return 'doubled';
  return ENDING.test(name) ? undefined : 'missing';
}

export function isOddEnding(src: string): boolean {
  return oddEnding(src) !== undefined;
}

/** The address with one ending less; that of an image saved as another kind keeps the last one. */
export function withoutDoubledEnding(src: string): string {
  const found = DOUBLED.exec(src);
  return found ? `${src.slice(0, found.index)}${/\.[a-z]+$/i.exec(src)?.[0] ?? ''}` : src;
}
