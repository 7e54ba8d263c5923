import { beginsWithHost, shown } from '../hrefs';
import { NOT_PROSE, proseOf } from '../prose';
import { say } from '../say';
import { holder } from '../spans';
import type { Finding, Post, Rule, Span } from '../types';

/** What an address that is worth a link has in it. One expression finds them several times as fast as one search each. */
const SIGNS = /@|www\.|starlingx\.io|open(?:dev\.org|infra\.dev|stack\.org)|github\.com\//g;
/** By its code, whether a sign may be a part of an address. */
const PART = Array.from({ length: 128 }, (_, code) => /[\w.@%~+/#?=&-]/.test(String.fromCharCode(code)));
const LONGEST = 100;
const MAIL = /^[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}$/i;

export const bareAddress: Rule = {
  id: 'bare-address',
  severity: 'information',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'Mail addresses and addresses without `https://` are written as links.',
  why: 'The site links a bare address only when it begins with its scheme: a mail address, `www.…` or the name of a host stays plain text that cannot be clicked.',
  bad: 'Learn more at «starlingx.io» or write to «summit@openinfra.dev».\n',
  good: 'Learn more at [starlingx.io](https://starlingx.io) or write to <summit@openinfra.dev>.\n',
  *check(post) {
    const spans = places(post);
    if (spans.length === 0) return;
    const isLinked = holder(post.body.links.map(({ text }) => text));
    for (const span of spans) if (!isLinked(span)) yield finding(post.text.slice(span.start, span.end), span);
  },
};

/** Where an address stands in the prose: from one of the signs to both sides. */
function places(post: Post): Span[] {
  const prose = proseOf(post);
  const found: Span[] = [];
  SIGNS.lastIndex = post.body.span.start;
  for (let match = SIGNS.exec(prose); match; match = SIGNS.exec(prose)) {
    const span = around(prose, match.index, SIGNS.lastIndex);
    if (isAddress(prose, span)) found.push(span);
    SIGNS.lastIndex = Math.max(SIGNS.lastIndex, span.end);
  }
  return found;
}

function around(prose: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start > 0 && start > from - LONGEST && PART[prose.charCodeAt(start - 1)]) start -= 1;
  while (end < to + LONGEST && PART[prose.charCodeAt(end)]) end += 1;
  while (end > to && /[.?#&=~_-]/.test(prose.charAt(end - 1))) end -= 1;
  while (start < from && /[._~*-]/.test(prose.charAt(start))) start += 1;
  return { start, end };
}

/** A host or mail address, and not a part of something else (`#starlingx:opendev.org`, `git@opendev.org:x`, a hidden piece). */
function isAddress(prose: string, { start, end }: Span): boolean {
  const [before, behind] = [prose.charAt(start - 1), prose.charAt(end)];
  if (/[:\\![\]\uFFFC]/.test(before) || behind === NOT_PROSE || prose.startsWith('](', start - 2)) return false;
  if (behind === ':' && /[^\s]/.test(prose.charAt(end + 1))) return false;
  const text = prose.slice(start, end);
  return MAIL.test(text) || (!text.includes('@') && beginsWithHost(text));
}

function finding(text: string, span: Span): Finding {
  const isMail = text.includes('@');
  const right = isMail ? `<${text}>` : `[${text}](https://${text})`;
  return {
    span,
    message: isMail
      ? say`The site shows this mail address as plain text that nobody can click. Make it a link.`
      : say`The site shows this address as plain text that nobody can click. Make it a link.`,
    fixes: [{ title: say`Change it to ${shown(right)}`, edits: [{ span, text: right }], preferred: true }],
  };
}
