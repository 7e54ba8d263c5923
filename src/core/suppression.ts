import { lineEnd, nextLine } from './lines';
import type { Post, Problem, Span } from './types';

/** The id under which a suppression that suppresses nothing is reported. */
export const UNUSED_SUPPRESSION = 'unused-suppression';

const COMMENT = /<!--[ \t]*recap-ignore(-next-line)?(?=[ \t-])([^>\n]{0,300}?)-->/g;

interface Suppression {
  /** Of the comment. */
  readonly span: Span;
  /** Rule ids; empty: every rule. */
  readonly rules: readonly string[];
  /** Where it holds: the next line, or the whole text. */
  readonly where: Span;
}

/**
 * Leaves out the problems that a comment in the text suppresses, and reports comments that suppress nothing:
 * `<!-- recap-ignore-next-line rule -->` for the line below it, `<!-- recap-ignore rule -->` for the post.
 */
export function applySuppressions(post: Post, problems: readonly Problem[]): Problem[] {
  const suppressions = readSuppressions(post);
  if (suppressions.length === 0) return [...problems];
  const used = new Set<Suppression>();
  const left = problems.filter((problem) => {
    const by = suppressions.filter((suppression) => holds(suppression, problem));
    for (const suppression of by) used.add(suppression);
    return by.length === 0;
  });
  return [
    ...left,
    ...suppressions.filter((suppression) => !used.has(suppression)).map((suppression) => unused(post, suppression)),
  ];
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
    const below = nextLine(text, start);
    const where = match[1] ? { start: below, end: lineEnd(text, below) } : { start: 0, end: text.length };
    found.push({ span, rules: (match[2] ?? '').split(/[\s,]+/).filter((word) => word !== ''), where });
  }
  return found;
}

function unused({ text }: Post, { span, rules }: Suppression): Problem {
  const end = nextLine(text, span.start);
  const alone = text.slice(span.start, span.end) === text.slice(span.start, end).trim();
  const edit = { span: alone ? { start: span.start, end } : span, text: '' };
  return {
    rule: UNUSED_SUPPRESSION,
    severity: 'information',
    span,
    message: `Nothing is found here that this comment could suppress${rules.length > 0 ? ` (${rules.join(', ')})` : ''}. Remove it, so that it hides nothing later.`,
    fixes: [{ title: 'Remove the comment', edits: [edit], preferred: true }],
  };
}
