/** Checks of what the extension says about a post's place on the site. No DOM: `messages.ts` uses it on both sides. */
import { ADDRESS_KINDS, type Address } from '../core/render/address';
import type { ListPlace, Neighbour } from '../core/render/list-place';

type Fields = Readonly<Record<string, unknown>>;

/** A place in the blog's list as such; undefined for anything else. */
export function readPlace(value: unknown): ListPlace | undefined {
  if (!isFields(value) || typeof value.position !== 'number' || typeof value.total !== 'number') return undefined;
  const [newer, older] = [readNeighbour(value.newer), readNeighbour(value.older)];
  return { position: value.position, total: value.total, ...(newer && { newer }), ...(older && { older }) };
}

function readNeighbour(value: unknown): Neighbour | undefined {
  if (!isFields(value)) return undefined;
  const { title, author, date, slug } = value;
  if (typeof title !== 'string' || typeof author !== 'string' || typeof date !== 'string' || typeof slug !== 'string')
    return undefined;
  return { title, author, date, slug };
}

/** The addresses among the values; an empty list for anything else. */
export function readAddresses(value: unknown): Address[] {
  return Array.isArray(value) ? value.flatMap((one) => readAddress(one) ?? []) : [];
}

function readAddress(value: unknown): Address | undefined {
  if (!isFields(value)) return undefined;
  const { label, address, source } = value;
  const kind = ADDRESS_KINDS.find((known) => known === value.kind);
  if (!kind || typeof label !== 'string' || typeof address !== 'string') return undefined;
  return { kind, label, address, ...(typeof source === 'string' && { source }) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
