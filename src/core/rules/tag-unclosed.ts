import { tagName } from '../html-elements';
import { say } from '../say';
import type { Post, Rule, Span } from '../types';

/** What a browser opens again in each paragraph that follows, and what takes all that follows for its own text. */
const GOES_ON = new Set(
  'a b big code em font i nobr s small strike strong tt u iframe object select script style textarea title video'.split(' '),
);

export const tagUnclosed: Rule = {
  id: 'tag-unclosed',
  severity: 'warning',
  docs: 'An element of HTML that is opened is closed again.',
  why: 'A browser goes on with bold text, a link or a text field until it is closed, through all paragraphs, the footer and the rest of the page.',
  bad: 'The plan is «<b>»done, and there is more.\n\nMore text.\n',
  good: 'The plan is done, and there is more.\n\nMore text.\n',
  *check(post) {
    for (const [name, spans] of openElements(post)) {
      if (spans.length === 0 || closesInBlock(post, name)) continue;
      for (const span of spans)
        yield {
          span,
          message: say`This element is not closed: the browser goes on with it to the end of the page. Close it with “${`</${name}>`}”, or take it out.`,
          fixes: [{ title: say`Remove it`, edits: [{ span, text: '' }] }],
        };
    }
  },
};

/** By name, the tags that open an element and have no partner. */
function openElements({ text, body }: Post): ReadonlyMap<string, readonly Span[]> {
  const open = new Map<string, Span[]>();
  for (const span of body.html) {
    const tag = text.slice(span.start, Math.min(span.end, span.start + 200));
    const name = tagName(tag);
    // An anchor without an address is not to be seen, however far it goes.
    if (!GOES_ON.has(name) || (name === 'a' && !/^<\/|\shref/i.test(tag))) continue;
    const spans = open.get(name) ?? [];
    if (tag.startsWith('</')) spans.pop();
    else spans.push(span);
    open.set(name, spans);
  }
  return open;
}

/** Of a block of HTML the lines are not read: an element's end may stand there. */
function closesInBlock({ text, body }: Post, name: string): boolean {
  return body.lines.some(({ kind, start, end }) => kind === 'html' && text.slice(start, end).toLowerCase().includes(`</${name}`));
}
