import type { Media } from './messages';

/** Finds the pictures of a post among the site's files, and puts a box that names the file where there is none. */
export interface Pictures {
  /** For a new fragment, before it is shown. */
  place(fragment: ParentNode, media: Media | undefined): void;
  /** For a picture on the page that could not be loaded: the next place to look, or the box. */
  failed(image: HTMLImageElement, media: Media | undefined): void;
  /** Files have changed: forget what is known. */
  forget(): void;
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
  readonly otherwise: string;
  /** One of the site's own files: shown as a block in the middle. */
  readonly local?: boolean;
}

export function createPictures(): Pictures {
  /** Addresses that did not load: without this list each key stroke would ask for them again. */
  const missing = new Set<string>();
  let round = 0;

  function place(image: HTMLImageElement, media: Media | undefined): void {
    image.dataset.written ??= image.getAttribute('src') ?? '';
    const { addresses, otherwise, local } = search(image.dataset.written, image.hasAttribute('data-picture'), media);
    const query = local && round > 0 ? `?v=${round}` : '';
    const address = addresses.map((candidate) => candidate + query).find((candidate) => !missing.has(candidate));
    if (address === undefined) image.replaceWith(box(image, otherwise));
    else show(image, address, local === true);
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
  };
}

function search(written: string, isMarkdown: boolean, media: Media | undefined): Search {
  const address = written.startsWith('//') ? `https:${written}` : written;
  const name = shorten(written);
  if (/^(?:https?|data):/i.test(address)) return { addresses: [address], otherwise: `This picture could not be loaded: ${name}` };
  if (!isMarkdown)
    return { addresses: [], otherwise: `The site does not find a picture in a raw <img>. Write ![alternative text](${name})` };
  if (!media) return { addresses: [], otherwise: `The site’s pictures are not at hand: ${name}` };
  const paths = placesOf(written, media.publicFolder);
  return {
    addresses: paths.map((path) => `${media.base}/${path.map(encodeURIComponent).join('/')}`),
    otherwise: `Missing picture: ${shorten(`${media.mediaFolder}/${paths[0]?.join('/')}`)}`,
    local: true,
  };
}

/** Below the media folder: where the address says, or directly there, because the site looks for the file's name alone. */
function placesOf(written: string, publicFolder: string): string[][] {
  const address = decode(written.replace(/[?#].*$/s, ''));
  const inside = address.startsWith(`${publicFolder}/`) ? address.slice(publicFolder.length + 1) : address;
  const path = inside.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return path.length > 1 ? [path, path.slice(-1)] : [path];
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // A lone % is part of the name.
  }
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
  span.textContent = image.alt ? `${text} (${image.alt})` : text;
  return span;
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
