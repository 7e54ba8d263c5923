import { heightAt, lineAt, lineCurve } from '../../src/core/line-curve';
import { exportPage } from '../../src/core/render/export-page';
import { markLines } from '../../src/core/render/mark-lines';
import { isReadable, previewPage } from '../../src/core/render/preview-page';
import { type Rendered, tryRender } from '../../src/core/render/try-render';
import type { Post, Site } from '../../src/core/types';

/** The site's parser takes more than linear time on some of what comes here: longer texts are the affair of the preview's time limit. */
const LONGEST = 2000;
/** It takes ten times as long as all of the rest: one document in so many is rendered. */
const ONE_IN = 6;

const html = (rendered: Rendered): string => ('html' in rendered ? rendered.html : '');

/** What is wrong with what the preview, `render` and an exported page make of a post; undefined when nothing is. */
export function wrongPage(post: Post, site: Site): string | undefined {
  const page = previewPage(post, site);
  const { body, start, facts } = page;
  if (start !== undefined && body !== post.text.slice(start, post.body.span.end))
    return 'the body is not the text behind its start';
  if (isReadable(post.front) && start !== post.body.span.start) return 'the preview begins elsewhere than the site';
  const kept = previewPage(post, site, { facts, body: 'Before.' });
  if (kept.body !== body && kept.body !== 'Before.') return 'neither this body nor the last one that could be read';
  if (body.length > LONGEST || post.text.length % ONE_IN > 0) return undefined;
  const plain = tryRender(body, {});
  const marked = tryRender(body, { mark: (tree) => markLines(tree, body) });
  // Too deep for one may be just deep enough for the other.
  if ('failed' in plain || 'failed' in marked) return undefined;
  if (plain.excerpt.length > 201) return `the excerpt has ${plain.excerpt.length} characters`;
  if (!exportPage({ facts, html: plain.html, css: '', fonts: {} }).includes(plain.html))
    return 'the exported page has another body';
  return wrongMarks(body, html(marked)) ?? (isSame(plain.html, html(marked)) ? undefined : 'marks of lines change the page');
}

const MARKS = / data-line="([\d.]+)" data-end="([\d.]+)"/g;

/** Texts that hold such attributes of their own are left out. */
function isSame(plain: string, marked: string): boolean {
  return plain.includes('data-') || marked.replaceAll(MARKS, '') === plain;
}

/** Each block stands in lines that are there, and scroll sync finds its way by them, there and back. */
function wrongMarks(body: string, marked: string): string | undefined {
  if (body.includes('data-')) return undefined;
  const count = body.split(/\r\n|\n|\r/).length;
  const boxes = [...marked.matchAll(MARKS)].map(([, line, end], index) => ({
    line: Number(line),
    end: Number(end),
    top: index * 20,
    bottom: index * 20 + 18,
  }));
  const bad = boxes.find(({ line, end }) => !(line >= 0 && end >= line && end <= count + 1));
  if (bad) return `a block in lines ${bad.line} to ${bad.end} of ${count}`;
  const curve = lineCurve(boxes);
  let last = Number.NEGATIVE_INFINITY;
  for (const line of [0, count / 3, count / 2, count, count + 5]) {
    const height = heightAt(curve, line);
    const back = lineAt(curve, height);
    if (!Number.isFinite(height) || !Number.isFinite(back)) return `line ${line} has no place on the page`;
    if (height < last) return 'the page goes up where the text goes down';
    last = height;
  }
  return undefined;
}
