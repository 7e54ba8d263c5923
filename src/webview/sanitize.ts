import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';

/** A post's HTML, made harmless, and the names of the elements that a reader would miss, gone because they could run or load something. */
export interface SafeHtml {
  readonly fragment: DocumentFragment;
  readonly left: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

const CONFIG = {
  // What shows something. Whatever loads, sends, covers the page, speaks up or takes the focus is not in these lists.
  ALLOWED_TAGS: words(`a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup
    data dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins
    kbd label li main mark menu nav nobr ol p pre q rp rt ruby s samp search section small span strike strong sub summary sup
    table tbody td tfoot th thead time tr tt u ul var wbr #text`),
  ALLOWED_ATTR: words(`align alt aria-hidden aria-label bgcolor border cellpadding cellspacing checked cite class clear color
    colspan datetime dir disabled face headers height hidden href hreflang id lang noshade nowrap open rel reversed rowspan
    scope size span src start summary title translate type valign value width`),
  ALLOW_ARIA_ATTR: false,
  // VS Code reads data-vscode-context of anything on the page: only the renderer's own may stay.
  ALLOW_DATA_ATTR: false,
  ADD_ATTR: ['data-end', 'data-line', 'data-meta', 'data-picture'],
  // Pages, mail, and whatever has no scheme. None is ever followed: the extension looks at each address that is clicked.
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  RETURN_DOM_FRAGMENT: true,
} satisfies Config;

/** The others (comments, `name` in `<name>`) show nothing on the site either, or leave their content behind. */
const MISSED = new Set(
  words(
    `applet audio base button dialog embed form frame iframe input link math meta object script select style svg textarea video`,
  ),
);

let purifier: DOMPurify | undefined;

/**
 * A fragment that shows what the HTML shows and can do nothing. For the page it is never written out and parsed again, so that
 * no second reading can find something else in it (what is exported is: see `export.ts`). Chromium reports handlers and styles to the console while they are parsed, before
 * anything could take them away (also for its own `setHTML`): those messages tell of nothing that was on the page.
 */
export function sanitize(html: string): SafeHtml {
  purifier ??= createPurifier();
  const fragment = purifier.sanitize(html, CONFIG);
  return { fragment, left: missedIn(purifier.removed) };
}

function createPurifier(): DOMPurify {
  const purifier = createDOMPurify(window);
  // Before any post is shown: these are the page's own, and its style goes by them.
  const taken = new Set(Array.from(document.querySelectorAll('[id]'), (element) => element.getAttribute('id')));
  purifier.addHook('afterSanitizeAttributes', (element) => {
    if (taken.has(element.getAttribute('id'))) element.removeAttribute('id');
    if (element.nodeName !== 'INPUT') return;
    // A task list's box is the one input that a post needs.
    if (element.getAttribute('type')?.toLowerCase() === 'checkbox') element.setAttribute('disabled', '');
    else element.remove();
  });
  return purifier;
}

function missedIn(removed: DOMPurify['removed']): string[] {
  const names = removed.flatMap((item) => ('element' in item && item.element ? [nameOf(item.element)] : []));
  return [...new Set(names)].filter((name) => MISSED.has(name));
}

/** A form with a field called `nodeName` answers with that field: only forms can lie like this. */
function nameOf({ nodeName }: Node): string {
  return typeof nodeName === 'string' ? nodeName.toLowerCase() : 'form';
}
