import { describe, expect, test } from 'vitest';
import { excerptOf, renderBody, renderPost } from '../../src/core/render/render-body';
import { isLocalImage } from '../../src/core/render/site-images';

describe('the excerpt of the blog roll', () => {
  test.each([
    ['blocks stand apart, the lines of one do not', '# Edge\n\nOne\ntwo.\n\nThree.', 'Edge One\ntwo. Three.'],
    [
      'code in a line counts, links and blocks of code do not',
      'Run `system` at [home](https://x.y).\n\n```\nx\n```',
      'Run system at .',
    ],
    ['list items are paragraphs', '- one\n- two', 'one two'],
    ['each cell of a table', '| a | b |\n|---|---|\n| c | d |', 'a b c d'],
    ['a hard break is a blank', 'a  \nb', 'a b'],
    ['comments and raw HTML are left out', 'A <b>bold</b> word. <!-- more -->', 'A bold word.'],
    ['the text of an image that the site cannot find', 'A ![picture](/img/x.png) b', 'A picture b'],
    ['nothing', '', ''],
  ])('%s', (_, markdown, excerpt) => expect(excerptOf(markdown)).toBe(excerpt));

  test('an image that is found leaves nothing', () => {
    expect(excerptOf('A ![picture](/img/x.png) b ![c](https://x.y/z.png)', isLocalImage)).toBe('A  b c');
  });

  test('emphasis, headings and quotes leave their text', () => {
    expect(excerptOf('> *a* **b** ~~c~~\n\n## d')).toBe('a b c d');
  });
});

describe('is cut after a word', () => {
  const words = (length: number): string => 'word '.repeat(60).slice(0, length);
  test.each([
    ['200 characters stay', 'x'.repeat(200), 'x'.repeat(200)],
    ['one word of 201 goes', `${'x'.repeat(201)}`, '…'],
    ['a word that ends at the limit stays', `${words(194)}sevens and more`, `${words(194)}sevens…`],
    ['a word that does not goes', `${words(195)}sevens and more`, `${words(195).trimEnd()}…`],
    ['so does a comma', `${words(194)}seven, and more`, `${words(194)}seven…`],
    ['a text longer by a full stop alone is cut too', `${words(195)}seven.`, `${words(195)}seven…`],
    ['accents are letters', `${words(195)}éèéèé éè`, `${words(195)}éèéèé…`],
  ])('%s', (_, markdown, excerpt) => expect(excerptOf(markdown)).toBe(excerpt));
});

test('with the page in one go', () => {
  const text = '# Edge\n\n![](/img/edge-day.png)';
  expect(renderPost(text)).toEqual({ html: renderBody(text), excerpt: excerptOf(text) });
});

test('an image that the site finds gets its file’s name when it has no other, and shows it as title', () => {
  const html = (text: string): string => renderPost(text, { hasImage: (url) => url.endsWith('edge-day_2.png') }).html;
  expect(html('![](/img/edge-day_2.png)')).toBe('<p><img src="/img/edge-day_2.png" alt="edge day 2" title="edge day 2"></p>');
  expect(html('![a](/img/edge-day_2.png "b")')).toBe('<p><img src="/img/edge-day_2.png" alt="a" title="b"></p>');
  expect(html('![](/img/other.png)')).toBe('<p><img src="/img/other.png"></p>');
});

test.each(['https://x.y/a.png', '//x.y/a.png', 'data:image/png,a', '/img/a.gif', '/img/a.svg', '/img/a'])(
  'no image of the site: %s',
  (url) => expect(isLocalImage(url)).toBe(false),
);
