import { describe, expect, test } from 'vitest';
import { markImages } from '../../src/core/render/mark-images';
import { renderBody } from '../../src/core/render/render-body';

/** The site's link, as its plugin writes it. */
const link = (href: string, text: string, tab = true, title = text): string =>
  `<a class="siteLink" href="${href}" title="${title}"${tab ? ' target="_blank"' : ''} rel="noopener noreferrer">${text}</a>`;

describe('what the site makes of what an author writes and other renderers do not', () => {
  test.each([
    ['a heading needs no blank', '#Edge', '<h1>Edge</h1>'],
    ['nor a plain number sign', 'We are\n#1 of them', '<p>We are</p>\n<h1>1 of them</h1>'],
    ['nor does a full stop stop it', '##. Edge', '<h2>. Edge</h2>'],
    ['six number signs alone', '######', '<h6></h6>'],
    [
      'a third level by two blanks is the second',
      '- a\n  - b\n    - c',
      '<ul>\n<li>\n<p>a</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n</li>\n</ul>',
    ],
    [
      'a fence right after an item is in it',
      '- a\n```\nx\n```',
      '<ul>\n<li>\n<p>a</p>\n<pre><code>x\n</code></pre>\n</li>\n</ul>',
    ],
    ['a heading right after an item is in it', '- a\n# B', '<ul>\n<li>\n<p>a</p>\n<h1>B</h1>\n</li>\n</ul>'],
    ['underscores within words', 'set my_name and my_size', '<p>set my<em>name and my</em>size</p>'],
    ['brackets are a link to nowhere', 'a [note] b', `<p>a ${link('undefined', 'note')} b</p>`],
    ['a defined reference too', '[a][1]\n\n[1]: https://x.y', `<p>${link('undefined', 'a')}</p>`],
    ['quotes break the title', '["a"](https://x.y)', `<p>${link('https://x.y', '"a"')}</p>`],
    ['a blank in an address stays', '[a](x y)', `<p>${link('x y', 'a', false)}</p>`],
    ['no www, no mail', 'www.x.com, me@x.com', '<p>www.x.com, me@x.com</p>'],
    ['bare https', 'https://x.com', `<p>${link('https://x.com', 'https://x.com')}</p>`],
    ['blank lines at the edges of a fence', '```\n\nx\n\n```', '<pre><code>x\n</code></pre>'],
    ['raw pictures pass', '<img src="/img/x.png">', '<img src="/img/x.png">'],
    ['headings get no id', '# A b', '<h1>A b</h1>'],
  ])('%s', (_, markdown, html) => expect(renderBody(markdown)).toBe(html));
});

describe('links', () => {
  test.each([
    ['own title', '[a](https://x.y "t")', link('https://x.y', 'a', true, 't')],
    ['flattened text', '[**a** `b` *c*](https://x.y)', link('https://x.y', 'a b c')],
    ['a picture in a link leaves its text', '[![alt](/img/x.png)](https://x.y)', link('https://x.y', 'alt')],
    ['"http" anywhere opens a tab', '[a](mailto:http@x.y)', link('mailto:http@x.y', 'a')],
    ['"HTTP" does not', '[a](HTTPS://x.y)', link('HTTPS://x.y', 'a', false)],
    ['own pages do not', '[a](/blog/x/)', link('/blog/x/', 'a', false)],
    ['an empty address does', '[a]()', link('', 'a')],
  ])('%s', (_, markdown, html) => expect(renderBody(markdown)).toBe(`<p>${html}</p>`));
  test('in lists, quotes and tables', () => {
    expect(renderBody('> - [a](b)')).toContain(link('b', 'a', false));
    expect(renderBody('| x |\n|---|\n| [a](b) |')).toContain(`<td>${link('b', 'a', false)}</td>`);
  });
});

test('what follows the language of a fence is kept', () => {
  expect(renderBody('```yaml title="x"\na\n```')).toBe(
    '<pre><code class="language-yaml" data-meta="title=&#x22;x&#x22;">a\n</code></pre>',
  );
});

test('CRLF reads as LF', () => {
  const text = 'a\n\n- b\n  - c\n\n```\nd\n```\n';
  expect(renderBody(text.replaceAll('\n', '\r\n'))).toBe(renderBody(text));
});

test('pictures of Markdown are marked for the preview, raw ones are not', () => {
  expect(renderBody('![a](/img/x.png)\n\n> ![b][c]\n\n[c]: y.png\n\n<img src="/img/z.png">', markImages)).toBe(
    '<p><img src="/img/x.png" alt="a" data-picture=""></p>\n<blockquote>\n<p><img src="y.png" alt="b" data-picture=""></p>\n</blockquote>\n<img src="/img/z.png">',
  );
});

test('nesting beyond the stack is an exception that can be told apart', () => {
  expect(() => renderBody('>'.repeat(20000))).toThrow(RangeError);
});
