import { matchProse } from '../prose';
import { say } from '../say';
import type { Finding, Heading, Post, Rule } from '../types';

// An escaped sign, as exports and rich-text editors write it; signs inside bold text; signs in the middle of a line.
const ESCAPED = /^[ \t]{0,3}(\\#{1,6}(?:\\#){0,5})[ \t]+\p{L}/gmu;
const IN_BOLD = /^[ \t]{0,3}((?:\*\*|__)#{1,6})[ \t]+\S/gm;
const MID_LINE = /(?<=[.!?:)*\p{L}])[ \t]+(#{2,6})(?=[ \t]+\p{Lu})/gu;

export const headingLiteral: Rule = {
  id: 'heading-literal',
  severity: 'warning',
  reads: 'section',
  docs: 'The number signs of a heading are the first thing on its line, without a backslash and outside bold text.',
  why: 'Everywhere else the site shows the signs themselves: word processors and rich-text editors write `\\#`, and a lost line break puts a heading at the end of a paragraph.',
  bad: 'Text.\n\n«\\##» Networking\n\nMore text.\n',
  good: 'Text.\n\n## Networking\n\nMore text.\n',
  *check(post) {
    const { text } = post;
    if (text.includes('\\#')) yield* escaped(post);
    if (text.includes('**#') || text.includes('__#')) yield* inBold(post);
    for (const heading of post.body.headings) yield* twice(post, heading);
    if (text.includes(' ##') || text.includes('\t##')) yield* midLine(post);
  },
};

function* escaped(post: Post): Generator<Finding> {
  for (const { match, span } of matchProse(post, ESCAPED)) {
    const signs = match[1] ?? '';
    const start = span.start + match[0].indexOf('\\');
    yield {
      span: { start, end: start + signs.length },
      message: say`A backslash stands in front of the number sign, so the site shows the sign as text and no heading. Remove the backslash.`,
      fixes: [
        {
          title: say`Make it a heading`,
          edits: [{ span: { start, end: start + signs.length }, text: signs.replaceAll('\\', '') }],
          preferred: true,
        },
      ],
    };
  }
}

function* inBold(post: Post): Generator<Finding> {
  for (const { match, span } of matchProse(post, IN_BOLD)) {
    const signs = match[1] ?? '';
    const start = span.start + match[0].indexOf(signs);
    const bold = signs.slice(0, 2);
    const line = post.text.slice(start, start + 300).split(/\r?\n/, 1)[0] ?? '';
    const close = line.trimEnd().endsWith(bold) ? start + line.trimEnd().length - 2 : -1;
    yield {
      span: { start, end: start + signs.length },
      message: say`These number signs stand inside bold text: the site shows them as text and no heading. Put them first and leave the bold out.`,
      fixes:
        close > start
          ? [
              {
                title: say`Make it a heading`,
                edits: [
                  { span: { start, end: start + 2 }, text: '' },
                  { span: { start: close, end: close + 2 }, text: '' },
                ],
                preferred: true,
              },
            ]
          : [],
    };
  }
}

/** `# # Title`, and `# Title#`, where the sign at the end wants a blank in front. */
function* twice({ text }: Post, { span }: Heading): Generator<Finding> {
  const line = text.slice(span.start, span.end);
  const front = /^[ \t]*#{1,6}[ \t]+(#{1,6}[ \t]+)(?=\S)/.exec(line);
  const end = line.trimEnd().endsWith('#') ? /(?<=\p{L}{3})#{1,6}[ \t]*$/u.exec(line) : undefined;
  const signs = front ? (front[1] ?? '') : (end?.[0] ?? '');
  if (signs === '') return;
  const start = span.start + (front ? front[0].length - signs.length : (end?.index ?? 0));
  yield {
    span: { start, end: start + signs.trimEnd().length },
    message: say`These number signs are shown as part of the heading: only those at the start of the line make it one. Remove them.`,
    fixes: [{ title: say`Remove them`, edits: [{ span: { start, end: start + signs.length }, text: '' }], preferred: true }],
  };
}

function* midLine(post: Post): Generator<Finding> {
  for (const { match, span } of matchProse(post, MID_LINE)) {
    const start = span.end - (match[1]?.length ?? 0);
    const line = post.body.lines.find((candidate) => candidate.start <= start && start <= candidate.end);
    if (!line || line.kind === 'table' || (line.kind === 'heading' && !/[.!?]/.test(post.text[span.start - 1] ?? ''))) continue;
    yield {
      span: { start, end: span.end },
      message: say`These number signs stand in the middle of a line: the site shows them as text and no heading. Begin a new line, with a blank line above it.`,
      fixes: [
        {
          title: say`Put the heading on a line of its own`,
          edits: [{ span: { start: span.start, end: start }, text: post.eol + post.eol }],
        },
      ],
    };
  }
}
