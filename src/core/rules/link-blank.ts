import { blankFixes } from '../address-blanks';
import { beginsLikeAddress, hasBlank, imageAddresses, inlineAddresses, type Place } from '../hrefs';
import { say } from '../say';
import type { Finding, Rule, Span } from '../types';

/** A blank that a word processor left at the end, written as the sign that stands for it. */
const CODED_END = /(?:%20|%C2%A0|%E2%80%8B|%0A|%0D){1,10}$/i;

export const linkBlank: Rule = {
  id: 'link-blank',
  severity: 'warning',
  reads: 'section',
  docs: 'There is no blank and no line break in a link’s address or around it.',
  why: 'The site’s parser takes a blank for part of the address, so the page is not found; other parsers see no link at all. Blanks at the ends are dropped by the site, but not by every other program.',
  bad: 'See [Harbor](https://goharbor.io/« »), [more](« »https://helm.sh) and the [docs](«https://docs.starlingx.io/ releasenotes»).\n',
  good: 'See [Harbor](https://goharbor.io/), [more](https://helm.sh) and the [docs](https://docs.starlingx.io/releasenotes).\n',
  *check(post) {
    for (const address of inlineAddresses(post)) {
      yield* around(address.link.target, address);
      const { span, href } = address;
      if (hasBlank(href) && beginsLikeAddress(href) && post.text[span.start - 1] !== '<') yield within(span, href);
    }
    for (const address of imageAddresses(post)) yield* around(address.image.target, address);
  },
};

function* around(target: Span, { span, outer, href }: Place): Generator<Finding> {
  if (span.start >= span.end) return;
  const coded = CODED_END.exec(href.slice(-60))?.[0].length ?? 0;
  const edges = [
    { start: target.start, end: outer.start },
    { start: outer.end, end: target.end },
    { start: span.end - coded, end: coded > 0 ? span.end : 0 },
  ];
  for (const edge of edges) {
    if (edge.start >= edge.end) continue;
    const isCoded = edge.end === span.end;
    yield {
      span: edge,
      severity: isCoded ? 'warning' : 'information',
      message: isCoded
        ? say`The address ends in the code of a blank, so the page is not found. Delete it.`
        : say`There is a blank between the address and its parenthesis. The site drops it; other programs may see no link here. Delete it.`,
      fixes: [{ title: say`Delete the blank`, edits: [{ span: edge, text: '' }], preferred: true }],
    };
  }
}

function within(span: Span, href: string): Finding {
  return {
    span,
    message: say`There is a blank or a line break in this address. The site makes it part of the address, so the page is not found. Delete it or write it as %20.`,
    fixes: blankFixes(span, href),
  };
}
