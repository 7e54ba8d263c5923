import type { Address } from '../core/render/address';
import type { ListPlace } from '../core/render/list-place';
import { addressView } from './address-view';
import { listView } from './list-view';
import type { Facts } from './messages';
import { patch } from './patch';

/** A line of the banner. */
export interface Note {
  readonly stops: boolean;
  readonly text: string;
}

/** The parts of the page outside the body. Found once, before any foreign HTML is there to look like them. */
export interface View {
  readonly body: HTMLElement;
  /** Stands for the reader's browser window. */
  readonly frame: HTMLElement;
  readonly addressList: HTMLElement;
  facts(facts: Facts): void;
  notes(notes: readonly Note[]): void;
  /** The entry in the blog's list. */
  list(facts: Facts, excerpt: string | undefined, place: ListPlace | undefined): void;
  addresses(addresses: readonly Address[]): void;
  /** No post: only a name. */
  blank(name: string): void;
}

/** Reads the shell that the extension wrote (`preview-html.ts`). */
export function findView(root: Document): View {
  const find = (id: string): HTMLElement => {
    const element = root.getElementById(id);
    if (!element) throw new Error(`The preview's page has no #${id}.`);
    return element;
  };
  const [title, meta, author, date, banner] = [find('title'), find('meta'), find('author'), find('date'), find('banner')];
  const [body, frame, list, addressList] = [find('body'), find('window'), find('list'), find('addresses')];
  return {
    body,
    frame,
    addressList,
    facts: (facts) => {
      write(title, facts.title);
      write(author, facts.author);
      write(date, facts.date);
      meta.hidden = false;
    },
    list: (facts, excerpt, place) => patch(list, listView(root, facts, excerpt, place)),
    addresses: (addresses) => patch(addressList, addressView(root, addresses)),
    blank: (name) => {
      write(title, name);
      meta.hidden = true;
      for (const part of [body, list, addressList]) part.replaceChildren();
    },
    notes: (notes) => {
      const lines = notes.map(({ stops, text }) => {
        const line = root.createElement('p');
        line.className = stops ? 'stops' : '';
        line.textContent = text;
        return line;
      });
      // Never hidden: a screen reader reads what comes into a region that is there. Only what is new is written, so it reads it once.
      if (lines.map((line) => line.outerHTML).join('') !== banner.innerHTML) banner.replaceChildren(...lines);
    },
  };
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
