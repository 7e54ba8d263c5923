import { say } from './say';
import type { Site } from './types';

/** What comes of front matter that YAML cannot read: of StarlingX's build that is known, of another's it is very likely. */
export function unreadable({ sameLayout }: Site): string {
  return sameLayout ? say`The build of the site stops here.` : say`Neither the CMS nor the site can read the post.`;
}
