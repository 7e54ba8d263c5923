/**
 * The preview's worker: the site's renderer, where it can be stopped. One text in, one answer out. The bundle wraps all of it
 * in a function, `previewWorker`: the page loads that as a script and starts a worker from its text, so nothing is fetched.
 */

import { messagesIn, OF_THE_PAGE, type PackedMessages } from '../core/packed-messages';
import { markImages } from '../core/render/mark-images';
import { markLines } from '../core/render/mark-lines';
import type { Markdown } from '../core/render/markdown-tree';
import { isLocalImage } from '../core/render/site-images';
import { type Rendered, tryRender } from '../core/render/try-render';
import { setMessages } from '../core/say';

export type { Rendered };

declare const self: {
  /** The page writes them above the worker's text. */
  messages: PackedMessages;
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(value: Rendered): void;
};

setMessages(messagesIn(self.messages, OF_THE_PAGE));

self.onmessage = ({ data }) => self.postMessage(render(String(data)));

/** Which files the site has the page knows, and it shows a box where one is missing: here all are taken as found. */
function render(markdown: string): Rendered {
  const mark = (tree: Markdown): void => {
    markImages(tree);
    markLines(tree, markdown);
  };
  return tryRender(markdown, { hasImage: isLocalImage, mark });
}
