import { proseOf } from '../prose';
import { say } from '../say';
import type { Rule } from '../types';

export const doubleSpace: Rule = {
  id: 'double-space',
  severity: 'hint',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'One blank stands between two words or sentences, none in front of a line that goes on.',
  why: 'A browser shows one blank, so readers do not notice; but the text cannot be searched, and a reviewer stumbles over it.',
  bad: 'A number of«  »tools.«  »They help\n« »a lot.\n',
  good: 'A number of tools. They help\na lot.\n',
  *check(post) {
    const prose = proseOf(post);
    let previous = '';
    let pair = prose.indexOf('  ');
    for (const { kind, start, end, content, indent, marker } of post.body.lines) {
      const before = previous;
      previous = kind === 'text' && (marker !== '' || indent > 0) && before !== 'flush' ? 'item' : kind === 'text' ? 'flush' : '';
      if (kind !== 'text' && kind !== 'heading') continue;
      if (pair >= 0 && pair < start) pair = prose.indexOf('  ', start);
      if (before === 'flush' && marker === '' && indent > 0 && indent < 4) yield finding(start, content, '');
      const first = skipHashes(prose, content);
      while (pair >= 0 && pair < end) {
        const from = pair;
        while (prose[pair] === ' ') pair += 1;
        // Blanks at the end of a line are another matter: two of them break it.
        if (pair < end && from > first) yield finding(from, pair, ' ');
        pair = prose.indexOf('  ', pair);
      }
    }
  },
};

function skipHashes(text: string, at: number): number {
  let first = at;
  while (text[first] === '#' || text[first] === ' ') first += 1;
  return first;
}

function finding(start: number, end: number, text: string) {
  const span = { start, end };
  return {
    span,
    message:
      text === ''
        ? say`A blank in front of a line that goes on is left over from an edit. Remove it.`
        : say`One blank is enough here: the page shows one anyway. Remove the others.`,
    fixes: [{ title: text === '' ? say`Remove the blank` : say`Leave one blank`, edits: [{ span, text }], preferred: true }],
  };
}
