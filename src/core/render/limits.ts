import { say } from '../say';
/** In UTF-16 code units, of a body: longer ones are not tried. The blog's longest post has 30,000. */
export const TEXT_LIMIT = 1_000_000;

/** In milliseconds, for a post. The worst post of the blog takes 20: what takes this long is not going to be read. */
export const TIME_LIMIT = 3000;

/** In UTF-16 code units. Sanitising happens on the preview's page, where nothing can stop it: this much takes about a second. */
export const HTML_LIMIT = 2_000_000;

/** Why a worker that did not answer in time was ended. `limit` in milliseconds. */
export function tooSlow(limit: number): string {
  return say`it takes longer than ${limit / 1000} seconds`;
}
