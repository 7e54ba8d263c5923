import type { Edit, Fix, Problem } from './types';

/** The text with the edits applied. Edits may come in any order; one that overlaps an earlier one is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: insert } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (span.start < at) continue;
    result += text.slice(at, span.start) + insert;
    at = span.end;
  }
  return result + text.slice(at);
}

/** The fix of a problem that needs no decision, if there is one. */
export function preferredFix(problem: Problem): Fix | undefined {
  return problem.fixes.find((fix) => fix.preferred);
}

/**
 * The edits of every preferred fix that can be applied together. Of two fixes that touch each other the first one wins
 * whole (never half of a fix); the other one is found again by the next check.
 */
export function fixAllEdits(problems: readonly Problem[]): Edit[] {
  const taken: Edit[] = [];
  for (const problem of problems) {
    const edits = preferredFix(problem)?.edits ?? [];
    if (edits.some((edit) => touchesOne(taken, edit))) continue;
    for (const edit of edits) taken.splice(placeOf(taken, edit), 0, edit);
  }
  return taken;
}

/** Where an edit belongs among edits in the order of the text: a file of control signs has 100,000 of them. */
function placeOf(sorted: readonly Edit[], { span }: Edit): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The edits that are taken do not touch each other, so that only the two neighbours can touch a further one. */
function touchesOne(taken: readonly Edit[], edit: Edit): boolean {
  const place = placeOf(taken, edit);
  return [taken[place - 1], taken[place]].some((other) => other && touches(edit, other));
}

/** Two insertions at one place count as touching: their order would be a guess. */
function touches(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
