import type { ValuePlace } from '../cursor';
import { dateChoices } from '../date-choices';
import { printDate } from '../dates';
import { authorPage } from '../field-docs';
import { deburr } from '../names';
import type { Field, Post, Site } from '../types';
import { yamlScalar } from '../yaml-quote';
import { people } from './people';
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
    detail: author ? author.company : 'no author file',
    documentation: `${posts === 1 ? '1 other post' : `${posts} other posts`} on \`${authorPage(name)}\``,
    ...textAt(place, name, bothSpellings(name)),
    kind: 'value',
  }));
}

/** So that `Tomas` and `Tomás` both find Tomás. */
function bothSpellings(name: string): string {
  const plain = deburr(name);
  return plain === name ? name : `${plain} ${name}`;
}

/** Now, next Monday, next Tuesday. Never quoted: the site prints a quoted date as "Invalid date". */
export function dateValues(place: ValuePlace, now: Date): Suggestion[] {
  return dateChoices(now).map(({ label, iso }) => ({
    label,
    detail: `${iso} prints ${printDate(Date.parse(iso))}`,
    // Over an old date every choice is offered, whatever its digits: the date left over from a copied post is a common mistake.
    ...valueAt(place, iso, /^["']?\d/.test(place.typed) ? `${place.typed.slice(place.quote.length)} ${iso}` : `${label} ${iso}`),
    kind: 'date',
  }));
}

/** The default that the CMS schema gives to a field of the site's own, or yes and no for a switch. */
export function otherValues(place: ValuePlace, field: Field): Suggestion[] {
  return plainOptions(field).map((text) => ({
    label: text,
    ...valueAt(place, text, text),
    kind: 'value',
  }));
}

/** As YAML. Empty when the schema says nothing. */
export function plainOptions({ widget, default: usual }: Field): string[] {
  const options =
    typeof usual === 'string'
      ? [yamlScalar(usual)]
      : typeof usual === 'number' || typeof usual === 'boolean'
        ? [String(usual)]
        : [];
  return widget === 'boolean' ? [...new Set([...options, 'false', 'true'])] : options;
}
