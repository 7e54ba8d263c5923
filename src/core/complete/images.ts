import { printBytes } from '../image-info';
import { IMAGE_ENDING, writtenAddress } from '../image-names';
import type { Site } from '../types';
import type { LinkPlace } from './link-place';
import type { SuggestionList } from './links';
import { inOrder, type Suggestion } from './suggestion';

/** More are not handed to the editor at once. */
const MOST = 500;

/** The site's images for an address that begins like one of theirs, by name. */
export function imageValues({ span, typed }: LinkPlace, { images, publicFolder }: Site): SuggestionList {
  const isOurs = `${publicFolder}/`.startsWith(typed) || typed.startsWith(`${publicFolder}/`) || /^[\w-]+$/.test(typed);
  const addresses = isOurs
    ? [...(images?.keys() ?? [])].filter((address) => IMAGE_ENDING.test(address) && address.startsWith(`${publicFolder}/`)).sort()
    : [];
  const wanted = typed.slice(typed.lastIndexOf('/') + 1).toLowerCase();
  const found = addresses.length > MOST ? addresses.filter((address) => address.toLowerCase().includes(wanted)) : addresses;
  const suggestions = found.slice(0, MOST).map((address): Suggestion => {
    const bytes = images?.get(address) ?? 0;
    return {
      label: address.slice(publicFolder.length + 1),
      ...(bytes > 0 && { detail: printBytes(bytes) }),
      insert: writtenAddress(address),
      isSnippet: false,
      span,
      filterText: address,
      kind: 'image',
    };
  });
  return { suggestions: suggestions.map(inOrder), complete: found.length <= MOST && addresses.length <= MOST };
}
