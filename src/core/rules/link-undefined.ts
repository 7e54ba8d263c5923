import { definitionOf, referenceLinks } from '../reference-links';
import { say } from '../say';
import { bySection } from '../sections';
import { shiftSpan } from '../spans';
import type { Fix, Link, Post, Rule } from '../types';

export const linkUndefined: Rule = {
  id: 'link-undefined',
  severity: 'warning',
  docs: 'Square brackets in the text are followed by an address in parentheses, or written with backslashes.',
  why: 'The site makes a link to "undefined" of every `[text]` and `[text][name]`, whether the name is defined somewhere or not.',
  bad: 'Deploy it with Helm or «[FluxCD]».\n',
  good: 'Deploy it with Helm or FluxCD.\n',
  *check(post) {
    for (const link of undefinedLinks(post)) {
      const address = definitionOf(post, link);
      const defined = address && /^[^\s()[\]<>]+$/.test(address) ? address : undefined;
      yield {
        span: link.span,
        message: defined
          ? say`The site does not follow a link’s name to its definition: it makes a link to "undefined" of this. Write the address in parentheses behind the text.`
          : say`The site makes a link to "undefined" of text in square brackets. Give it an address in parentheses, or take the brackets away; with backslashes (\\[ \\]) they are shown.`,
        fixes: defined ? [inlineFix(post, link, defined)] : [plainFix(post, link), escapeFix(post, link)],
      };
    }
  },
};

const linksOf = bySection((part) => referenceLinks(part, 'undefined'));

function undefinedLinks(post: Post): Link[] {
  return linksOf(post, undefined).flatMap(({ at, value }) =>
    value.map((link) => ({
      ...link,
      span: shiftSpan(link.span, at),
      text: shiftSpan(link.text, at),
      target: shiftSpan(link.target, at),
    })),
  );
}

function inlineFix({ text }: Post, { span, text: label }: Link, href: string): Fix {
  const right = `[${text.slice(label.start, label.end)}](${href})`;
  return { title: say`Write the address behind the text`, edits: [{ span, text: right }], preferred: true };
}

function plainFix({ text }: Post, { span, text: label }: Link): Fix {
  return { title: say`Take the brackets away`, edits: [{ span, text: text.slice(label.start, label.end) }] };
}

function escapeFix({ text }: Post, { span, target }: Link): Fix {
  const escaped = text.slice(span.start, span.end).replace(/[[\]]/g, '\\$&');
  return {
    title: target.end > target.start + 1 ? say`Show all brackets` : say`Show the brackets`,
    edits: [{ span, text: escaped }],
  };
}
