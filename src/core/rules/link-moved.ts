import { findFooter } from '../footer-find';
import { addressesOf, shown } from '../hrefs';
import { type Moved, movedTo } from '../moved-links';
import { say, sentences } from '../say';
import { bySection, shiftFinding } from '../sections';
import type { Finding, Post, Rule, Site, Span } from '../types';

/** Addresses in code and raw HTML: commands that clone from a moved host do not work any more. */
const IN_CODE = /https?:\/\/[^\s<>"'`()[\]]{1,500}/g;

export const linkMoved: Rule = {
  id: 'link-moved',
  severity: 'warning',
  everywhere: true,
  docs: 'Links lead to where the page is today.',
  why: 'Hosts of the project moved several times (git, etherpad, mirror, chat, survey, mailing lists), and posts are begun as copies of older ones. The table can be extended or changed in starlingx-recap.config.json under "links".',
  bad: 'Get the [image](«http://mirror.starlingx.cengn.ca/mirror/starlingx/release/») and the [code](«https://git.starlingx.io/cgit»).\n',
  good: 'Get the [image](https://mirror.starlingx.windriver.com/mirror/starlingx/release/) and the [code](https://opendev.org/starlingx).\n',
  *check(post, site) {
    const moved = movedIn(post, site).flatMap(({ at, value }) => value.map((one) => shiftFinding(one, at)));
    // What the standard footer says of itself is a matter of the rule footer-outdated.
    const footer = moved.length > 0 ? (findFooter(post)?.text?.faults ?? []) : [];
    yield* moved.filter(({ span }) => !footer.some((fault) => fault.span.start <= span.start && span.end <= fault.span.end));
  },
};

const movedIn = bySection((part, site: Site) => [...readMoved(part, site)]);

function* readMoved(post: Post, site: Site): Generator<Finding> {
  for (const { href, span } of addressesOf(post)) {
    const moved = movedTo(href, site);
    if (moved) yield finding(span, moved);
  }
  for (const { start, end } of codeSpans(post)) {
    const code = post.text.slice(start, end);
    // Most code names no address: told without the expression.
    if (!code.includes('://')) continue;
    for (const match of code.matchAll(IN_CODE)) {
      const href = match[0].replace(/[.,;:!?]{1,5}$/, '');
      const moved = movedTo(href, site);
      const at = start + match.index;
      if (moved?.to) yield finding({ start: at, end: at + href.length }, moved);
    }
  }
}

function codeSpans({ body }: Post): Span[] {
  const lines = body.lines.filter(({ kind }) => kind === 'html' || kind === 'indented');
  return [...body.fences.map(({ span }) => span), ...body.code, ...body.html, ...lines];
}

function finding(span: Span, { from, to, advice, severity }: Moved): Finding {
  const what =
    severity === 'warning'
      ? say`Readers no longer find at ${from} what this link promises.`
      : severity === 'information'
        ? say`What was at ${from} has moved; the old address may stop leading there.`
        : say`This address is from ${from}, which is no longer kept up.`;
  return {
    span,
    severity,
    message: sentences(what, to ? say`Link ${to}.` : '', advice),
    fixes: to ? [{ title: say`Change it to ${shown(to)}`, edits: [{ span, text: to }], preferred: true }] : [],
  };
}
