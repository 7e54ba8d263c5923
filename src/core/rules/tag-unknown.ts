import { isHtmlElement, tagName } from '../html-elements';
import { closeBefore, closeBehind } from '../lines';
import { proseOf } from '../prose';
import { say } from '../say';
import type { Edit, Finding, Fix, Post, Rule, Span } from '../types';

/** What belongs to the same name or path as a word in angle brackets: `/opt/<version>/bin`, `<host>:<port>`. */
const PART = /[\w./:@=~$%+-]/;
const LONGEST = 100;

export const tagUnknown: Rule = {
  id: 'tag-unknown',
  severity: 'warning',
  reads: 'section',
  docs: 'Words in angle brackets are elements of HTML, or written as code.',
  why: 'The site hands what stands in angle brackets to the browser, which shows nothing of an element that it does not know: of `/opt/<version>/bin` the page shows `/opt//bin`.',
  bad: 'Unpack it in «/opt/<version>/bin», then open «<host-name>:<port>».\n',
  good: 'Unpack it in `/opt/<version>/bin`, then open `<host-name>:<port>`.\n',
  *check(post) {
    const { text, body } = post;
    let done = body.span.start;
    const unknown = body.html.filter(({ start, end }) => isUnknown(text.slice(start, end)));
    for (const [index, tag] of unknown.entries()) {
      if (tag.start < done) continue;
      const group = wholeName(text, unknown, index, done);
      done = group.span.end;
      yield finding(post, group.span, group.tags);
    }
  },
};

function isUnknown(tag: string): boolean {
  const name = tagName(tag);
  return name !== '' && !isHtmlElement(name);
}

/** The name that a tag is a part of, with the other tags in it. Not before `from`. */
function wholeName(text: string, tags: readonly Span[], index: number, from: number): { span: Span; tags: readonly Span[] } {
  const first = tags[index] ?? { start: from, end: from };
  let start = first.start;
  while (start > from && first.start - start < LONGEST && PART.test(text[start - 1] ?? '')) start -= 1;
  let end = first.end;
  let next = index + 1;
  for (let at = end; at - end < LONGEST; ) {
    if (tags[next]?.start === at) {
      end = at = tags[next]?.end ?? at;
      next += 1;
    } else if (PART.test(text[at] ?? '')) at += 1;
    else {
      // The full stop or colon behind it is the sentence's.
      end = Math.max(end, at - (/[.:]*$/.exec(text.slice(end, at))?.[0].length ?? 0));
      break;
    }
  }
  return { span: { start, end }, tags: tags.slice(index, next) };
}

function finding(post: Post, span: Span, tags: readonly Span[]): Finding {
  const [{ start, end } = span] = tags;
  const tag = post.text.slice(start, Math.min(end, start + 40));
  return {
    span,
    message: say`The browser takes “${tag}” for an element of HTML that it does not know, and the page shows nothing of it. Write it as code, or put a backslash in front of it.`,
    fixes: fixes(post, span, tags),
  };
}

/** How far around a place a stray backtick could still make a pair with a new one. */
const AROUND = 150;

function fixes(post: Post, { start, end }: Span, tags: readonly Span[]): Fix[] {
  const prose = proseOf(post);
  const insert = (at: number, sign: string): Edit => ({ span: { start: at, end: at }, text: sign });
  const asText: Fix = { title: say`Show it as text`, edits: tags.map((tag) => insert(tag.start, '\\')) };
  const around = [closeBefore(prose, start, AROUND), closeBehind(prose, end, AROUND)];
  const touchesCode = post.text[start - 1] === '`' || post.text[end] === '`';
  if (touchesCode || around.some((part) => part.includes('`')) || /[\r\n]/.test(post.text.slice(start, end))) return [asText];
  return [{ title: say`Write it as code`, edits: [insert(start, '`'), insert(end, '`')], preferred: true }, asText];
}
