// The renderer against the pages that a build of the site made, where the machine has them beside the repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { parsePost } from '../../src/core/parse-post';
import { markImages } from '../../src/core/render/mark-images';
import { excerptOf, renderBody } from '../../src/core/render/render-body';
import { corpusPosts, corpusRoot } from './corpus';

const folder = fileURLToPath(new URL('../../../shared/render/', import.meta.url));
const isThere = existsSync(folder);

/** A page as the lines that two renderers share exactly when a reader would see the same. */
async function domLines(): Promise<(html: string) => string[]> {
  return (await import(pathToFileURL(`${folder}dom.mjs`).href)).domLines;
}

test.runIf(isThere)('every post is what the site made of it (needs ../shared)', async () => {
  const lines = await domLines();
  expect(corpusPosts.length).toBeGreaterThanOrEqual(45);
  for (const { path, text } of corpusPosts) {
    const { slug, body } = parsePost(text, path);
    const made = renderBody(text.slice(body.span.start, body.span.end));
    expect(lines(made), slug).toEqual(lines(readFileSync(`${folder}golden/${slug}.html`, 'utf8')));
  }
});

test.runIf(isThere)('every excerpt is what the site made of it (needs ../shared)', () => {
  const images = new Set(readdirSync(`${corpusRoot}static/img`));
  const hasImage = (url: string): boolean => images.has(url.slice(url.lastIndexOf('/') + 1));
  for (const { path, text } of corpusPosts) {
    const { slug, body } = parsePost(text, path);
    const made = excerptOf(text.slice(body.span.start, body.span.end), hasImage);
    expect(made, slug).toBe(readFileSync(`${folder}golden/${slug}.excerpt.txt`, 'utf8'));
  }
});

test.runIf(isThere)('every construct is what the site made of it (needs ../shared)', async () => {
  const lines = await domLines();
  const constructs: { name: string; source: string; site: string }[] = JSON.parse(
    readFileSync(`${folder}constructs.json`, 'utf8'),
  );
  expect(constructs.length).toBeGreaterThanOrEqual(123);
  for (const { name, source, site } of constructs) expect(lines(renderBody(source)), name).toEqual(lines(site));
});

test('marks for the preview add attributes and change nothing else', () => {
  const text = '# A\n\n![b](/img/b.png) [c](d) ![e][f]\n\n[f]: g.png\n\n- ![h](i)\n';
  expect(renderBody(text, markImages).replaceAll(' data-picture=""', '')).toBe(renderBody(text));
});
