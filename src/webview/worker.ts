/**
 * The preview's worker: the site's renderer, where it can be stopped. One text in, one answer out. The bundle wraps all of it
 * in a function, `previewWorker`: the page loads that as a script and starts a worker from its text, so nothing is fetched.
 */
import { markImages } from '../core/render/mark-images';
import { markLines } from '../core/render/mark-lines';
import type { Markdown } from '../core/render/markdown-tree';
import { type RenderedBody, renderPost } from '../core/render/render-body';
import { isLocalImage } from '../core/render/site-images';

/** HTML and excerpt or, when there are none to show, `failed`: why, in plain words that go on from "the preview gave up:". */
export type Rendered = RenderedBody | { readonly failed: string };

/** In UTF-16 code units. Sanitising happens on the page, where nothing can stop it: this much takes about a second. */
export const HTML_LIMIT = 2_000_000;

declare const self: { onmessage: ((event: { data: unknown }) => void) | null; postMessage(value: Rendered): void };

self.onmessage = ({ data }) => self.postMessage(render(String(data)));

function render(markdown: string): Rendered {
  try {
    // Which files the site has the page knows, and it shows a box where one is missing: here all are taken as found.
    const mark = (tree: Markdown): void => {
      markImages(tree);
      markLines(tree, markdown);
    };
    const rendered = renderPost(markdown, { hasImage: isLocalImage, mark });
    return rendered.html.length <= HTML_LIMIT ? rendered : { failed: 'its page would be longer than two million characters' };
  } catch (error) {
    if (error instanceof RangeError) return { failed: 'it is nested too deeply' };
    return { failed: `the renderer stopped with “${error instanceof Error ? error.message : String(error)}”` };
  }
}
