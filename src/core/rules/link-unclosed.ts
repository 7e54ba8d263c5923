import { phrase, say, translated } from '../say';
import type { Fix, Post, Rule } from '../types';
import { type BrokenLink, brokenLinks, missingClosers } from '../unclosed-links';

export const linkUnclosed: Rule = {
  id: 'link-unclosed',
  severity: 'warning',
  reads: 'section',
  docs: 'Every bracket and parenthesis of a link has its partner.',
  why: 'With one of them missing the site prints brackets and address as text, or makes a link to "undefined".',
  bad: 'Read the [docs]«(https://docs.starlingx.io» and [the notes«(https://docs.starlingx.io/releasenotes)».\n',
  good: 'Read the [docs](https://docs.starlingx.io) and [the notes](https://docs.starlingx.io/releasenotes).\n',
  *check(post) {
    for (const broken of brokenLinks(post)) {
      yield { span: broken.span, message: translated(MESSAGES[broken.kind]), fixes: fixes(post, broken) };
    }
  },
};

const MESSAGES: Readonly<Record<BrokenLink['kind'], string>> = {
  unclosed: phrase`The parenthesis around this address is not closed, so the site makes no link of it. Put the closing one behind the address.`,
  'no-bracket': phrase`There is no closing bracket between the link’s text and its address, so the site prints both as text. Put it in front of the parenthesis.`,
  'no-opener': phrase`The bracket that begins this link’s text is missing, or there is a blank line within the text: the site prints brackets and address. Put the bracket where the text begins.`,
};

function fixes({ text }: Post, { kind, span }: BrokenLink): Fix[] {
  if (kind === 'no-opener') return [];
  if (kind === 'no-bracket')
    return [
      { title: say`Close the bracket`, edits: [{ span: { start: span.start, end: span.start }, text: ']' }], preferred: true },
    ];
  const isBracket = text[span.end] === ']';
  // Something in front of a later parenthesis may have been meant as the link's title: that needs a look.
  const isSure = isBracket || !/^[^\n]{0,200}\)/.test(text.slice(span.end, span.end + 202));
  const edit = {
    span: { start: span.end, end: span.end + (isBracket ? 1 : 0) },
    text: ')'.repeat(Math.max(1, missingClosers(text, span))),
  };
  return [{ title: say`Close the parenthesis`, edits: [edit], preferred: isSure }];
}
