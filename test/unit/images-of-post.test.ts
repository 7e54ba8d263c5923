import { describe, expect, test } from 'vitest';
import { imageValues } from '../../src/core/complete/images';
import { findLinkPlace } from '../../src/core/complete/link-place';
import { imageMarkdown, printBytes, siteImageAt, siteImages } from '../../src/core/image-info';
import { imageAddress, imageEnding, imagePath, imageSnippet, newImageAddresses, takesImage } from '../../src/core/new-image';
import { parsePost } from '../../src/core/parse-post';
import { readCard } from '../../src/core/site/cards';
import { atCursor, blogSite } from './cursor-text';

const FRONT = '---\ntitle: A Fine Day!\n---\n';
const images = new Map([
  ['/img/x-recap-1.png', 1_300_000],
  ['/img/a b.jpg', 900],
  ['/img/notes.txt', 5],
  ['/img/sub/rack.svg', 12_345],
]);
const site = { ...blogSite, images };

describe('a new image', () => {
  test('is named after its post, with the next free number, whatever the other ending', () => {
    const post = parsePost(FRONT, 'src/pages/blog/X Recap.md');
    expect(newImageAddresses(post, site, ['jpg', 'png'])).toEqual(['/img/x-recap-2.jpg', '/img/x-recap-3.png']);
    expect(newImageAddresses(post, site, ['png'], new Set(['/img/x-recap-2.GIF']))).toEqual(['/img/x-recap-3.png']);
    expect(newImageAddresses(parsePost(FRONT), site, ['png'])).toEqual(['/img/a-fine-day-1.png']);
    expect(newImageAddresses(parsePost(''), { ...site, images: undefined }, ['png'])).toEqual(['/img/image-1.png']);
  });

  test.each([
    ['image/png', 'image.png', 'png'],
    ['image/jpeg', '', 'jpg'],
    ['', 'Photo.JPEG', 'jpg'],
    ['image/svg+xml', 'x', 'svg'],
    ['image/tiff', 'x.tiff', undefined],
    ['text/plain', 'x.md', undefined],
  ])('%s %s', (mime, name, ending) => expect(imageEnding(mime, name)).toBe(ending));

  test('is written with a tab stop for what it shows', () => {
    expect(imageSnippet(['/img/a.png', '/img/$b (1).png'], '\r\n')).toBe(
      '![$1](/img/a.png)\r\n\r\n![$2](/img/\\$b%20%281%29.png)',
    );
  });

  test('knows its file', () => {
    expect(imagePath('/img/sub/rack.svg', site)).toBe('static/img/sub/rack.svg');
    expect(imagePath('/other/rack.svg', site)).toBeUndefined();
    expect(imageAddress('static/img/a b.jpg', site)).toBe('/img/a b.jpg');
    expect(imageAddress('static/img/notes.txt', site)).toBeUndefined();
  });

  test.each([
    [`${FRONT}Here |it is.`, true],
    ['---\ntitle: |x\n---\n', false],
    [`${FRONT}\`a | b\``, false],
    [`${FRONT}\`\`\`\n|\n\`\`\``, false],
    [`${FRONT}![a](|)`, false],
  ])('%j takes one: %s', (marked, expected) => {
    const { post, offset } = atCursor(marked);
    expect(takesImage(post, offset)).toBe(expected);
  });
});

describe('the images of the site', () => {
  const labels = (marked: string) => {
    const { post, offset } = atCursor(FRONT + marked);
    const place = findLinkPlace(post, offset);
    return place?.kind === 'image'
      ? imageValues(place, site).suggestions.map(({ label, detail, insert }) => [label, detail, insert])
      : [];
  };

  test('are suggested by name', () => {
    const all = [
      ['a b.jpg', '900 bytes', '/img/a%20b.jpg'],
      ['sub/rack.svg', '12 kB', '/img/sub/rack.svg'],
      ['x-recap-1.png', '1.3 MB', '/img/x-recap-1.png'],
    ];
    for (const marked of ['![a](|)', '![a](/|', '![a](/img/|x.png)', '![](rack|)']) expect(labels(marked)).toEqual(all);
    for (const marked of ['[a](/img/|)', '![a](https://x.org/|)', '`![a](|`']) expect(labels(marked)).toEqual([]);
  });

  test('are named with pixels, size and the posts that show them', () => {
    const text = `${FRONT}![A rack](/img/a%20b.jpg) and ![gone](/img/gone.png)\n`;
    const post = parsePost(text, 'src/pages/blog/me.md');
    const posts = ['me', 'one', 'two'].map((slug) => readCard(`src/pages/blog/${slug}.md`, slug === 'two' ? FRONT : text));
    expect(siteImageAt(post, site, text.indexOf('rack'))?.address).toBe('/img/a b.jpg');
    expect(siteImages(post, site)).toEqual([
      { span: { start: text.indexOf('/img/a'), end: text.indexOf(') and') }, path: 'static/img/a b.jpg' },
    ]);
    expect(siteImageAt(post, site, text.indexOf('gone'))).toBeUndefined();
    expect(imageMarkdown('/img/a b.jpg', { width: 640, height: 480 }, post, { ...site, posts })).toBe(
      '`/img/a b.jpg`\n\n640 × 480 pixels, 900 bytes\n\nAlso shown in `one`.',
    );
    expect(imageMarkdown('/img/notes.txt', undefined, post, { ...site, posts })).toContain('No other post shows it.');
    expect(printBytes(1234)).toBe('1 kB');
  });
});
