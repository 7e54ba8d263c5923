import { endsAbbreviation } from '../abbreviations';
import { lineEnd, lineStart, nextLine } from '../lines';
import { NOT_PROSE, proseOf } from '../prose';
import { say } from '../say';
import type { Edit, Finding, Fix, Post, Rule, Span } from '../types';

/** Two marks, blanks between allowed; or marks at the start of a line. Each alternative begins with the mark it looks for. */
const MARKS = /[,;:.!?][ \t]{0,3}[,;:.]/g;

export const strayPunctuation: Rule = {
  id: 'stray-punctuation',
  severity: 'warning',
  reads: 'section',
  docs: 'Punctuation marks stand alone and behind a word.',
  why: 'A mark left from an edit or from a review suggestion is shown as it stands; one at the start of a line gets a blank in front.',
  bad: 'However«, ,» it works«,,» mostly.\n\nInstall the node\n«. »Then it starts«..»\n',
  good: 'However, it works, mostly.\n\nInstall the node.\nThen it starts.\n',
  *check(post) {
    const prose = proseOf(post);
    for (const { span, text } of pairs(prose)) {
      const marks = text.replace(/[ \t]/g, '');
      yield {
        span,
        message: say`“${text}”: one of these marks is left over, and readers see both. Keep one.`,
        fixes: keepOne(prose, span, marks),
      };
    }
    for (const line of post.body.lines) {
      if (line.kind !== 'text' || line.marker !== '' || !'.,;:'.includes(prose[line.content] ?? '-')) continue;
      const finding = leading(post, prose, line.content);
      if (finding) yield finding;
    }
  },
};

function* pairs(prose: string): Generator<{ span: Span; text: string }> {
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(prose); match; match = MARKS.exec(prose)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isStray(prose, span)) yield { span, text: match[0] };
    else MARKS.lastIndex = span.end - 1;
  }
}

function isStray(prose: string, { start, end }: Span): boolean {
  const [first, second] = [prose[start], prose[end - 1]];
  const [before, after] = [prose[start - 1] ?? '\n', prose[end] ?? '\n'];
  // Set in quotes it is spoken of: "..".
  if (/["“'‘]/.test(before) && /["”'’]/.test(after)) return false;
  // At a line's start it is the other check's; "...", "::1", ":80", ".yaml", "../" are no punctuation.
  if (/[\s,;:.!?/|]/.test(before) || /[\w,;:.!?/)\\(|-]/.test(after) || after === NOT_PROSE) return false;
  if (second === '.' && first === '.' && end - start > 2)
    return prose[start + 1] === ' ' && /[\p{L}\d)]/u.test(before) && /^ \p{Lu}/u.test(prose.slice(end, end + 2));
  if (second === '.' && '!?'.includes(first ?? '') && end - start > 2) return false;
  if ('!?'.includes(first ?? '')) return second === '.' && end - start === 2;
  if (first === ':' && second === ':') return end - start > 2 || /[\r\n]/.test(after);
  return first !== '.' || second === '.' || !endsAbbreviation(prose, start);
}

/** The mark in front of code or a list is a colon; else the first one, unless the line ends here and only the other can end it. */
function keepOne(prose: string, span: Span, marks: string): Fix[] {
  const choices = [...new Set(marks)];
  const atEnd = /^[ \t]*(?:\r?\n|$)/.test(prose.slice(span.end, span.end + 20));
  const best = atEnd
    ? choices.find((mark) => '.:!?'.includes(mark))
    : choices.find((mark) => mark !== '.' || !isSmall(prose, span.end));
  const order = [...choices].sort((a, b) => Number(b === best) - Number(a === best));
  return order.map((mark) => ({
    title: say`Keep “${mark}”`,
    edits: [{ span, text: mark }],
    ...(choices.length === 1 && { preferred: true }),
  }));
}

function isSmall(prose: string, at: number): boolean {
  return /^\s{1,3}[a-z]/.test(prose.slice(at, at + 4));
}

/** A mark at the start of a line goes to the end of the line above, or away when that has one. */
function leading({ text, body }: Post, prose: string, at: number): Finding | undefined {
  const marks = /^[.,;:](?=[ \t\r\n]|$)[ \t]*/.exec(prose.slice(at, at + 20))?.[0];
  if (!marks) return undefined;
  const start = lineStart(text, at);
  const alone = lineEnd(text, at) === at + marks.length;
  const above = start > body.span.start ? text.slice(body.span.start, start).trimEnd().length + body.span.start : -1;
  const joins = above > body.span.start && /[^.,;:!?\s]/.test(text[above - 1] ?? ' ') && nextLine(text, above) === start;
  const removal: Edit = { span: alone ? { start, end: nextLine(text, at) } : { start: at, end: at + marks.length }, text: '' };
  const move: Edit = { span: { start: above, end: above }, text: text[at] ?? '' };
  return {
    span: { start: at, end: at + marks.length },
    message: joins
      ? say`A line begins with this mark: the site shows a blank in front of it. Put it at the end of the line above.`
      : say`This mark belongs to no word; the site shows it by itself. Remove it.`,
    fixes: [
      joins
        ? { title: say`Move it to the end of the line above`, edits: [move, removal], preferred: true }
        : { title: say`Remove it`, edits: [removal], preferred: true },
    ],
  };
}
