import type { Image, Link, Post, Span } from './types';

/** An address without the blanks and angle brackets around it. */
export interface Place {
  readonly href: string;
  readonly span: Span;
  /** With the angle brackets, if there are any. */
  readonly outer: Span;
}

export interface Address extends Place {
  readonly link: Link;
}

export interface ImageAddress extends Place {
  readonly image: Image;
}

/** Blanks of all kinds, and signs that have no width: a browser never asks for them on purpose. */
const BLANK = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;
/** A name with a top-level domain that is no file ending (`.md`, `.sh` and `.py` are both). */
const HOST =
  /^(?:[a-z0-9][a-z0-9-]{0,62}\.){1,6}(?:ai|app|ca|ch|cloud|cn|co|com|de|dev|edu|eu|fr|gov|info|int|io|jp|net|org|tech|tv|uk|us)(?::\d{1,5})?(?=[/?#]|$)/i;
const ADDRESS = /^(?:[a-z][a-z0-9+.-]{1,20}:|www\.|\/(?!\/)|#|\?|\.\.?\/)/i;

interface Addresses {
  readonly all: readonly Address[];
  readonly inline: readonly Address[];
  readonly images: readonly ImageAddress[];
}

const made = new WeakMap<Post, Addresses>();

/** Made once for a post, whichever rule asks first. */
function readAddresses(post: Post): Addresses {
  const known = made.get(post);
  if (known) return known;
  const { text, body } = post;
  const links = body.links.filter(({ kind }) => kind !== 'reference');
  const all = links.map((link) => ({ link, ...trimTarget(text, link.target) }));
  const images = body.images.map((image) => ({ image, ...trimTarget(text, image.target) }));
  const addresses = { all, inline: all.filter(({ link }) => link.kind === 'inline'), images };
  made.set(post, addresses);
  return addresses;
}

/** The addresses of all links but reference links, in the order of the text. */
export function addressesOf(post: Post): readonly Address[] {
  return readAddresses(post).all;
}

/** Those of links written `[text](address)`. */
export function inlineAddresses(post: Post): readonly Address[] {
  return readAddresses(post).inline;
}

/** The addresses of images written in Markdown. */
export function imageAddresses(post: Post): readonly ImageAddress[] {
  return readAddresses(post).images;
}

function trimTarget(text: string, target: Span): Place {
  let { start, end } = target;
  while (start < end && BLANK.test(text.charAt(start))) start += 1;
  while (start < end && BLANK.test(text.charAt(end - 1))) end -= 1;
  const outer = { start, end };
  const angled = end - start > 1 && text[start] === '<' && text[end - 1] === '>';
  const span = angled ? { start: start + 1, end: end - 1 } : outer;
  return { span, outer, href: text.slice(span.start, span.end) };
}

/** Whether a text holds a blank of any kind, or a sign without width. */
export function hasBlank(text: string): boolean {
  return BLANK.test(text);
}

/** Whether a text begins with the name of a host, without scheme: `opendev.org/starlingx`. */
export function beginsWithHost(text: string): boolean {
  return HOST.test(text);
}

/** Whether a text begins as addresses do: a scheme, `www.`, `/`, `#`, or a host. Words and placeholders do not. */
export function beginsLikeAddress(text: string): boolean {
  return ADDRESS.test(text) || HOST.test(text);
}

/** The host of an absolute address in lower case, without `www.` and port; `''` for any other. */
export function hostOfHref(href: string): string {
  const host = /^(?:https?:)?\/\/([^/?#:\s]{1,255})/i.exec(href)?.[1] ?? '';
  return host.toLowerCase().replace(/^www\./, '');
}

/** An address as it is shown in the title of a fix: its middle is left out when it is long. */
export function shown(href: string): string {
  return href.length <= 80 ? href : `${href.slice(0, 50)}…${href.slice(-25)}`;
}
