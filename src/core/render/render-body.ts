/// <reference path="./site-packages.d.ts" />
import toHtml from 'hast-util-to-html';
import toHast from 'mdast-util-to-hast';
import writeCode from 'mdast-util-to-hast/lib/handlers/code.js';
import parse from 'remark-parse';
import type { Handler, Markdown } from './markdown-tree';
import { writeSiteLinks } from './site-links';

// gatsby-transformer-remark's defaults. `pedantic` is what sets the site apart from every other Markdown.
const OPTIONS = { commonmark: true, footnotes: true, gfm: true, pedantic: true };

/**
 * The HTML the site makes of a post's body, by the packages and versions of its own build. Dangerous HTML passes through, as
 * there: sanitise before showing it. Takes more than linear time on hostile input and throws on nesting deeper than the
 * stack: call it where it can be given up (the preview's worker), never in the editor's process. `mark` may add attributes to
 * the tree before it becomes HTML.
 */
export function renderBody(markdown: string, mark?: (tree: Markdown) => void): string {
  const tree = parseMarkdown(markdown);
  writeSiteLinks(tree);
  mark?.(tree);
  return toHtml(toHast(tree, { allowDangerousHTML: true, handlers: { code } }), { allowDangerousHTML: true });
}

/** The Markdown tree that the site's parser reads. */
export function parseMarkdown(markdown: string): Markdown {
  class Parser extends parse.Parser {}
  Parser.prototype.options = { ...parse.Parser.prototype.options, ...OPTIONS };
  return new Parser(markdown, new TextFile(markdown)).parse();
}

/** What the parser asks of a vfile. Its messages are about doubtful entities: the site's build does not show them either. */
class TextFile {
  constructor(private readonly text: string) {}
  toString(): string {
    return this.text;
  }
  message(_reason: string): void {
    // Nobody to tell.
  }
  fail(reason: unknown): never {
    throw reason instanceof Error ? reason : new Error(String(reason));
  }
}

/** Whatever follows the language of a fence (```` ```yaml a=b ````) is kept on the code element. */
const code: Handler = (h, node) => {
  const pre = writeCode(h, node);
  const element = pre.children?.[0];
  if (node.meta && element) element.properties = { ...element.properties, dataMeta: node.meta };
  return pre;
};
