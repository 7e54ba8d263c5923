// Our body against the tree of the site's own parser: the same headings, links, images and blocks of code at the same places.
import { describe, expect, test } from 'vitest';
import { parsePost } from '../../src/core/parse-post';
import { parseMarkdown } from '../../src/core/render/parse-markdown';
import { corpusPosts } from './corpus';

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly depth?: number;
  readonly children?: readonly Node[];
  readonly position: { readonly start: { readonly offset: number } };
}

function collect(node: Node, types: readonly string[], found: Node[] = []): Node[] {
  if (types.includes(node.type)) found.push(node);
  for (const child of node.children ?? []) collect(child, types, found);
  return found;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

describe.runIf(corpusPosts.length > 0)('over the corpus', () => {
  test.each(corpusPosts)('$path', ({ path, text }) => {
    const { body } = parsePost(text, path);
    const markdown = text.slice(body.span.start);
    const tree = parseMarkdown(markdown) as unknown as Node;
    const at = (node: Node): number => node.position.start.offset;
    const ours = (offset: number): number => offset - body.span.start;
    expect(body.headings.map(({ level, span }) => `${level} line ${lineOf(markdown, ours(span.start))}`)).toEqual(
      collect(tree, ['heading']).map((node) => `${node.depth} line ${lineOf(markdown, at(node))}`),
    );
    const links = collect(tree, ['link', 'linkReference']).map(
      (node) => `${at(node)} ${node.type === 'link' ? node.url : 'reference'}`,
    );
    expect(
      body.links.map(({ span, href, kind }) => `${ours(span.start)} ${kind === 'reference' ? 'reference' : href.trim()}`),
    ).toEqual(links);
    const images = collect(tree, ['image']).map((node) => `${at(node)} ${node.url}`);
    expect(body.images.map(({ span, src }) => `${ours(span.start)} ${src.trim()}`)).toEqual(images);
    const fences = collect(tree, ['code']).filter((node) => /^[ \t>]*[`~]{3}/.test(markdown.slice(at(node))));
    expect(body.fences.map(({ span }) => lineOf(markdown, ours(span.start)))).toEqual(
      fences.map((node) => lineOf(markdown, at(node))),
    );
  });
});
if (corpusPosts.length === 0)
  console.log('The corpus (../shared/corpus) is not here: our body is compared with our own texts only.');
