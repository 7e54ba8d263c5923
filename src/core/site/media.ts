import type { Collection } from '../types';
import { asFolder, asText } from './plain-data';

/** Where the images of a collection lie and how posts name them. */
export type Media = Pick<Collection, 'mediaFolder' | 'publicFolder' | 'beside'>;

type Entry = Readonly<Record<string, unknown>>;

/**
 * The media folders of a collection. One of its own that begins with `/` (or `{{media_folder}}`) is below the root; any other is
 * relative to the post, and then the site's counts for addresses that begin with `/`. Templates of a post's own fields are
 * not followed: nothing is known of such a folder. Source: Decap CMS, "Folder Collections Media and Public Folder".
 */
export function mediaOf(entry: Entry, media: string, address: string | undefined): Media {
  const site = { mediaFolder: media, publicFolder: publicPath(address ?? media) };
  const fill = (text: string): string =>
    text.replace(/\{\{\s*media_folder\s*\}\}/g, `/${media}`).replace(/\{\{\s*public_folder\s*\}\}/g, address ?? `/${media}`);
  const own = asText(entry.media_folder);
  if (own === undefined) return site;
  const place = fill(own);
  const shown = asText(entry.public_folder);
  if (!place.startsWith('/')) {
    const folder = relativeFolder(place);
    const to = shown === undefined ? folder : relativeFolder(fill(shown));
    return { ...site, ...(folder !== undefined && to !== undefined && { beside: { folder, address: to } }) };
  }
  const to = shown === undefined ? place : fill(shown);
  const isKnown = to.startsWith('/') && !to.includes('{{') && !place.includes('{{');
  return { mediaFolder: place.includes('{{') ? media : (asFolder(place) ?? media), publicFolder: isKnown ? publicPath(to) : '' };
}

/** Below the folder of the post, without a slash at its ends; undefined for a template, an address, and what lies above. */
function relativeFolder(text: string): string | undefined {
  return /\{\{|^\/|^[a-z]+:|(?:^|\/)\.\.(?:\/|$)/i.test(text) ? undefined : asFolder(text);
}

function publicPath(address: string): string {
  const path = asFolder(address) ?? '';
  return path === '' || /^[a-z]+:/i.test(address) ? '' : `/${path}`;
}
