import { type Choices, readChoices } from '../core/preview-settings';

/** The width in CSS pixels that "Desktop" stands for. */
const DESKTOP = 1280;

/** What is chosen below the page. The body's attributes hold it, for the style sheet. */
export interface Toolbar {
  choices(): Choices;
}

/**
 * Brings the toolbar to life. `initial`: what the reader chose earlier; else the extension wrote the settings into the body's attributes.
 * `change` is called around each change, so that the page can keep its place.
 */
export function createToolbar(root: Document, initial: Choices | undefined, change: (apply: () => void) => void): Toolbar {
  const { body } = root;
  const frame = part(root, 'window');
  const bar = part(root, 'toolbar');
  const addresses = part(root, 'addresses');
  const buttons = [...bar.querySelectorAll('button')];
  let choices = initial ?? readChoices({ ...body.dataset, faults: 'faults' in body.dataset });

  function apply(): void {
    body.dataset.view = choices.view;
    body.dataset.width = choices.width;
    body.toggleAttribute('data-faults', choices.faults);
    scale();
    for (const button of buttons) {
      if (button.name === 'addresses') button.setAttribute('aria-expanded', String(!addresses.hidden));
      else if (!button.dataset.switch) button.setAttribute('aria-pressed', String(isOn(button, choices)));
    }
  }

  /** A desktop's window does not fit into most panels: then it is made smaller, as a picture is. */
  function scale(): void {
    const factor = choices.width === 'desktop' ? Math.min(1, root.documentElement.clientWidth / DESKTOP) : 1;
    const zoom = String(Math.max(0.1, factor));
    if (frame.style.zoom === zoom) return;
    frame.style.zoom = zoom;
    // The style sheet wants the frame to reach to the bottom: 100vh are less when they are made smaller.
    frame.style.setProperty('--zoom', zoom);
  }

  bar.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button || button.dataset.switch) return;
    if (button.name === 'addresses') addresses.hidden = !addresses.hidden;
    else if (button.name === 'faults') choices = { ...choices, faults: !choices.faults };
    else choices = readChoices({ ...choices, [button.name]: button.value }, choices);
    change(apply);
  });
  moveByArrows(bar, buttons);
  window.addEventListener('resize', scale);
  new ResizeObserver(() => keepHeight(root)).observe(part(root, 'dock'));
  apply();
  return { choices: () => choices };
}

function isOn(button: HTMLButtonElement, choices: Choices): boolean {
  if (button.name === 'faults') return choices.faults;
  return button.value === (button.name === 'view' ? choices.view : choices.width);
}

/** As the ARIA pattern of a toolbar asks: one stop for the tab key, arrows within. */
function moveByArrows(bar: HTMLElement, buttons: readonly HTMLButtonElement[]): void {
  const stopAt = (at: number): void => {
    for (const [index, button] of buttons.entries()) button.tabIndex = index === at ? 0 : -1;
  };
  stopAt(0);
  bar.addEventListener('focusin', ({ target }) => stopAt(buttons.indexOf(target as HTMLButtonElement)));
  bar.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const last = buttons.length - 1;
    const next = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  });
}

/** The end of the page can be scrolled to above the dock, however high that is. */
function keepHeight(root: Document): void {
  root.documentElement.style.setProperty('--dock-height', `${part(root, 'dock').offsetHeight}px`);
}

function part(root: Document, id: string): HTMLElement {
  const element = root.getElementById(id);
  if (!element) throw new Error(`The preview's page has no #${id}.`);
  return element;
}
