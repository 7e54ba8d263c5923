import { imageAddresses, inlineAddresses, shown } from '../hrefs';
import { isOddEnding } from '../image-endings';
import { fileAddress, hasImage, MOST_SEARCHES, NO_IMAGES, nearImages } from '../image-files';
import { baseName, IMAGE_ENDING } from '../image-names';
import { say, sentences } from '../say';
import type { Finding, Post, Rule, Site, Span } from '../types';

export const imageMissing: Rule = {
  id: 'image-missing',
  severity: 'error',
  reads: 'section',
  everywhere: true,
  docs: 'Every image of a post is a file of the site, its name written with the same capitals.',
  why: 'The page shows a broken image in its place. The site is built on a system that tells capitals apart, even when the author’s does not.',
  bad: '![An edge site](«/img/Edge.PNG»)\n',
  good: '![An edge site](/img/edge.png)\n',
  *check(post, site) {
    let searches = MOST_SEARCHES;
    for (const { href, span } of placesOf(post, site)) {
      if (hasImage(href, site) !== false || isOddEnding(href) || href.endsWith('/')) continue;
      const found = finding(href, span, site, searches-- > 0);
      // On a site of another make the file may come from anywhere; only a slip in the name of one that is there is certain.
      if (site.sameLayout || (found.fixes?.[0]?.preferred === true && !found.severity)) yield found;
    }
  },
};

/** Images and links to images, below the folder that the site gives its images. */
function* placesOf(post: Post, { publicFolder }: Site): Generator<{ href: string; span: Span }> {
  if (publicFolder === '') return;
  for (const { href, span } of imageAddresses(post)) {
    if (href.startsWith(`${publicFolder}/`)) yield { href, span };
  }
  for (const { href, span } of inlineAddresses(post))
    if (href.startsWith(`${publicFolder}/`) && IMAGE_ENDING.test(fileAddress(href))) yield { href, span };
}

function finding(href: string, span: Span, site: Site, search: boolean): Finding {
  const { addresses, sure } = search ? nearImages(href, site) : NO_IMAGES;
  const [near] = addresses;
  const file = fileAddress(href).replace(site.publicFolder, site.mediaFolder);
  // The site finds images by their name: one that lies in another folder is shown all the same.
  const isShown = near !== undefined && baseName(near) === baseName(fileAddress(href));
  const todo = near ? say`Is it ${near}?` : say`Add the file, or correct the name.`;
  return {
    span,
    ...(isShown && { severity: 'information' }),
    message: isShown
      ? say`There is no file ${file}. The site finds it by its name all the same, other programs do not. It is ${near}.`
      : sentences(say`There is no file ${file}: the page shows a broken image.`, todo),
    fixes: addresses.map((address) => ({
      title: say`Change it to ${shown(address)}`,
      edits: [{ span, text: encodeSpaces(address) }],
      preferred: sure,
    })),
  };
}

function encodeSpaces(address: string): string {
  return address.replaceAll(' ', '%20');
}
