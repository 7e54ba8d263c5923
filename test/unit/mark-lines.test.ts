import { expect, test } from 'vitest';
import { markImages } from '../../src/core/render/mark-images';
import { markLines } from '../../src/core/render/mark-lines';
import { renderBody } from '../../src/core/render/render-body';

/** `p 0-1`: the elements with the lines they stand in. */
function marks(markdown: string): string[] {
  const html = renderBody(markdown, (tree) => {
    markImages(tree);
    markLines(tree, markdown);
  });
  return [...html.matchAll(/<(\w+)[^>]* data-line="([\d.]+)" data-end="([\d.]+)"/g)].map(
    ([, name, line, end]) => `${name} ${line}-${end}`,
  );
}

test.each([
  ['paragraphs', 'a\n\nb\nc\n\n\nd', ['p 0-1', 'p 2-4', 'p 6-7']],
  ['headings and rules', '# A\nb\n\n---\n\nC\n=\n', ['h1 0-1', 'p 1-2', 'hr 3-4', 'h1 5-7']],
  ['a body with blank lines first', '\n\na', ['p 2-3']],
  ['list items', '- a\n- b\n  c\n- d', ['li 0-1', 'li 1-3', 'li 3-4']],
  ['nested items', '- a\n    - b\n    - c\n- d', ['li 0-3', 'p 0-1', 'li 1-2', 'li 2-3', 'li 3-4']],
  ['items apart', '- a\n\n- b\n', ['li 0-1', 'li 2-3']],
  ['quotes', '> a\n>\n> b\n', ['p 0-1', 'p 2-3']],
  ['rows of a table', '| a |\n|---|\n| b |\n| c |\n', ['tr 0-1', 'tr 2-3', 'tr 3-4']],
  ['code between fences', '```yaml\na\nb\n```\n', ['code 1-3']],
  ['indented code', 'x\n\n    a\n    b\n', ['p 0-1', 'code 2-4']],
  ['an open fence', 'x\n\n```\na\nb', ['p 0-1', 'code 3-5']],
  ['a picture on its own', '![a](b.png)', ['p 0-1', 'img 0-1']],
  ['a picture in a line', 'abcd ![a](b.png) abcdefgh.', ['p 0-1', 'img 0.192-0.615']],
  ['footnotes have none', 'a[^1]\n\n[^1]: b\n\nc', ['p 0-1', 'p 4-5']],
])('%s', (_, markdown, expected) => {
  expect(marks(markdown)).toEqual(expected);
  expect(marks(markdown.replaceAll('\n', '\r\n'))).toEqual(expected);
});

test('without marks nothing is written', () => expect(renderBody('a\n\n- b')).not.toContain('data-'));
