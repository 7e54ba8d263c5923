import { foldText } from '../fold-text';
import { type Address, inlineAddresses } from '../hrefs';
import { sharing } from '../repeated';
import { say } from '../say';
import type { Post, Rule } from '../types';

/** An address with a path: that of a whole site may well stand twice in a list. */
const PAGE = /^https?:\/\/[^/?#]+\/[^/]/i;

export const linkRepeated: Rule = {
  id: 'link-repeated',
  severity: 'hint',
  quietWhileTyping: true,
  docs: 'Items of a list with different texts link to different pages.',
  why: 'A line of a list is often begun as a copy of the line above: when its address is not changed, the text promises one page and the link leads to another.',
  bad: '* [Adding an app](«https://wiki.openstack.org/wiki/StarlingX/Apps»)\n* [Removing an app](«https://wiki.openstack.org/wiki/StarlingX/Apps»)\n',
  good: '* [Adding an app](https://wiki.openstack.org/wiki/StarlingX/Apps)\n* Removing an app\n',
  *check(post) {
    const links = inlineAddresses(post);
    if (links.length < 2) return;
    const repeated = sharing(links, ({ href }) => href).filter(([first]) => first && PAGE.test(first.href));
    const starts = repeated.length > 0 ? itemStarts(post) : [];
    for (const same of repeated) {
      const items = same.filter(({ link }) => isInItem(starts, link.span.start));
      const texts = new Set(items.map(({ link }) => foldText(post.text.slice(link.text.start, link.text.end))));
      if (texts.size > 1) for (const item of items) yield finding(post, item, item === items[0]);
    }
  },
};

function finding({ text }: Post, { link, span }: Address, isFirst: boolean) {
  const words = text.slice(link.text.start, link.text.end);
  return {
    span,
    message: say`Another item with another text leads to the same page. If one of them was copied, correct its address.`,
    fixes: isFirst ? [] : [{ title: say`Keep the text alone`, edits: [{ span: link.span, text: words }] }],
  };
}

/** The beginnings of all blocks of prose in order, with whether each is an item of a list. */
function itemStarts({ body }: Post): readonly (readonly [number, boolean])[] {
  return body.paragraphs.map(({ start, marker }) => [start, /^(?:[*+-]|\d+[.)])/.test(marker)]);
}

function isInItem(starts: readonly (readonly [number, boolean])[], offset: number): boolean {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1]?.[1] ?? false;
}
