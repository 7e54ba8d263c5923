import type { Facts } from './messages';

/** A line of the banner. */
export interface Note {
  readonly stops: boolean;
  readonly text: string;
}

/** The parts of the page outside the body. Found once, before any foreign HTML is there to look like them. */
export interface View {
  readonly body: HTMLElement;
  facts(facts: Facts): void;
  notes(notes: readonly Note[]): void;
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
  const [title, meta, author, date, banner, body] = [
    find('title'),
    find('meta'),
    find('author'),
    find('date'),
    find('banner'),
    find('body'),
  ];
  return {
    body,
    facts: (facts) => {
      write(title, facts.title);
      write(author, facts.author);
      write(date, facts.date);
      meta.hidden = false;
    },
    blank: (name) => {
      write(title, name);
      meta.hidden = true;
      body.replaceChildren();
    },
    notes: (notes) => {
      const lines = notes.map(({ stops, text }) => {
        const line = root.createElement('p');
        line.className = stops ? 'stops' : '';
        line.textContent = text;
        return line;
      });
      if (lines.map((line) => line.outerHTML).join('') !== banner.innerHTML) banner.replaceChildren(...lines);
      banner.hidden = notes.length === 0;
    },
  };
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
