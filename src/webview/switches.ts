import type { Choice, Options } from './messages';

/** The toolbar's switches whose state the extension keeps: it is asked to change it, and tells what it is then. */
export function createSwitches(root: Document, choose: (choice: Choice, on: boolean) => void): (options: Options) => void {
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('#toolbar button[data-switch]')];
  for (const button of buttons)
    button.addEventListener('click', () =>
      choose(button.dataset.switch as Choice, button.getAttribute('aria-pressed') !== 'true'),
    );
  return (options) => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(options[button.dataset.switch as Choice]));
  };
}
