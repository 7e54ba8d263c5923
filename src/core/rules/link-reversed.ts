import { inlineAddresses } from '../hrefs';
import { referenceLinks } from '../reference-links';
import { say } from '../say';
import type { Finding, Link, Rule } from '../types';

/** How long the words in the parentheses may be. */
const LONGEST = 200;

export const linkReversed: Rule = {
  id: 'link-reversed',
  severity: 'warning',
  reads: 'section',
  docs: 'A link is `[text](address)`: first the text in brackets, then the address in parentheses.',
  why: 'The other way round the site prints the text in its parentheses and makes a link to "undefined" of the address.',
  bad: 'Read the «(release notes)[https://docs.starlingx.io/releasenotes]» first.\n',
  good: 'Read the [release notes](https://docs.starlingx.io/releasenotes) first.\n',
  *check(post) {
    const { text } = post;
    for (const { span, text: label } of referenceLinks(post, 'reversed')) {
      const before = text.slice(Math.max(0, span.start - LONGEST), span.start);
      const words = /\(([^()[\]\n]{1,200})\)$/.exec(before.slice(before.lastIndexOf('(')));
      if (!words?.[1]) continue;
      const whole = { start: span.start - words[0].length, end: span.end };
      const right = `[${words[1]}](${text.slice(label.start, label.end)})`;
      yield {
        span: whole,
        message: say`Brackets and parentheses are the wrong way round: the site prints the text and makes a link to "undefined" of the address. Swap them.`,
        fixes: [{ title: say`Swap brackets and parentheses`, edits: [{ span: whole, text: right }], preferred: true }],
      };
    }
    for (const { link, href } of inlineAddresses(post)) yield* swapped(text, link, href);
  },
};

/** `[https://…](text)`: the address as the text, and words as the address. */
function* swapped(text: string, { span, text: label }: Link, href: string): Generator<Finding> {
  const address = text.slice(label.start, label.end);
  if (!/^https?:\/\/[^\s/]+\.\S+$/i.test(address) || !/^\p{L}[\p{L}\p{N} ,'’()&-]*$/u.test(href)) return;
  yield {
    span,
    message: say`Text and address are in each other’s place: the page shows the address, and the link leads nowhere. Write the text in the brackets and the address in the parentheses.`,
    fixes: [{ title: say`Swap text and address`, edits: [{ span, text: `[${href}](${address})` }], preferred: true }],
  };
}
