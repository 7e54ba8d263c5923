import { beginsWithHost } from './hrefs';
import { HTTPS_DOMAINS } from './tables/https-hosts';

const DOUBLED = /^(?:https?:?\/{0,2}){1,3}(?=https?:\/\/)/i;
const RIGHT = /^https?:\/\/(?![\\/])/i;
/** `htps://`, `https//`, `https:/`, `http:x.org`, `https:\\`: what fingers make of a scheme. */
const WRONG = /^(h{0,2}t{1,3}p{1,2}s{0,2}|htt?s)(?::{1,2}[\\/]{0,3}|[\\/]{1,3})(?=[\w-]{1,63}\.)/i;
const MAIL = /^[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}$/i;

const domains = new Set(HTTPS_DOMAINS);

/** The address with the scheme it lacks, or with its broken or doubled scheme repaired; undefined when nothing is wrong. */
export function repairScheme(href: string): string | undefined {
  const doubled = DOUBLED.exec(href)?.[0];
  if (doubled) return href.slice(doubled.length);
  if (RIGHT.test(href)) return undefined;
  const wrong = WRONG.exec(href);
  if (wrong?.[1]) {
    const rest = href.slice(wrong[0].length);
    return `${/s/i.test(wrong[1]) || knowsHttps(hostPart(rest)) ? 'https' : 'http'}://${rest}`;
  }
  if (MAIL.test(href)) return `mailto:${href}`;
  return /^www\.[\w-]+\./i.test(href) || beginsWithHost(href) ? `https://${href}` : undefined;
}

/** Whether the table says of a host's domain that it answers to https. */
export function knowsHttps(host: string): boolean {
  return domains.has(host.toLowerCase().split('.').slice(-2).join('.'));
}

function hostPart(rest: string): string {
  return /^[\w.-]{1,255}/.exec(rest)?.[0] ?? '';
}
