import { collectionFor } from '../collection';
import { isReadable } from '../fields';
import { fileAddress, MOST_SEARCHES, NO_IMAGES, nearImages } from '../image-files';
import { baseName } from '../image-names';
import { say } from '../say';
import type { Field, Finding, Post, Rule, ScalarValue, Site, Value } from '../types';
import { yamlScalar } from '../yaml-quote';

export const fieldFile: Rule = {
  id: 'field-file',
  severity: 'warning',
  reads: 'front',
  everywhere: true,
  docs: 'The images and files that the front matter names are in the media folder, their names written with the same capitals.',
  why: 'The page shows a broken image in its place, or a link that leads nowhere. Sites are built on systems that tell capitals apart, even when the author’s does not.',
  bad: {
    path: 'src/pages/events/sample-hike.md',
    text: '---\ntitle: Sample hike\nlevel: easy\nphoto: «/img/Edge.png»\n---\nText.\n',
  },
  good: {
    path: 'src/pages/events/sample-hike.md',
    text: '---\ntitle: Sample hike\nlevel: easy\nphoto: /img/edge.png\n---\nText.\n',
  },
  *check(post, site) {
    if (!isReadable(post.front) || !site.images) return;
    let searches = MOST_SEARCHES;
    for (const value of filesIn(post, site)) {
      const found = fileFault(value, post, site, searches > 0);
      if (!found) continue;
      searches -= 1;
      yield found;
    }
  },
};

/** The values of all fields with a file, also within objects and lists. */
function* filesIn({ front }: Post, { fields }: Site): Generator<ScalarValue> {
  for (const { name, value } of front.entries) {
    const field = fields.find((candidate) => candidate.name === name);
    if (field?.shape && field.role === 'other') yield* filesOf(value, field);
  }
}

function* filesOf(value: Value, { shape }: Field): Generator<ScalarValue> {
  if (!shape || shape.elsewhere) return;
  if (value.kind === 'list') {
    const one = shape.item ?? (shape.kind === 'file' || shape.fields ? { shape: { ...shape } } : undefined);
    if (one) for (const item of value.items.slice(0, 300)) yield* filesOf(item, { ...NAMELESS, ...one });
  } else if (value.kind === 'map') {
    for (const { name, value: inner } of value.entries) {
      const field = shape.fields?.find((candidate) => candidate.name === name);
      if (field) yield* filesOf(inner, field);
    }
  } else if (shape.kind === 'file' && value.text !== '' && !value.raw.startsWith('*')) yield value;
}

const NAMELESS: Field = { name: '', label: '', widget: 'object', required: false, role: 'other' };

/** Undefined for a file that is there, and for an address that is none of the site's media. */
function fileFault(value: ScalarValue, post: Post, site: Site, search: boolean): Finding | undefined {
  const text = fileAddress(value.text.trim());
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)|\{[{%]/i.test(text) || text.endsWith('/')) return undefined;
  return text.startsWith('/') ? inMedia(value, text, site, search) : beside(value, text, post, site);
}

function inMedia(value: ScalarValue, address: string, site: Site, search: boolean): Finding | undefined {
  const { images, mediaFolder, publicFolder } = site;
  const isOurs = publicFolder !== '' && address.startsWith(`${publicFolder}/`);
  if (!isOurs || !images || images.has(address) || ![...images.keys()].some((one) => one.startsWith(`${publicFolder}/`)))
    return undefined;
  const near = search ? nearImages(address, site) : NO_IMAGES;
  const [first] = near.addresses;
  const isSlip = near.sure && first !== undefined && first.toLowerCase() === address.toLowerCase();
  const file = mediaFolder + address.slice(publicFolder.length);
  return {
    ...finding(value, file, first, isSlip),
    // A theme may bring it, or another service: only a slip of capitals is certain.
    ...(!isSlip && { severity: 'information' }),
  };
}

/** Relative to the post. Only a slip of capitals is told: generators look for such files in more places than one. */
function beside(value: ScalarValue, text: string, post: Post, site: Site): Finding | undefined {
  const place = collectionFor(site, post)?.beside;
  const folder = post.path.slice(0, Math.max(0, post.path.lastIndexOf('/')));
  const rest = text.replace(/^\.\//, '');
  if (!place || (place.address !== '' && !rest.startsWith(`${place.address}/`))) return undefined;
  const below = place.address === '' ? rest : rest.slice(place.address.length + 1);
  const wanted = [folder, place.folder, below].filter(Boolean).join('/');
  if (!site.images || site.images.has(wanted)) return undefined;
  const path = [...site.images.keys()].find((one) => one.length === wanted.length && one.toLowerCase() === wanted.toLowerCase());
  if (path === undefined) return undefined;
  const right = text.slice(0, text.length - below.length) + path.slice(wanted.length - below.length);
  return finding(value, wanted, right, true);
}

function finding({ span }: ScalarValue, file: string, near: string | undefined, isSlip: boolean): Finding {
  return {
    span,
    message: isSlip
      ? say`There is no file ${file}, but ${baseName(near ?? '')}: the capitals differ, and the page shows a broken image. Write ${near ?? ''}.`
      : near
        ? say`There is no file ${file} in the media folder of this site. Is it ${near}?`
        : say`There is no file ${file} in the media folder of this site. Add the file, or correct the name.`,
    fixes: near
      ? [{ title: say`Change it to ${near.slice(0, 120)}`, edits: [{ span, text: yamlScalar(near) }], preferred: isSlip }]
      : [],
  };
}
