import { describe, expect, test } from 'vitest';
import { exportPage, inlinePictures, pictureType } from '../../src/core/render/export-page';
import { toBase64 } from '../../src/vscode/base64';
import { createExports } from '../../src/vscode/preview-exports';

const facts = { title: '</title><script>x</script>"&', author: '<b>A</b>', date: '2025/11/17' };

describe('an exported page', () => {
  const page = exportPage({ facts, html: '<p>Text.</p>', css: 'p { color: red; }\n', fonts: { 400: 'AA==', 700: 'BB==' } });
  test('holds everything that it needs, and nothing that runs or is fetched', () => {
    expect(page).toContain('@font-face{font-family:Roboto;font-weight:700;src:url(data:font/woff2;base64,BB==)');
    expect(page).toContain('<div id="body"><p>Text.</p></div>');
    expect(page).toContain('p { color: red; }');
    expect(page).not.toMatch(/<script|<link|src="http/);
    expect(page).toContain("default-src 'none'; img-src data: https:;");
  });
  test('shows the facts as text', () => {
    expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt;x&lt;/script&gt;&quot;&amp;</title>');
    expect(page).toContain('<span id="author">&lt;b&gt;A&lt;/b&gt;</span>');
  });
  test('gets its pictures by their numbers; one that is gone leaves its alternative text', () => {
    const html = '<img alt="A" src="id-0"><img alt="B" src="id-1"><p>src="id-7" src="x-0"</p>';
    expect(inlinePictures(html, 'id', ['data:a', undefined])).toBe(
      '<img alt="A" src="data:a"><img alt="B" src=""><p>src="" src="x-0"</p>',
    );
  });
  test.each([
    ['a.PNG', 'image/png'],
    ['a.b/c.svg', 'image/svg+xml'],
    ['a.jpg', 'image/jpeg'],
    ['a', undefined],
    ['a.html', undefined],
    ['a.constructor', undefined],
  ])('%s is %s', (path, type) => expect(pictureType(path)).toBe(type));
});

test('base64 of any length, as everybody writes it', () => {
  for (const length of [0, 1, 2, 3, 0x8000, 0x8001, 200_000]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7) % 256);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  }
});

describe('asking a page for its HTML', () => {
  const ask = () => {
    const sent: { id: string; inline: boolean }[] = [];
    const exports = createExports((message) => sent.push(message));
    return { sent, exports, answer: exports.ask(true) };
  };
  test('once the page has the post, and again when the page was loaded anew', async () => {
    const { sent, exports, answer } = ask();
    expect(sent).toEqual([]);
    exports.begin();
    exports.begin();
    expect(sent).toHaveLength(1);
    exports.restart();
    exports.begin();
    expect(sent).toHaveLength(2);
    const { id = '' } = sent[1] ?? {};
    exports.answer({ type: 'exported', id: 'another', html: 'no', pictures: [] });
    exports.answer({ type: 'exported', id, html: 'yes', pictures: ['a.png'] });
    exports.answer({ type: 'exported', id, html: 'late', pictures: [] });
    expect(await answer).toMatchObject({ html: 'yes', pictures: ['a.png'] });
  });
  test('without HTML it says why; so it does when the preview is closed', async () => {
    const { sent, exports, answer } = ask();
    exports.begin();
    exports.answer({ type: 'exported', id: sent[0]?.id ?? '', failed: 'it is nested too deeply', pictures: [] });
    await expect(answer).rejects.toThrow('There is no page: it is nested too deeply.');
    const second = exports.ask(false);
    exports.dispose();
    await expect(second).rejects.toThrow('The preview was closed.');
  });
});
