import { defaultSite } from './site/defaults';
import type { Site } from './types';

/**
 * Whether this is the StarlingX blog (or a post without its site, which is taken for one of it): it has at least one of
 * that blog's categories. Other blogs of the same layout have their own; what is true of StarlingX alone is not told there.
 * The configuration has the last word.
 */
export function isStarlingX({ categories, config }: Site): boolean {
  if (config.profile) return config.profile === 'starlingx';
  return categories.some(({ id }) => id !== '' && defaultSite.categories.some((category) => category.id === id));
}
