import type { Export, Exported, Media } from './messages';
import type { Pictures } from './pictures';
import { sanitize } from './sanitize';

/**
 * What the renderer made of a post, harmless and as text, for the clipboard or for a file. Because the text will be parsed again elsewhere,
 * it is made harmless twice: what a second reading would find is gone as well. Pictures that are missing stay boxes that name the file.
 */
export function exportHtml(rendered: string, { id, inline }: Export, pictures: Pictures, media: Media | undefined): Exported {
  const once = written(sanitize(rendered).fragment);
  const { fragment } = sanitize(once);
  pictures.place(fragment, media);
  const paths: string[] = [];
  for (const image of fragment.querySelectorAll('img')) {
    const path = inline ? pathBelow(image.getAttribute('src') ?? '', media) : undefined;
    if (path !== undefined) image.setAttribute('src', `${id}-${paths.push(path) - 1}`);
    else image.setAttribute('src', image.dataset.written ?? '');
  }
  const keep = inline ? new Set(['data-local', 'data-meta']) : new Set(['data-meta']);
  for (const element of fragment.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (name.startsWith('data-') && !keep.has(name)) element.removeAttribute(name);
  return { type: 'exported', id, html: written(fragment), pictures: paths };
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
