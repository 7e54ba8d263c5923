/// <reference path="./site-packages.d.ts" />
import parse from 'remark-parse';
import type { Markdown } from './markdown-tree';

// gatsby-transformer-remark's defaults. `pedantic` is what sets the site apart from every other Markdown.
const OPTIONS = { commonmark: true, footnotes: true, gfm: true, pedantic: true };

/**
 * The Markdown tree that the site's parser reads. Takes more than linear time on hostile input and throws a RangeError on
 * nesting deeper than the stack.
 */
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
