import { addressesOf, hostOfHref } from '../hrefs';
import { say } from '../say';
import type { Fix, Post, Rule, Span } from '../types';
import { brokenLinks } from '../unclosed-links';

/** Hosts that only stand for those of the reader. */
const EXAMPLE = /(?:^|\.)(?:example\.\w{2,4}|example|test|local|localhost|internal)$|your|^[\d.]+$|[<>*#$]/i;

export const bareUrl: Rule = {
  id: 'bare-url',
  severity: 'information',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'An address in the text is the link of some words, or code when it is an example.',
  why: 'The site makes a link of a bare address, with all of it as the text: nobody hears what is there, and long ones run out of a small screen. Reviewers of this blog ask for words.',
  bad: 'For more information: «https://docs.starlingx.io/releasenotes»\n',
  good: 'For more information: [text](https://docs.starlingx.io/releasenotes)\n',
  *check(post) {
    for (const { link, href, span } of addressesOf(post)) {
      if (link.kind !== 'bare' || href.startsWith('mailto:') || isOfBrokenLink(post, span)) continue;
      const isExample = EXAMPLE.test(hostOfHref(href).replace(/:\d+$/, ''));
      yield {
        span,
        message: isExample
          ? say`The site makes a link of this example, which leads nowhere. Put it in backticks.`
          : say`The site makes a link with the whole address as its text. Link words that say what is there: [words](address).`,
        fixes: isExample ? [asCode(span, href), asLink(span, href)] : [asLink(span, href), asCode(span, href)],
      };
    }
  },
};

/** The address of `[text] (address)` or of an unclosed link is not bare on purpose. */
function isOfBrokenLink(post: Post, { start, end }: Span): boolean {
  if (!/[([（][ \t]?$/.test(post.text.slice(Math.max(0, start - 2), start))) return false;
  return (
    /\][ \t\r\n]{0,4}[(（][ \t]?$/.test(post.text.slice(Math.max(0, start - 8), start)) ||
    brokenLinks(post).some(({ span }) => span.start <= start && span.end >= end)
  );
}

function asLink(span: Span, href: string): Fix {
  return { title: say`Make it the link of a text`, edits: [{ span, text: `[text](${href})` }] };
}

function asCode(span: Span, href: string): Fix {
  return { title: say`Show it as code`, edits: [{ span, text: `\`${href}\`` }] };
}
