import { linesOf } from './lines';
import type { Body, Heading, Span } from './types';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?!#)[ \t]*(\S.*)?$/;

/** The body's headings, in one pass over its lines. A `#` in fenced code or in an HTML comment is none. */
export function readBody(text: string, span: Span): Body {
  const headings: Heading[] = [];
  let fence = '';
  let comment = false;
  for (const line of linesOf(text, span)) {
    const content = text.slice(line.start, line.end);
    const marker = FENCE.exec(content)?.[1];
    if (fence) {
      if (marker?.startsWith(fence) && content.trim() === marker) fence = '';
      continue;
    }
    if (comment) {
      comment = !content.includes('-->');
      continue;
    }
    if (marker) fence = marker;
    else if (content.trimStart().startsWith('<!--')) comment = !content.includes('-->');
    else if (content.length <= 1000) pushHeading(headings, content, line);
  }
  return { span, headings };
}

/** The site's parser (remark-parse 6, pedantic) takes `#Title` without a blank for a heading too. */
function pushHeading(headings: Heading[], content: string, line: Span): void {
  const match = HEADING.exec(content);
  if (!match?.[1]) return;
  headings.push({ level: match[1].length, span: line, text: (match[2] ?? '').replace(/[ \t]+#+[ \t]*$/, '').trim() });
}
