/** The preview's page: takes posts from the extension, has them rendered in the worker, and shows them harmless and in place. */

import { messagesIn, OF_THE_PAGE, type PackedMessages } from '../core/packed-messages';
import { listed, say, sentences, setMessages } from '../core/say';
import { handleAddresses } from './address-view';
import { markCutLines } from './cut-lines';
import { exportPost } from './export';
import { createGutter } from './gutter';
import { takeLineMarks } from './line-marks';
import { createLines } from './lines';
import { handleLinks } from './links';
import {
  type Export,
  type HostMessage,
  type Options,
  type PageMessage,
  type PageState,
  readHostMessage,
  readPageState,
  type Show,
  type Tell,
} from './messages';
import { patch } from './patch';
import { createPictures, picturesSettled } from './pictures';
import { createRenderer, type RenderWorker } from './renderer';
import { sanitize } from './sanitize';
import { createScrollSync } from './scroll-sync';
import { handleSourceClicks } from './source-click';
import { createSwitches } from './switches';
import { createToolbar } from './toolbar';
import { findView, type Note } from './view';
import type { Rendered } from './worker';

/** All of `worker.ts`, made by the bundle: its text is what counts, it is never called here. */
declare const previewWorker: () => void;
declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: PageState): void;
};

/** In the editor's language; the extension wrote them there. */
const messages = document.body.dataset.messages ?? '{}';
setMessages(messagesIn(JSON.parse(messages) as PackedMessages, OF_THE_PAGE));
nameFaults();

const vscode = acquireVsCodeApi();
const view = findView(document);
const pictures = createPictures();
const lines = createLines(view.body);
const scrolling = createScrollSync(lines, (line) => !isList() && vscode.postMessage({ type: 'scroll', line }));
const gutter = createGutter(document, view.body, lines, (id) => vscode.postMessage({ type: 'finding', id }));
const setSwitches = createSwitches(document, (choice, on) => vscode.postMessage({ type: 'choose', choice, on }));
/** What is on the page, and what an earlier page of this panel left behind. */
let shown: Show | undefined;
/** The newest post that the extension has sent, and what is to be answered once it is on the page. */
let wanted: Show | undefined;
const exports: Export[] = [];
let earlier = readPageState(vscode.getState());
/** What the renderer made of the text that is shown; undefined when it gave up. */
let rendered: string | undefined;
let options: Options | undefined;
/** The line at the upper edge of the post while the list is shown, which has no lines. */
let left: number | undefined;
const toolbar = createToolbar(document, earlier?.choices, (apply) => {
  const line = topLine();
  keepPlace(apply);
  if (isList()) left = line;
  else if (left !== undefined) {
    lines.layoutChanged();
    follow(left);
  }
  markFaults();
  remember();
});

const workerSource = URL.createObjectURL(
  new Blob([`self.messages=${messages};(${previewWorker})()`], { type: 'text/javascript' }),
);
const render = createRenderer<Show>(() => new Worker(workerSource) as RenderWorker, show);

/** What the style sheet cannot say by itself. */
function nameFaults(): void {
  const words = say`White on white on the site: nobody sees this heading`;
  document.body.style.setProperty('--invisible-heading', JSON.stringify(words));
}

function receive(message: HostMessage | undefined): void {
  if (message?.type === 'show') {
    wanted = message;
    render(message);
  }
  if (message?.type === 'tell') tell(message);
  if (message?.type === 'export') {
    exports.push(message);
    void answerExports();
  }
  if (message?.type === 'scroll') follow(message.line);
  if (message?.type === 'cursor') gutter.cursor(message.line);
  if (message?.type === 'findings') gutter.findings(message.findings);
  if (message?.type === 'options') setOptions(message);
  if (message?.type === 'sizes') pictures.know(message.sizes);
  if (message?.type === 'pictures') pictures.forget();
  // The newest, which may not be on the page yet: the one that is would come back after it.
  if (wanted && (message?.type === 'sizes' || message?.type === 'pictures')) render(wanted);
}

function setOptions(message: Options): void {
  options = message;
  setSwitches(message);
  document.body.toggleAttribute('data-problems', message.problems);
  remember();
}

function tell({ uri, name, text }: Tell): void {
  if (shown?.uri !== uri) {
    shown = undefined;
    rendered = undefined;
    view.blank(name);
  }
  view.notes([...(shown?.notes ?? []), { stops: false, text }]);
  wanted = shown;
  void answerExports();
}

function show(result: Rendered, post: Show): void {
  const isOther = shown?.uri !== post.uri;
  shown = post;
  rendered = 'html' in result ? result.html : undefined;
  view.facts(post.facts);
  const notes = 'html' in result ? showBody(result.html, isOther) : keepBody(result.failed, isOther);
  view.notes([...post.notes, ...notes]);
  view.list(post.facts, 'html' in result ? result.excerpt : undefined, post.place);
  view.addresses(post.addresses);
  markFaults();
  lines.contentChanged(post.firstLine, post.lines);
  if (isOther) begin(post);
  else scrolling.contentChanged();
  gutter.place();
  earlier = undefined;
  remember();
  void answerExports();
}

/** Where an earlier window was, or where the editor is. */
function begin({ uri, top }: Show): void {
  window.scrollTo({ top: earlier?.uri === uri ? earlier.scroll : 0, behavior: 'instant' });
  scrolling.contentChanged();
  const line = earlier?.uri === uri ? earlier.line : top;
  if (line !== undefined) follow(line);
}

function showBody(html: string, isOther: boolean): Note[] {
  try {
    const { fragment, left } = sanitize(html);
    takeLineMarks(fragment);
    pictures.place(fragment, shown?.media);
    patch(view.body, fragment);
    if (left.length === 0) return [];
    const names = listed(left.map((name) => `<${name}>`));
    return [{ stops: false, text: say`For safety the preview leaves out what the site would show or run: ${names}.` }];
  } catch (error) {
    return keepBody(say`its HTML could not be shown (${error instanceof Error ? error.message : String(error)})`, isOther);
  }
}

function keepBody(failed: string, isOther: boolean): Note[] {
  if (isOther) view.body.replaceChildren();
  const rest = isOther ? '' : say`The page shows what it could make last.`;
  return [{ stops: false, text: sentences(say`The preview gave up on this text: ${failed}.`, rest) }];
}

function remember(): void {
  if (!shown) return;
  const { uri, facts } = shown;
  const locked = options?.locked === true;
  const line = Math.round(topLine() * 1000) / 1000;
  vscode.setState({ uri, scroll: window.scrollY, line, ...(locked && { locked }), facts, choices: toolbar.choices() });
}

/** As the page is now: while the reader chooses, the toolbar is ahead of it. */
function isList(): boolean {
  return document.body.dataset.view === 'list';
}

function topLine(): number {
  return isList() ? (left ?? 0) : scrolling.line();
}

function follow(line: number): void {
  left = isList() ? line : undefined;
  if (!isList()) scrolling.follow(line);
}

function markFaults(): void {
  if (toolbar.choices().faults) markCutLines(view.body, view.frame);
}

/** Another width is another layout: the block at the top of the screen stays there. */
function keepPlace(change: () => void): void {
  const block = [...view.body.children].find((child) => child.getBoundingClientRect().bottom > 0);
  const before = block?.getBoundingClientRect().top ?? 0;
  change();
  if (block && window.scrollY > 0) window.scrollBy({ top: block.getBoundingClientRect().top - before, behavior: 'instant' });
}

/** The newest text may still be with the renderer, and its pictures on the way: nothing is exported that the extension has not sent last. */
async function answerExports(): Promise<void> {
  if (exports.length > 0 && wanted === shown) await picturesSettled(view.body);
  if (wanted !== shown) return;
  for (const request of exports.splice(0)) vscode.postMessage(exportPost(rendered, request, pictures, shown?.media));
}

handleLinks(document, view.body, (href) => vscode.postMessage({ type: 'open', href }));
view.body.addEventListener('error', ({ target }) => target instanceof HTMLImageElement && pictures.failed(target, shown?.media), {
  capture: true,
});
handleAddresses(view.addressList, (kind, action) => vscode.postMessage({ type: 'address', kind, action }));
window.addEventListener('resize', markFaults);
handleSourceClicks(view.frame, view.body, lines, (source) => vscode.postMessage(source));
new ResizeObserver(() => {
  if (isList()) return; // The post has no layout now.
  lines.layoutChanged();
  scrolling.layoutChanged();
  gutter.place();
}).observe(view.body);
window.addEventListener('scrollend', remember);
// VS Code hands the extension's messages on from a page of the same origin.
window.addEventListener('message', ({ origin, data }) => origin === window.origin && receive(readHostMessage(data)));
vscode.postMessage({ type: 'ready' });
