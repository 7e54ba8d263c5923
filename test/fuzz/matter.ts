import matter from 'gray-matter';
import { parsePost } from '../../src/core/parse-post';
import type { FrontMatter, ScalarValue } from '../../src/core/types';
import { isTooDeep } from '../../src/core/yaml-depth';
import { same } from './same';

/** Where the front matter of a text is cut otherwise, or has other values, than gray-matter says, which the site's build asks. */
export function disagreement(text: string): string | undefined {
  const { front, body } = parsePost(text);
  // `---js` is run by gray-matter itself, and so much nesting ends the process.
  if (front.state !== 'closed' || isTooDeep(text.slice(front.inner.start, front.inner.end))) return undefined;
  let read: { content: string; data: unknown };
  try {
    read = matter(text, {});
  } catch {
    return front.error && !front.error.misread ? undefined : 'gray-matter refuses the front matter, and nothing is said about it';
  }
  if (front.error && !front.error.misread) return `gray-matter reads what is said to be broken: ${front.error.reason}`;
  if (text.slice(body.span.start) !== read.content) return 'the body begins elsewhere for gray-matter';
  const data = typeof read.data === 'object' && read.data !== null ? read.data : {};
  if (!same(front.data, data)) return 'gray-matter reads other values';
  return front.error ? undefined : otherScalar(front, data, text);
}

/**
 * The parser that knows places reads single values as the one that knows what they mean. Left out is what only the latter
 * resolves (aliases, tags, merge keys), and what it reads otherwise: tabs, a CR alone, which it takes for a line end, and
 * quoted values that go on at the margin, of which the other one sees the first line.
 */
function otherScalar({ entries, inner }: FrontMatter, data: object, text: string): string | undefined {
  if (/\t|\r(?!\n)/.test(text.slice(inner.start, inner.end))) return undefined;
  for (const { name, key, value } of entries) {
    const isResolved = /[*&!]/.test(text.slice(key.end, value.span.start + 1)) || name === '<<';
    if (value.kind !== 'scalar' || isResolved || isCut(value) || !Object.hasOwn(data, name)) continue;
    const read: unknown = Reflect.get(data, name);
    const type = read === null ? 'null' : read instanceof Date ? 'date' : typeof read;
    if (type !== value.type) return `${value.type} is ${type} for gray-matter: ${value.raw}`;
    if (typeof read === 'string' && read.trimEnd() !== value.text.trimEnd())
      return `other text for gray-matter: ${JSON.stringify([value.text, read])}`;
  }
  return undefined;
}

function isCut({ style, raw }: ScalarValue): boolean {
  return (style === 'double' || style === 'single') && (raw.length < 2 || raw[0] !== raw.at(-1));
}
