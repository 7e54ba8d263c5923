import { applyEdits } from '../../src/core/edits';
import { parsePost } from '../../src/core/parse-post';
import { defaultSite } from '../../src/core/site/defaults';
import type { Edit, Post, PostCard, Site } from '../../src/core/types';

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
    card('a', 'Ana Ito', Date.UTC(2024, 0, 1)),
    card('b', 'Team: Docs', Date.UTC(2024, 5, 1)),
    card('c', 'Tomás Pérez', Date.UTC(2025, 5, 1)),
    card('d', 'Lee', Date.UTC(2025, 0, 1)),
    card('e', 'ana-ito', Date.UTC(2023, 0, 1)),
    card('f', 'tom', Date.UTC(2022, 0, 1)),
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

function card(slug: string, author: string, date: number): PostCard {
  const path = `src/pages/blog/${slug}.md`;
  return {
    path,
    slug,
    title: slug.toUpperCase(),
    author,
    date,
    rawDate: '',
    teaser: '',
    paragraphs: [],
    links: [],
    images: [],
    category: '',
  };
}
