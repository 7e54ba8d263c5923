import { say } from '../say';
import type { SiteRule } from '.';

export const imageUnused: SiteRule = {
  id: 'image-unused',
  severity: 'hint',
  docs: 'Each image in the media folder is shown somewhere.',
  why: 'An image that no source mentions is downloaded with every clone and build, and shown to nobody.',
  *check({ images, mentioned, mediaFolder, publicFolder }) {
    for (const address of images?.keys() ?? []) {
      const name = address.slice(address.lastIndexOf('/') + 1);
      if (name.startsWith('.') || mentioned.has(name)) continue;
      yield { path: mediaFolder + address.slice(publicFolder.length), message: say`No source of the site mentions this image.` };
    }
  },
};
