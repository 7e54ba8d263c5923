import { isStarlingX } from './profile';
import { translated } from './say';
import { MOVED_LINKS, type MovedLink } from './tables/moved-links';
import type { Config, Severity, Site } from './types';

/** What the table says of one address. */
export interface Moved {
  /** The whole new address; undefined when there is advice alone. */
  readonly to: string | undefined;
  readonly advice: string;
  readonly severity: Severity;
  /** How much of the address the table knows, to name it: `etherpad.openstack.org`. */
  readonly from: string;
}

type Table = ReadonlyMap<string, readonly MovedLink[]>;

const [ours, others] = [new WeakMap<Config['links'], Table>(), new WeakMap<Config['links'], Table>()];
const SCHEME = /^(?:https?:\/\/)?(?:www\.)?/i;

/**
 * Looks an address up, with or without scheme and `www.`: the longest row that it begins with, in whole parts (`/x` is no
 * beginning of `/xy`, unless the row ends in a sign that may stand within a name). Undefined when it has not moved.
 */
export function movedTo(href: string, site: Site): Moved | undefined {
  const { config, today } = site;
  const address = href.replace(SCHEME, '');
  const host = /^[\w.-]{1,255}/.exec(address)?.[0].toLowerCase();
  const rows = host === undefined ? undefined : tableOf(config.links, isStarlingX(site)).get(host);
  for (const row of rows ?? []) {
    const rest = restBehind(address, row.from);
    if (rest === undefined || (row.since && today && today < row.since) || leadsTo(href, row)) continue;
    return {
      to: row.to?.replace('*', () => rest),
      advice: row.advice === undefined ? '' : translated(row.advice),
      severity: row.severity ?? 'warning',
      from: row.from.replace(/\$$/, ''),
    };
  }
  return undefined;
}

/** What follows `from` in `address`; undefined when it does not begin so. A `$` at its end wants nothing but a `/` behind. */
function restBehind(address: string, from: string): string | undefined {
  const whole = from.endsWith('$');
  const length = whole ? from.length - 1 : from.length;
  if (address.slice(0, length).toLowerCase() !== from.slice(0, length).toLowerCase()) return undefined;
  const rest = address.slice(length);
  if (whole) return /^\/?$/.test(rest) ? '' : undefined;
  return rest === '' || /[/=-]$/.test(from) || /^[/?#&:]/.test(rest) ? rest : undefined;
}

/** A row of the repository may lead from `x.org` to `x.org/new` or `www.x.org`: what is there already has not moved. */
function leadsTo(href: string, { to = '' }: MovedLink): boolean {
  const start = to.replace('*', '');
  return start !== '' && href.startsWith(start) && restBehind(href, start) !== undefined;
}

/**
 * The rows by host, the longest first: ours (which are StarlingX's), but for those that the repository replaces or takes out,
 * and its own.
 */
function tableOf(links: Config['links'], isOurs: boolean): Table {
  const tables = isOurs ? ours : others;
  const known = tables.get(links);
  if (known) return known;
  const own = new Map(Object.entries(links).map(([from, to]) => [from.replace(SCHEME, '').replace(/\/$/, ''), to]));
  const rows = (isOurs ? MOVED_LINKS : []).filter(({ from }) => !own.has(from.replace(/[/$]$/, '')));
  for (const [from, to] of own) if (to !== null) rows.push({ from, to: to.includes('*') ? to : withRest(to) });
  const table = new Map<string, MovedLink[]>();
  for (const row of rows.sort((a, b) => b.from.length - a.from.length)) {
    const host = /^[\w.-]*/.exec(row.from)?.[0].toLowerCase() ?? '';
    table.set(host, [...(table.get(host) ?? []), row]);
  }
  tables.set(links, table);
  return table;
}

/** A row of the repository keeps the rest of the address, and gets a scheme when it has none. */
function withRest(to: string): string {
  return `${/^(?:[a-z]+:|\/)/i.test(to) ? '' : 'https://'}${to.replace(/\/$/, '')}*`;
}
