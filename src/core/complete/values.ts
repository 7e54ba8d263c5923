import type { ValuePlace } from '../cursor';
import { dateChoices } from '../date-choices';
import { printDate } from '../dates';
import { authorPage, code } from '../field-docs';
import { deburr } from '../names';
import { say } from '../say';
import type { Field, Post, Site } from '../types';
import { people } from './people';
import { itemOf, optionsOf } from './shape-values';
import { type Suggestion, textAt, valueAt } from './suggestion';

/** Template names, the default one first. */
export function templateNames(field: Field | undefined, site: Site): string[] {
  const usual = typeof field?.default === 'string' ? field.default : 'blog-post';
  const names = site.templates ?? [usual];
  return names.includes(usual) ? [usual, ...names.filter((name) => name !== usual)] : [...names];
}

export function templateValues(place: ValuePlace, field: Field, site: Site): Suggestion[] {
  return templateNames(field, site).map((name) => ({
    label: name,
    detail: `src/templates/${name}.js`,
    ...textAt(place, name, name),
    kind: 'value',
  }));
}

export function authorValues(place: ValuePlace, post: Post, site: Site): Suggestion[] {
  return people(post, site).map(({ name, author, posts }) => ({
    label: name,
    detail: author ? author.company : say`no author file`,
    documentation:
      posts === 1 ? say`1 other post on ${code(authorPage(name))}` : say`${posts} other posts on ${code(authorPage(name))}`,
    ...textAt(place, name, bothSpellings(name)),
    kind: 'value',
  }));
}

/** So that `Tomas` and `Tomás` both find Tomás. */
function bothSpellings(name: string): string {
  const plain = deburr(name);
  return plain === name ? name : `${plain} ${name}`;
}

/**
 * Now, next Monday, next Tuesday, found by their English names in any language. Never quoted: the site prints a quoted date as
 * "Invalid date".
 */
export function dateValues(place: ValuePlace, now: Date): Suggestion[] {
  return dateChoices(now).map(({ kind, label, iso }) => ({
    label,
    detail: say`${iso} prints ${printDate(Date.parse(iso))}`,
    // Over an old date every choice is offered, whatever its digits: the date left over from a copied post is a common mistake.
    ...valueAt(
      place,
      iso,
      /^["']?\d/.test(place.typed) ? `${place.typed.slice(place.quote.length)} ${iso}` : `${label} ${kind} ${iso}`,
    ),
    kind: 'date',
  }));
}

/** The values that the CMS schema names for a field of the site's own. In a list they stand on lines of their own. */
export function otherValues(place: ValuePlace, field: Field, site: Site, now: Date): Suggestion[] {
  if (itemOf(field) && !place.around.line.dash && place.around.itemColumn !== undefined) return [];
  const [open, close] = itemOf(field) ? ['[', ']'] : ['', ''];
  return optionsOf(field, site, now).map(({ label, yaml, detail }) => ({
    label,
    ...(detail && { detail }),
    ...valueAt(place, open + yaml + close, [label, detail].filter(Boolean).join(' ')),
    kind: field.shape?.kind === 'date' ? 'date' : 'value',
  }));
}

/** As YAML. Empty when the schema says nothing. */
export function plainOptions(field: Field, site: Site, now?: Date): string[] {
  return optionsOf(field, site, now).map(({ yaml }) => yaml);
}
