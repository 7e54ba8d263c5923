import type { Markdown } from './markdown-tree';

/** In UTF-16 code units: what the site's blog roll asks for. */
const EXCERPT_LENGTH = 200;

/** These put a blank between themselves and what stands before them; list items, quotes and code do not. */
const APART = new Set(['paragraph', 'heading', 'tableCell', 'break']);

/**
 * The first 200 characters of a post's text as the site's blog roll shows them, from a tree whose links and images are
 * written as the site writes them (that is why the text of links is missing). Text and inline code only, cut after a word, with
 * `…` behind. Source: `getExcerptPlain` of gatsby-transformer-remark 2.
 */
export function excerptOfTree(tree: Markdown): string {
  const parts: string[] = [];
  collect(tree, parts);
  return prune(parts.join('').trim());
}

function collect(node: Markdown, parts: string[]): void {
  if (node.type === 'text' || node.type === 'inlineCode') parts.push(node.value ?? '');
  else if (node.type === 'image') parts.push(node.isFound ? '' : (node.alt ?? ''));
  else if (APART.has(node.type)) parts.push(' ');
  for (const child of node.children ?? []) collect(child, parts);
}

/**
 * Cuts a text after the last word that ends within the limit. What counts as a letter is what has two cases: a text in
 * Chinese is cut anywhere. Source: `prune` of underscore.string 3.
 */
function prune(text: string): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  const shape = text.slice(0, EXCERPT_LENGTH + 1).replace(/.(?=\W*\w*$)/g, (char) => (isLetter(char) ? 'A' : ' '));
  const kept = /\w\w$/.test(shape.slice(-2)) ? shape.replace(/\s*\S+$/, '') : shape.slice(0, -1).trimEnd();
  return `${text.slice(0, kept.length)}…`;
}

function isLetter(char: string): boolean {
  return char.toUpperCase() !== char.toLowerCase();
}
