import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';

/** A post's HTML, made harmless, and the names of the elements that a reader would miss, gone because they could run or load something. */
export interface SafeHtml {
  readonly fragment: DocumentFragment;
  readonly left: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

const CONFIG = {
  USE_PROFILES: { html: true },
  // Beyond what DOMPurify refuses: whatever loads, sends, covers the page or takes the focus.
  FORBID_TAGS: words(`area audio button datalist dialog fieldset form map meter optgroup option output picture progress select
    source style template textarea track video`),
  FORBID_ATTR:
    words(`accesskey action autofocus background contenteditable controls download form formaction inert name nonce part poster
    popover popovertarget popovertargetaction role sizes slot srcset style tabindex target usemap`),
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
 * A fragment that shows what the HTML shows and can do nothing. It is never written out and parsed again, so that no second
 * reading can find something else in it. Chromium reports handlers and styles to the console while they are parsed, before
 * anything could take them away (also for its own `setHTML`): those messages tell of nothing that was on the page.
 */
export function sanitize(html: string): SafeHtml {
  purifier ??= createPurifier();
  const fragment = purifier.sanitize(html, CONFIG);
  return { fragment, left: missedIn(purifier.removed) };
}

function createPurifier(): DOMPurify {
  const purifier = createDOMPurify(window);
  purifier.addHook('afterSanitizeAttributes', (element) => {
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
