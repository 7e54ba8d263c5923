import { UNUSED_SUPPRESSION, unusedSuppression } from './engine-rules';
import { lineEnd, lineStart, nextLine } from './lines';
import { listed, say } from './say';
import { holder } from './spans';
import type { Post, Problem, Severity, Span } from './types';

const COMMENT = /<!--[ \t]*recap-ignore(-next-line)?(?=[ \t-])([^>\n]{0,300}?)-->/g;
/** A line that is passed over below a comment: blank, or with nothing but another one. */
const PASSED = /^[ \t]*(?:<!--[ \t]*recap-ignore[^>\n]{0,300}-->[ \t]*)?\r?$/;
/** More of them are not passed over. */
const MOST_PASSED = 20;

interface Suppression {
  /** Of the comment. */
  readonly span: Span;
  /** Rule ids; empty: every rule. */
  readonly rules: readonly string[];
  /** Start of the line that it holds for; undefined: the whole post. */
  readonly line: number | undefined;
}

/**
 * Leaves out the problems that a comment in the text suppresses, and reports comments that suppress nothing (with the
 * given severity, or not at all): `<!-- recap-ignore-next-line rule -->` for what begins in the next line with text,
 * `<!-- recap-ignore rule -->` for the post.
 */
export function applySuppressions(
  post: Post,
  problems: readonly Problem[],
  unusedSeverity: Severity | 'off' = unusedSuppression.severity,
): Problem[] {
  const suppressions = readSuppressions(post);
  if (suppressions.length === 0) return [...problems];
  const key = (line: number | undefined, rule: string): string => `${line ?? 'post'} ${rule}`;
  const keysOf = ({ line, rules }: Suppression): string[] => (rules.length > 0 ? rules : ['']).map((rule) => key(line, rule));
  const wanted = new Set(suppressions.flatMap(keysOf));
  const used = new Set<string>();
  const left = problems.filter(({ rule, span }) => {
    const line = lineStart(post.text, span.start);
    const by = [key(line, rule), key(line, ''), key(undefined, rule), key(undefined, '')].filter((one) => wanted.has(one));
    for (const one of by) used.add(one);
    return by.length === 0;
  });
  if (unusedSeverity === 'off') return left;
  const idle = suppressions.filter((suppression) => !keysOf(suppression).some((one) => used.has(one)));
  return [...left, ...idle.map((suppression) => unused(post, suppression, unusedSeverity))];
}

/** Comments in code are text of the post, not ours. */
function readSuppressions({ text, body }: Post): Suppression[] {
  if (!text.includes('recap-ignore')) return [];
  const isCode = holder([...body.fences.map((fence) => fence.span), ...body.code]);
  const found: Suppression[] = [];
  for (const match of text.slice(body.span.start).matchAll(COMMENT)) {
    const start = body.span.start + match.index;
    const span = { start, end: start + match[0].length };
    if (isCode(span)) continue;
    const rules = (match[2] ?? '').split(/[\s,]+/).filter((word) => word !== '');
    found.push({ span, rules, line: match[1] ? nextText(text, start) : undefined });
  }
  return found;
}

/** The start of the next line with text on it: a blank line may stand below a comment, or another comment. */
function nextText(text: string, from: number): number {
  let line = nextLine(text, from);
  for (let passed = 0; passed < MOST_PASSED && line < text.length; passed += 1) {
    if (!PASSED.test(text.slice(line, Math.min(lineEnd(text, line), line + 400)))) break;
    line = nextLine(text, line);
  }
  return line;
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
    message:
      rules.length > 0
        ? say`Nothing is found here that this comment could suppress (${listed(rules)}). Remove it, so that it hides nothing later.`
        : say`Nothing is found here that this comment could suppress. Remove it, so that it hides nothing later.`,
    // Not part of "fix all": without git, say, the comment suppresses nothing here and something elsewhere.
    fixes: [{ title: say`Remove the comment`, edits: [{ span: place, text: '' }] }],
  };
}
