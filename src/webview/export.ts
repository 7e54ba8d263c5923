import { inEnglish, say } from '../core/say';
import type { Export, Exported, Media } from './messages';
import type { Pictures } from './pictures';
import { sanitize } from './sanitize';

/**
 * The answer to the extension's wish for a post's HTML, for the clipboard or for a file. `rendered`: what the renderer made of the
 * post; undefined when there is nothing. Pictures that are missing stay boxes that name the file. Never throws.
 */
export function exportPost(
  rendered: string | undefined,
  { id, inline }: Export,
  pictures: Pictures,
  media: Media | undefined,
): Exported {
  const failed = (why: string): Exported => ({ type: 'exported', id, failed: why, pictures: [] });
  if (rendered === undefined) return failed(say`the preview could not make a page of this text`);
  try {
    const fragment = harmless(rendered);
    // Whoever reads the page reads the blog, which is in English.
    inEnglish(() => pictures.place(fragment, media));
    const paths: string[] = [];
    for (const image of fragment.querySelectorAll('img')) {
      const path = inline ? pathBelow(image.getAttribute('src') ?? '', media) : undefined;
      const address = path === undefined ? image.dataset.written : `${id}-${paths.push(path) - 1}`;
      image.setAttribute('src', address ?? '');
    }
    removeData(fragment, inline ? KEPT_IN_A_FILE : KEPT);
    return { type: 'exported', id, html: written(fragment), pictures: paths };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** What is written out will be parsed again elsewhere: it is made harmless twice, so that what a second reading finds is gone as well. */
function harmless(rendered: string): DocumentFragment {
  return sanitize(written(sanitize(rendered).fragment)).fragment;
}

const KEPT = new Set(['data-meta']);
/** Its style sheet shows the site's pictures as blocks. */
const KEPT_IN_A_FILE = new Set([...KEPT, 'data-local']);

/** The preview's own marks. */
function removeData(fragment: DocumentFragment, kept: ReadonlySet<string>): void {
  for (const element of fragment.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (name.startsWith('data-') && !kept.has(name)) element.removeAttribute(name);
}

function written(fragment: DocumentFragment): string {
  const holder = document.createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}

/** The file's path below the media folder; undefined for a picture from elsewhere. */
function pathBelow(address: string, media: Media | undefined): string | undefined {
  if (!media || !address.startsWith(`${media.base}/`)) return undefined;
  try {
    return decodeURIComponent(address.slice(media.base.length + 1).replace(/[?#].*$/s, ''));
  } catch {
    return undefined; // Written by hand, with a lone %: no file of ours.
  }
}
