import { applyEdits } from './edits';
import { lineStart } from './lines';
import type { Line } from './markdown/blocks';
import { parsePost } from './parse-post';
import { rules } from './rules';
import { say } from './say';
import { applySuppressions } from './suppression';
import type { Edit, Fix, Post, Problem, Rule, Site } from './types';

/**
 * The comments that would suppress a problem: for its line, and for the whole post. The page stays as it is: a line of
 * its own would part a paragraph or a list, so the comment goes behind the text in front of it. None for what the checks
 * say of themselves; in front matter, tables and code, where no comment can stand, only the one for the post.
 */
export function suppressions(post: Post, site: Site, { rule: id, span }: Problem): Fix[] {
  const { front, body, text, eol } = post;
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return [];
  if (front.state !== 'closed' && front.state !== 'missing') return [];
  const here = span.start >= body.span.start ? lineEdit(post, lineStart(text, span.start), id) : undefined;
  const top = body.span.start;
  const behind = top > 0 && text[top - 1] !== '\n' ? eol : '';
  const everywhere = { span: { start: top, end: top }, text: `${behind}<!-- recap-ignore ${id} -->${eol}` };
  const fixes = [
    ...(here ? [{ title: say`Ignore "${id}" on this line`, edits: [here] }] : []),
    { title: say`Ignore "${id}" in this post`, edits: [everywhere] },
  ];
  const before = findingsOf(rule, post, site).length;
  return fixes.filter(({ edits }) => {
    const after = parsePost(applyEdits(text, edits), post.path);
    const findings = findingsOf(rule, after, site);
    // A rule about what stands above a line may see the comment there and find nothing: then the comment would be for nothing, too.
    return findings.length === before && applySuppressions(after, findings, 'off').length < before;
  });
}

function findingsOf({ id, severity, check }: Rule, post: Post, site: Site): Problem[] {
  return Array.from(check(post, site), ({ span, message }) => ({ rule: id, severity, span, message, fixes: [] }));
}

function lineEdit({ text, eol, body }: Post, start: number, rule: string): Edit | undefined {
  const index = body.lines.findIndex((line) => line.start === start);
  const line = body.lines[index];
  if (!line || line.kind === 'code' || line.kind === 'indented' || line.kind === 'comment' || line.kind === 'html')
    return undefined;
  const last = body.lines.slice(0, index).findLastIndex(({ kind }) => kind !== 'blank');
  const above = body.lines[last];
  const isNext = last === index - 1;
  if (above && isNext && (above.kind === 'table' || above.kind === 'code')) return undefined;
  const comment = `<!-- recap-ignore-next-line ${rule} -->`;
  const isInList = line.marker !== '' || line.indent > 0;
  if (above?.kind === 'text' && (isNext || isInList)) return { span: endOf(text, above), text: ` ${comment}` };
  const content = start + (/^[ \t]{0,100}/.exec(text.slice(start, start + 100))?.[0].length ?? 0);
  return { span: { start: content, end: content }, text: `${comment}${eol}${text.slice(start, content)}` };
}

/** In front of the blanks at the end of a line: two of them are a line break. */
function endOf(text: string, { start, end }: Line): Edit['span'] {
  const at = start + text.slice(start, end).trimEnd().length;
  return { start: at, end: at };
}
