import { inlineAddresses } from '../hrefs';
import { say } from '../say';
import type { Finding, Link, Post, Rule } from '../types';

export const linkTextQuote: Rule = {
  id: 'link-text-quote',
  severity: 'information',
  reads: 'section',
  docs: 'The text of a link has no straight double quotes in it.',
  why: 'The site writes the text into the link’s title attribute as it is: the first double quote ends the attribute, and the tooltip is cut or empty. Typographic quotes (“ ”) do no harm.',
  bad: 'Watch [«"Edge at scale"»](https://www.youtube.com/watch?v=1).\n',
  good: 'Watch "[Edge at scale](https://www.youtube.com/watch?v=1)".\n',
  *check(post) {
    for (const { link } of inlineAddresses(post)) {
      const words = post.text.slice(link.text.start, link.text.end);
      // A title of its own takes the place of the text.
      if (words.includes('"') && !/["']\s*\)$/.test(post.text.slice(link.target.end, link.span.end)))
        yield finding(post, link, words);
    }
  },
};

function finding({ text }: Post, { span, text: label, target }: Link, words: string): Finding {
  const isWhole = /^"[^"]+"$/.test(words);
  const behind = text.slice(label.end, span.end);
  const curly = words.replace(/"([^"]*)"/g, '“$1”');
  return {
    span:
      isWhole || target.end < label.end
        ? label
        : { start: label.start + words.indexOf('"'), end: label.start + words.lastIndexOf('"') + 1 },
    message: say`A double quote in a link’s text breaks the tooltip that the site makes of it. Put the quotes outside of the link, or use typographic ones.`,
    fixes: [
      ...(isWhole
        ? [{ title: say`Put the quotes outside`, edits: [{ span, text: `"[${words.slice(1, -1)}${behind}"` }], preferred: true }]
        : []),
      ...(curly.includes('"') ? [] : [{ title: say`Use typographic quotes`, edits: [{ span: label, text: curly }] }]),
    ],
  };
}
