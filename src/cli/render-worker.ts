/** The command line's worker: the site's renderer, where it can be stopped. One job in, one answer out. */
import { parentPort } from 'node:worker_threads';
import { isLocalImage } from '../core/render/site-images';
import { tryRender } from '../core/render/try-render';
import type { RenderJob } from './renderer';

parentPort?.on('message', ({ markdown, images }: RenderJob) => {
  // The site looks for the file's name alone, as it is written, in all its folders.
  const hasImage = (url: string): boolean => isLocalImage(url) && images.has(url.slice(url.lastIndexOf('/') + 1));
  parentPort?.postMessage(tryRender(markdown, { hasImage }));
});
