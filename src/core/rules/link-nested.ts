import { say } from '../say';
import type { Link, Rule } from '../types';

export const linkNested: Rule = {
  id: 'link-nested',
  severity: 'warning',
  reads: 'section',
  docs: 'The text of a link has no other link in it, and no brackets around it.',
  why: 'The site takes all of it for the words of the outer link, and shows the brackets and the address of the inner one.',
  bad: 'See «[the [plan](https://etherpad.opendev.org/p/stx)](https://wiki.openstack.org/wiki/StarlingX)».\n',
  good: 'See [the plan](https://wiki.openstack.org/wiki/StarlingX).\n',
  *check({ text, body }) {
    for (const [index, outer] of body.links.entries()) {
      if (outer.kind !== 'inline') continue;
      const inner = linkWithin(body.links, index, outer);
      const words = text.slice(outer.text.start, outer.text.end);
      const isLink = inner?.kind === 'inline';
      // `[[1]](…)` is a note's number, and looks like one; `[call(a[, b])](…)` has its brackets on purpose.
      if (
        !inner ||
        (!isLink && (inner.span.start !== outer.text.start || inner.span.end !== outer.text.end || /^\[\d{1,3}\]$/.test(words)))
      )
        continue;
      yield {
        span: outer.span,
        ...(!isLink && { severity: 'information' as const }),
        message: isLink
          ? say`A link stands within the text of another one: the site shows its brackets and its address as words. Take one of the two out.`
          : say`The site shows the inner brackets of this link’s text. Take them away if they are not meant to be seen.`,
        fixes: [
          {
            title: isLink ? say`Keep the outer link` : say`Take the inner brackets away`,
            edits: [{ span: inner.span, text: text.slice(inner.text.start, inner.text.end) }],
            preferred: true,
          },
        ],
      };
    }
  },
};

/** Links are read by their ends, so what stands within one stands just before it in the list. */
function linkWithin(links: readonly Link[], index: number, { text }: Link): Link | undefined {
  const inner = links[index - 1];
  const isLink = inner && inner.kind !== 'bare' && inner.kind !== 'auto';
  return isLink && inner.span.start >= text.start && inner.span.end <= text.end ? inner : undefined;
}
