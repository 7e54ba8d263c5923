import { inlineAddresses } from '../hrefs';
import { IMAGE_ENDING } from '../image-names';
import { proseOf } from '../prose';
import { openParenthesis, referenceLinks } from '../reference-links';
import { say } from '../say';
import type { Edit, Finding, Post, Rule, Span } from '../types';

const IMAGE = /!\[[^[\]\n]{0,300}\](?=[ \t]{1,3}\([^()\n]{1,300}\))/g;
/** An exclamation mark that ends no sentence. */
const LONE_MARK = /(?:^|\s)!([ \t]{1,3})$/;

export const linkGap: Rule = {
  id: 'link-gap',
  severity: 'warning',
  reads: 'section',
  docs: 'A link’s address follows its text directly: `[text](address)`, with plain parentheses.',
  why: 'With a blank between them, or with full-width parentheses, the site makes a link to "undefined" of the text and prints the address behind it; an image becomes plain text.',
  bad: 'See [how to add an app]« »(https://wiki.openstack.org/wiki/StarlingX) first.\n\n![An edge site]« »(/img/edge.png)\n',
  good: 'See [how to add an app](https://wiki.openstack.org/wiki/StarlingX) first.\n\n![An edge site](/img/edge.png)\n',
  *check(post) {
    for (const { span } of referenceLinks(post, 'gap')) yield* linkFinding(post, span.end);
    for (const { link, href } of inlineAddresses(post)) {
      const before =
        IMAGE_ENDING.test(href) && LONE_MARK.exec(post.text.slice(Math.max(0, link.span.start - 5), link.span.start));
      if (before) yield imageFinding(post, link.span.start - (before[1]?.length ?? 0));
    }
    const prose = proseOf(post);
    if (!prose.includes('![')) return;
    for (const match of prose.matchAll(IMAGE)) yield imageFinding(post, match.index + match[0].length);
  },
};

function* linkFinding({ text }: Post, start: number): Generator<Finding> {
  const open = openParenthesis(text, start);
  const close = open === undefined ? undefined : closing(text, open + 1);
  if (open === undefined || close === undefined) return;
  const edits: Edit[] = [];
  if (open > start) edits.push({ span: { start, end: open }, text: '' });
  if (text[open] === '（') edits.push({ span: { start: open, end: open + 1 }, text: '(' });
  if (text[close] === '）') edits.push({ span: { start: close, end: close + 1 }, text: ')' });
  yield {
    span: { start, end: Math.max(open, start + 1) },
    message:
      open > start
        ? say`There is a blank between the link’s text and its address: the site makes a link to "undefined" of the text and prints the address behind it. Delete the blank.`
        : say`The address stands in full-width parentheses: the site makes a link to "undefined" of the text and prints the address behind it. Use plain ones.`,
    fixes: [{ title: say`Join text and address`, edits, preferred: true }],
  };
}

const CLOSING = /[^)）\n]{0,2000}[)）]/y;

/** Where the address ends: its parenthesis, on the same line. */
function closing(text: string, from: number): number | undefined {
  CLOSING.lastIndex = from;
  return CLOSING.test(text) ? CLOSING.lastIndex - 1 : undefined;
}

function imageFinding({ text }: Post, start: number): Finding {
  let end = start;
  while (/[ \t]/.test(text.charAt(end))) end += 1;
  const span: Span = { start, end };
  return {
    span,
    message: say`A blank tears this image apart: the site prints it as text instead of showing it. Delete the blank.`,
    fixes: [{ title: say`Delete the blank`, edits: [{ span, text: '' }], preferred: true }],
  };
}
