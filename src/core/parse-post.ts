import { readFrontMatter } from './front-matter';
import { readBody } from './markdown/read-body';
import { slugOf } from './names';
import type { Post } from './types';

/** A text as a post. `path`: below the site's root, or just a file name; `''` when untitled. Any text is accepted, nothing is thrown. */
export function parsePost(text: string, path = ''): Post {
  const { front, bodyStart } = readFrontMatter(text);
  const newline = text.indexOf('\n');
  return {
    text,
    path,
    slug: slugOf(path),
    eol: newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n',
    front,
    body: readBody(text, { start: Math.min(bodyStart, text.length), end: text.length }),
  };
}
