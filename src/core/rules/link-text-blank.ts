import { inlineAddresses } from '../hrefs';
import { isWord } from '../letters';
import { say } from '../say';
import type { Edit, Link, Post, Rule, Span } from '../types';

export const linkTextBlank: Rule = {
  id: 'link-text-blank',
  severity: 'information',
  reads: 'section',
  docs: 'The text of a link does not begin or end with a blank.',
  why: 'The blank becomes part of the link and of its tooltip, and it is easily missing outside: words and link stick together once it is deleted.',
  bad: 'It builds on the[« »O2 Service](https://docs.o-ran-sc.org) and [Helm« »](https://helm.sh).\n',
  good: 'It builds on the [O2 Service](https://docs.o-ran-sc.org) and [Helm](https://helm.sh).\n',
  *check(post) {
    for (const { link } of inlineAddresses(post)) {
      for (const span of blankEnds(post.text, link.text)) {
        yield {
          span,
          message: say`This blank is part of the link. Put it outside of the brackets, between link and word.`,
          fixes: [{ title: say`Put the blank outside`, edits: moveOut(post, link, span), preferred: true }],
        };
      }
    }
  },
};

/** The blanks at both ends of a text; none of a text that is all blank. */
function blankEnds(text: string, { start, end }: Span): Span[] {
  if (!/^\s|\s$/.test(text.slice(start, start + 1) + text.slice(end - 1, end))) return [];
  const words = text.slice(start, end);
  if (words.trim() === '') return [];
  const front = words.length - words.trimStart().length;
  const behind = words.length - words.trimEnd().length;
  return [
    { start, end: start + front },
    { start: end - behind, end },
  ].filter((span) => span.start < span.end);
}

function moveOut({ text }: Post, { span: whole, text: label }: Link, span: Span): Edit[] {
  const isFront = span.start === label.start;
  const at = isFront ? whole.start : whole.end;
  const edits: Edit[] = [{ span, text: '' }];
  const touches = isWord(isFront ? text[at - 1] : text[at]);
  if (touches) edits.push({ span: { start: at, end: at }, text: ' ' });
  return edits;
}
