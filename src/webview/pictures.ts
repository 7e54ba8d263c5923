import { picturePlaces } from '../core/picture-places';
import { say } from '../core/say';
import type { Media, Sizes } from './messages';

/** Finds the pictures of a post among the site's files, and puts a box that names the file where there is none. */
export interface Pictures {
  /** For a new fragment, before it is shown. */
  place(fragment: ParentNode, media: Media | undefined): void;
  /** For a picture on the page that could not be loaded: the next place to look, or the box. */
  failed(image: HTMLImageElement, media: Media | undefined): void;
  /** Files have changed: forget what is known to be missing. */
  forget(): void;
  /** The sizes of the site's own pictures, so that their room is kept before they are there. */
  know(sizes: Sizes['sizes']): void;
}

/** Milliseconds. */
const LOOK_EVERY = 50;
const PATIENCE = 5000;

/** Resolves once each of the site's pictures below `body` is loaded, or is a box because it is missing; after five seconds in any case. */
export async function picturesSettled(body: HTMLElement): Promise<void> {
  const isLoading = ({ complete, naturalWidth }: HTMLImageElement): boolean => !complete || naturalWidth === 0;
  for (let waited = 0; waited < PATIENCE; waited += LOOK_EVERY) {
    if (![...body.querySelectorAll<HTMLImageElement>('img[data-local]')].some(isLoading)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

/** Where a picture may be, best first, and what to say when it is at none of them. */
interface Search {
  readonly addresses: readonly string[];
  /** The same as paths below the media folder. */
  readonly paths?: readonly string[];
  readonly otherwise: string;
  /** One of the site's own files: shown as a block in the middle. */
  readonly local?: boolean;
}

export function createPictures(): Pictures {
  /** Addresses that did not load: without this list each key stroke would ask for them again. */
  const missing = new Set<string>();
  let round = 0;
  let known: Sizes['sizes'] = {};

  function place(image: HTMLImageElement, media: Media | undefined): void {
    image.dataset.written ??= image.getAttribute('src') ?? '';
    const { addresses, paths, otherwise, local } = search(image.dataset.written, image.hasAttribute('data-picture'), media);
    const query = local && round > 0 ? `?v=${round}` : '';
    const at = addresses.findIndex((candidate) => !missing.has(candidate + query));
    if (at < 0) {
      image.replaceWith(box(image, otherwise));
      return;
    }
    show(image, addresses[at] + query, local === true);
    const size = Object.hasOwn(known, paths?.[at] ?? '') ? known[paths?.[at] ?? ''] : undefined;
    if (size) [image.width, image.height] = size;
  }

  return {
    place: (fragment, media) => {
      for (const image of fragment.querySelectorAll('img')) place(image, media);
    },
    failed: (image, media) => {
      missing.add(image.getAttribute('src') ?? '');
      place(image, media);
    },
    forget: () => {
      missing.clear();
      round += 1;
    },
    know: (sizes) => {
      known = sizes;
    },
  };
}

function search(written: string, isMarkdown: boolean, media: Media | undefined): Search {
  const address = written.startsWith('//') ? `https:${written}` : written;
  const name = shorten(written);
  if (/^(?:https?|data):/i.test(address))
    return { addresses: [address], otherwise: say`This picture could not be loaded: ${name}` };
  if (!isMarkdown)
    return { addresses: [], otherwise: say`The site does not find a picture in a raw <img>. Write ![alternative text](${name})` };
  if (!media) return { addresses: [], otherwise: say`The site’s pictures are not at hand: ${name}` };
  const paths = picturePlaces(written, media.publicFolder);
  return {
    paths: paths.map((path) => path.join('/')),
    addresses: paths.map((path) => `${media.base}/${path.map(encodeURIComponent).join('/')}`),
    otherwise: say`Missing picture: ${shorten(`${media.mediaFolder}/${paths[0]?.join('/')}`)}`,
    local: true,
  };
}

function show(image: HTMLImageElement, address: string, local: boolean): void {
  if (image.getAttribute('src') !== address) image.src = address;
  if (!local) return;
  image.dataset.local = '';
  image.title ||= image.alt;
}

function box(image: HTMLImageElement, text: string): HTMLElement {
  const span = image.ownerDocument.createElement('span');
  span.className = 'missing-picture';
  span.textContent = image.alt ? say`${text} (${image.alt})` : text;
  return span;
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
