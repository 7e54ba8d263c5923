import type { Line } from './markdown/blocks';

/** A line that begins a list item (a quote's marker is none). */
export function isItem({ marker }: Line): boolean {
  return marker !== '' && !marker.startsWith('>');
}

/** Where the item's marker stands: behind the blanks in front of it. */
export function markerStart({ content, marker }: Line): number {
  return content - marker.length;
}
