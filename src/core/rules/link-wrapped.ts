import { beginsLikeAddress, hasBlank, imageAddresses, inlineAddresses, shown } from '../hrefs';
import { say } from '../say';
import type { Finding, Rule, Span } from '../types';

const FRONT = /^[[({"'“”‘’„`*]{1,5}/;
const BEHIND = /[\])}"'“”‘’`*,;:.]{1,5}$/;

/** An address that was pasted behind another one: no slash, equals sign or colon stands between the two. */
const JOINED = /^(https?:\/\/[^\s?#=]{3,500}?[\w)])(https?:\/\/\S{3,500})$/;

export const linkWrapped: Rule = {
  id: 'link-wrapped',
  severity: 'warning',
  reads: 'section',
  docs: 'Between the parentheses of a link stands its address alone, without brackets, quotes or punctuation.',
  why: 'The site takes every sign between the parentheses for a part of the address, so the page is not found.',
  bad: 'See the [plan](«[https://wiki.openstack.org/wiki/StarlingX]») and the [code](«https://opendev.org/starlingx,»).\n',
  good: 'See the [plan](https://wiki.openstack.org/wiki/StarlingX) and the [code](https://opendev.org/starlingx).\n',
  *check(post) {
    for (const { href, span } of [...inlineAddresses(post), ...imageAddresses(post)]) {
      const bare = unwrap(href);
      const joined = JOINED.exec(href);
      if (joined && !/archive/.test(joined[1] ?? '')) {
        yield twoInOne(span, joined[1] ?? '', joined[2] ?? '');
        continue;
      }
      if (bare === href || hasBlank(href) || !beginsLikeAddress(bare)) continue;
      yield {
        span,
        message: say`The site takes all signs between the parentheses for the address, so the page is not found. Write ${bare}.`,
        fixes: [{ title: say`Change it to ${shown(bare)}`, edits: edits(span, href, bare), preferred: true }],
      };
    }
  },
};

function twoInOne(span: Span, first: string, second: string): Finding {
  return {
    span,
    message: say`Two addresses stand here one behind the other, and the site takes them for one: the page is not found. Leave one of them.`,
    fixes: [second, first]
      .filter((address, index, both) => both.indexOf(address) === index)
      .map((address) => ({ title: say`Change it to ${shown(address)}`, edits: [{ span, text: address }] })),
  };
}

function unwrap(href: string): string {
  const front = FRONT.exec(href)?.[0] ?? '';
  const inner = href.slice(front.length);
  const behind = BEHIND.exec(inner)?.[0] ?? '';
  const bare = inner.slice(0, inner.length - behind.length);
  // `…/wiki/Rust_(language)` and `…/wiki/Apple_Inc.` end so by right.
  const isOwn = front === '' && (/^\)+$/.test(behind) || (behind === '.' && /\/wiki\//.test(bare)) || bare === '');
  return isOwn ? href : bare;
}

function edits(span: Span, href: string, bare: string): { span: Span; text: string }[] {
  const start = span.start + href.indexOf(bare);
  return [
    { span: { start: span.start, end: start }, text: '' },
    { span: { start: start + bare.length, end: span.end }, text: '' },
  ].filter((edit) => edit.span.start < edit.span.end);
}
