/// <reference path="./site-packages.d.ts" />
import toHtml from 'hast-util-to-html';
import toHast from 'mdast-util-to-hast';
import writeCode from 'mdast-util-to-hast/lib/handlers/code.js';
import { excerptOfTree } from './excerpt';
import type { Handler, Markdown } from './markdown-tree';
import { parseMarkdown } from './parse-markdown';
import { type HasImage, writeSiteImages } from './site-images';
import { writeSiteLinks } from './site-links';

/** What the site makes of a post's body. */
export interface RenderedBody {
  /** Dangerous HTML passes through, as on the site: sanitise before showing it. */
  readonly html: string;
  /** What the blog roll shows below the title. */
  readonly excerpt: string;
}

export interface RenderOptions {
  /** Which local images the site has, by the address in the post. Default: none. */
  readonly hasImage?: HasImage;
  /** May add attributes to the tree before it becomes HTML. */
  readonly mark?: (tree: Markdown) => void;
}

/**
 * The HTML and the excerpt that the site makes of a post's body, by the packages and versions of its own build. Takes more
 * than linear time on hostile input and throws on nesting deeper than the stack: call it where it can be given up (the
 * preview's worker, the command line's), never in the editor's process.
 */
export function renderPost(markdown: string, { hasImage = () => false, mark }: RenderOptions = {}): RenderedBody {
  const tree = parseMarkdown(markdown);
  writeSiteLinks(tree);
  writeSiteImages(tree, hasImage);
  const excerpt = excerptOfTree(tree);
  mark?.(tree);
  const html = toHtml(toHast(tree, { allowDangerousHTML: true, handlers: { code } }), { allowDangerousHTML: true });
  return { html, excerpt };
}

/** The HTML of `renderPost` alone. */
export function renderBody(markdown: string, mark?: (tree: Markdown) => void): string {
  return renderPost(markdown, { ...(mark && { mark }) }).html;
}

/** The excerpt of `renderPost` alone: the same limits. */
export function excerptOf(markdown: string, hasImage: HasImage = () => false): string {
  const tree = parseMarkdown(markdown);
  writeSiteLinks(tree);
  writeSiteImages(tree, hasImage);
  return excerptOfTree(tree);
}

/** Whatever follows the language of a fence (```` ```yaml a=b ````) is kept on the code element. */
const code: Handler = (h, node) => {
  const pre = writeCode(h, node);
  const element = pre.children?.[0];
  if (node.meta && element) element.properties = { ...element.properties, dataMeta: node.meta };
  return pre;
};
