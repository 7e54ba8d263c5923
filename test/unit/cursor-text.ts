import { applyEdits } from '../../src/core/edits';
import { parsePost } from '../../src/core/parse-post';
import { defaultSite } from '../../src/core/site/defaults';
import type { Edit, Post, Site } from '../../src/core/types';

/** A site with authors, an author of other posts without a file, and templates. */
export const blogSite: Site = {
  ...defaultSite,
  found: true,
  authors: [
    { name: 'Ana Ito', company: 'Example', file: 'ana-ito.md' },
    { name: 'Tomás Pérez', company: 'Wind & Wave', file: 'tom.md' },
  ],
  templates: ['about-page', 'blog-post', 'tags'],
  posts: [
    { path: 'src/pages/blog/a.md', slug: 'a', title: 'A', author: 'Ana Ito', date: Date.UTC(2024, 0, 1) },
    { path: 'src/pages/blog/b.md', slug: 'b', title: 'B', author: 'Team: Docs', date: Date.UTC(2024, 5, 1) },
    { path: 'src/pages/blog/c.md', slug: 'c', title: 'C', author: 'Tomás Pérez', date: Date.UTC(2025, 5, 1) },
    { path: 'src/pages/blog/d.md', slug: 'd', title: 'D', author: 'Lee', date: Date.UTC(2025, 0, 1) },
    { path: 'src/pages/blog/e.md', slug: 'e', title: 'E', author: 'ana-ito', date: Date.UTC(2023, 0, 1) },
    { path: 'src/pages/blog/f.md', slug: 'f', title: 'F', author: 'tom', date: Date.UTC(2022, 0, 1) },
  ],
};

/** A text with `|` at the cursor. */
export function atCursor(marked: string, path = 'src/pages/blog/new-post.md'): { post: Post; offset: number } {
  const offset = marked.indexOf('|');
  return { post: parsePost(marked.replace('|', ''), path), offset };
}

/** The text after a suggestion is accepted; a snippet's tab stops are written `‹default›`, choices `‹first›`. */
export function accepted(
  text: string,
  suggestion: { span: Edit['span']; insert: string; isSnippet: boolean; extraEdits?: readonly Edit[] },
): string {
  const insert = suggestion.isSnippet ? expand(suggestion.insert) : suggestion.insert;
  return applyEdits(text, [{ span: suggestion.span, text: insert }, ...(suggestion.extraEdits ?? [])]);
}

const SNIPPET = /\\([\\$}])|\$\{\d+\|((?:[^,|\\]|\\.)*)(?:,(?:[^|\\]|\\.)*)?\|\}|\$\{\d+:((?:[^}\\]|\\.)*)\}|\$\d/g;

function expand(snippet: string): string {
  return snippet.replace(SNIPPET, (_, escaped?: string, choice?: string, given?: string) => {
    return escaped ?? `‹${(choice ?? given ?? '').replace(/\\(.)/g, '$1')}›`;
  });
}
