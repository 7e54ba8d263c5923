import type { Address, AddressKind } from '../core/render/address';
import { say } from '../core/say';
import type { UseAddress } from './messages';

/** The addresses that a post has on the site, each with what can be done with it. */
export function addressView(root: Document, addresses: readonly Address[]): DocumentFragment {
  const fragment = root.createDocumentFragment();
  for (const address of addresses) {
    const row = root.createElement('div');
    const code = root.createElement('code');
    code.textContent = address.address;
    row.append(say`${address.label}:`, code, button(root, address, 'copy', say`Copy`));
    if (address.source) row.append(button(root, address, 'open', say`Open ${address.source.replace(/^.*\//, '')}`));
    fragment.append(row);
  }
  if (addresses.length === 0) fragment.append(say`The post has no address yet: it gets one from its file name.`);
  return fragment;
}

function button(root: Document, { kind, label }: Address, action: UseAddress['action'], text: string): HTMLElement {
  const made = root.createElement('button');
  made.type = 'button';
  made.name = kind;
  made.value = action;
  made.textContent = text;
  made.setAttribute('aria-label', say`${text}: ${label}`);
  return made;
}

/** Hears the buttons of `addressView` below `container`. */
export function handleAddresses(container: HTMLElement, use: (kind: AddressKind, action: UseAddress['action']) => void): void {
  container.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest('button') : null;
    if (pressed) use(pressed.name as AddressKind, pressed.value === 'open' ? 'open' : 'copy');
  });
}
