import { UNUSED_SUPPRESSION, unusedSuppression } from './engine-rules';
import { lineEnd, lineStart, nextLine } from './lines';
import type { Post, Problem, Severity, Span } from './types';

const COMMENT = /<!--[ \t]*recap-ignore(-next-line)?(?=[ \t-])([^>\n]{0,300}?)-->/g;

/** So many characters of blank lines below a comment are passed over. */
const LOOK = 200;

interface Suppression {
  /** Of the comment. */
  readonly span: Span;
  /** Rule ids; empty: every rule. */
  readonly rules: readonly string[];
  /** Where it holds: the next line that is not blank, or the whole text. */
  readonly where: Span;
}

/**
 * Leaves out the problems that a comment in the text suppresses, and reports comments that suppress nothing (with the
 * given severity, or not at all): `<!-- recap-ignore-next-line rule -->` for the line below it, `<!-- recap-ignore rule -->`
 * for the post.
 */
export function applySuppressions(
  post: Post,
  problems: readonly Problem[],
  unusedSeverity: Severity | 'off' = unusedSuppression.severity,
): Problem[] {
  const suppressions = readSuppressions(post);
  if (suppressions.length === 0) return [...problems];
  const used = new Set<Suppression>();
  const left = problems.filter((problem) => {
    const by = suppressions.filter((suppression) => holds(suppression, problem));
    for (const suppression of by) used.add(suppression);
    return by.length === 0;
  });
  if (unusedSeverity === 'off') return left;
  const idle = suppressions.filter((suppression) => !used.has(suppression));
  return [...left, ...idle.map((suppression) => unused(post, suppression, unusedSeverity))];
}

function holds({ rules, where }: Suppression, { rule, span }: Problem): boolean {
  return (rules.length === 0 || rules.includes(rule)) && span.start <= where.end && span.end >= where.start;
}

/** Comments in code are text of the post, not ours. */
function readSuppressions({ text, body }: Post): Suppression[] {
  if (!text.includes('recap-ignore')) return [];
  const found: Suppression[] = [];
  for (const match of text.slice(body.span.start).matchAll(COMMENT)) {
    const start = body.span.start + match.index;
    const span = { start, end: start + match[0].length };
    if ([...body.fences.map((fence) => fence.span), ...body.code].some((code) => code.start <= start && span.end <= code.end))
      continue;
    const below = match[1] ? nextText(text, start) : 0;
    const where = match[1] ? { start: below, end: lineEnd(text, below) } : { start: 0, end: text.length };
    found.push({ span, rules: (match[2] ?? '').split(/[\s,]+/).filter((word) => word !== ''), where });
  }
  return found;
}

/** The start of the next line with text on it: authors leave a blank line below a comment. */
function nextText(text: string, from: number): number {
  const below = nextLine(text, from);
  const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(below, below + LOOK))?.[0].length ?? 0;
  return below + blank;
}

function unused({ text }: Post, { span, rules }: Suppression, severity: Severity): Problem {
  const start = lineStart(text, span.start);
  const before = text.slice(start, span.start);
  const isLast = text.slice(span.end, lineEnd(text, span.end)).trim() === '';
  const isAlone = isLast && before.trim() === '';
  // With its line, or with the blanks that part it from the text in front.
  const place = isAlone
    ? { start, end: nextLine(text, span.start) }
    : { start: isLast ? start + before.trimEnd().length : span.start, end: span.end };
  return {
    rule: UNUSED_SUPPRESSION,
    severity,
    span,
    message: `Nothing is found here that this comment could suppress${rules.length > 0 ? ` (${rules.join(', ')})` : ''}. Remove it, so that it hides nothing later.`,
    // Not part of "fix all": without git, say, the comment suppresses nothing here and something elsewhere.
    fixes: [{ title: 'Remove the comment', edits: [{ span: place, text: '' }] }],
  };
}
