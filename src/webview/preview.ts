/** The preview's page: takes posts from the extension, has them rendered in the worker, and shows them harmless and in place. */
import { handleAddresses } from './address-view';
import { markCutLines } from './cut-lines';
import { exportPost } from './export';
import { handleLinks } from './links';
import { type Export, type PageMessage, type PageState, readHostMessage, readPageState, type Show, type Tell } from './messages';
import { patch } from './patch';
import { createPictures, picturesSettled } from './pictures';
import { createRenderer, type RenderWorker } from './renderer';
import { sanitize } from './sanitize';
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

const vscode = acquireVsCodeApi();
const view = findView(document);
const pictures = createPictures();
/** What is on the page, and what an earlier page of this panel left behind. */
let shown: Show | undefined;
/** The newest post that the extension has sent, and what is to be answered once it is on the page. */
let wanted: Show | undefined;
const exports: Export[] = [];
let earlier = readPageState(vscode.getState());
/** What the renderer made of the text that is shown; undefined when it gave up. */
let rendered: string | undefined;
const toolbar = createToolbar(document, earlier?.choices, (apply) => {
  keepPlace(apply);
  markFaults();
  remember();
});

const workerSource = URL.createObjectURL(new Blob([`(${previewWorker})()`], { type: 'text/javascript' }));
const render = createRenderer<Show>(() => new Worker(workerSource) as RenderWorker, show);

function receive(data: unknown): void {
  const message = readHostMessage(data);
  if (message?.type === 'show') {
    wanted = message;
    render(message);
  }
  if (message?.type === 'tell') tell(message);
  if (message?.type === 'export') {
    exports.push(message);
    void answerExports();
  }
  if (message?.type !== 'pictures') return;
  pictures.forget();
  if (shown) render(shown);
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
  if (isOther) window.scrollTo(0, earlier?.uri === post.uri ? earlier.scroll : 0);
  earlier = undefined;
  remember();
  void answerExports();
}

function showBody(html: string, isOther: boolean): Note[] {
  try {
    const { fragment, left } = sanitize(html);
    pictures.place(fragment, shown?.media);
    patch(view.body, fragment);
    if (left.length === 0) return [];
    const names = left.map((name) => `<${name}>`).join(', ');
    return [{ stops: false, text: `For safety the preview leaves out what the site would show or run: ${names}.` }];
  } catch (error) {
    return keepBody(`its HTML could not be shown (${error instanceof Error ? error.message : String(error)})`, isOther);
  }
}

function keepBody(failed: string, isOther: boolean): Note[] {
  if (isOther) view.body.replaceChildren();
  const rest = isOther ? '' : ' The page shows what it could make last.';
  return [{ stops: false, text: `The preview gave up on this text: ${failed}.${rest}` }];
}

function remember(): void {
  if (shown) vscode.setState({ uri: shown.uri, scroll: window.scrollY, facts: shown.facts, choices: toolbar.choices() });
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
window.addEventListener('scrollend', remember);
window.addEventListener('message', ({ data }) => receive(data));
vscode.postMessage({ type: 'ready' });
