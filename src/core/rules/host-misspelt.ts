import { addressesOf } from '../hrefs';
import { distance } from '../near-miss';
import { say } from '../say';
import { HTTPS_DOMAINS } from '../tables/https-hosts';
import type { Finding, Rule, Span } from '../types';

const HOST = /^(?:https?:)?\/\/([^/?#\s:@]{1,255})(?=[/?#:]|$)/i;
/** Shorter domains have too many neighbours that are somebody's. */
const SHORTEST = 9;
/** Domains that are one slip away from another one, and right. */
const OWN = new Set(['github.io', 'gitlab.io', 'starlingx.dev', 'opendev.com', 'openinfra.com', 'projectacrn.com']);

let domains: ReadonlySet<string> | undefined;

export const hostMisspelt: Rule = {
  id: 'host-misspelt',
  severity: 'warning',
  reads: 'section',
  profile: 'starlingx',
  docs: 'The hosts of links are spelt right.',
  why: 'A slip in the name of the host leads readers to an error page, or to whoever bought that name. Only hosts that the posts link again and again are compared.',
  bad: 'Get the [code](https://«opendev.ogr»/starlingx) from the [project](https://«ww.starlingx.io»).\n',
  good: 'Get the [code](https://opendev.org/starlingx) from the [project](https://www.starlingx.io).\n',
  *check(post) {
    for (const { link, href, span } of addressesOf(post)) {
      if (link.kind === 'reference') continue;
      const found = HOST.exec(href);
      const host = found?.[1];
      if (!found || !host) continue;
      const right = rightHost(host.toLowerCase());
      if (right === undefined) continue;
      const start = span.start + found[0].length - host.length;
      yield finding({ start, end: start + host.length }, host, right);
    }
  },
};

/** The host that was meant; undefined for one that may be right. */
function rightHost(host: string): string | undefined {
  domains ??= new Set([...HTTPS_DOMAINS, 'openinfrafoundation.formstack.com', 'storyboard.openstack.org']);
  const comma = host.replaceAll(',', '.');
  const www = comma.replace(/^(?:w{2}|w{4,6})\.|^www(?=[a-z][a-z0-9-]{2,60}\.[a-z]{2,12}$)/, 'www.');
  const name = www.replace(/^www\./, '');
  if (domains.has(name) || isBelow(name)) return www === host ? undefined : www;
  const labels = name.split('.');
  for (const length of [2, 3]) {
    const domain = labels.slice(-length).join('.');
    const near = labels.length >= length && domain.length >= SHORTEST && !OWN.has(domain) ? nearDomain(domain) : undefined;
    if (near) return www.slice(0, www.length - domain.length) + near;
  }
  return comma === host && www === host ? undefined : www;
}

function isBelow(name: string): boolean {
  const labels = name.split('.');
  return labels.some((_, index) => index > 0 && domains?.has(labels.slice(index).join('.')));
}

/** One slip away: two letters swapped, one lost, doubled or wrong, in a name of some length. */
function nearDomain(domain: string): string | undefined {
  for (const known of domains ?? [])
    if (known.length >= SHORTEST && Math.abs(known.length - domain.length) < 2 && sameEnds(known, domain)) return known;
  return undefined;
}

/** The name without its ending has a slip, or the ending has its letters in another order; another ending may be right. */
function sameEnds(known: string, domain: string): boolean {
  const [name, wanted] = [cut(domain), cut(known)];
  if (name.end === wanted.end) return name.start[0] === wanted.start[0] && distance(name.start, wanted.start, 1) === 1;
  return name.start === wanted.start && [...name.end].sort().join('') === [...wanted.end].sort().join('');
}

function cut(domain: string): { start: string; end: string } {
  const dot = domain.lastIndexOf('.');
  return { start: domain.slice(0, dot), end: domain.slice(dot + 1) };
}

function finding(span: Span, host: string, right: string): Finding {
  return {
    span,
    message: say`There is hardly a host “${host.slice(0, 80)}”: readers get an error. Correct it: very likely “${right}” is meant.`,
    fixes: [{ title: say`Change it to ${right.slice(0, 80)}`, edits: [{ span, text: right }], preferred: true }],
  };
}
