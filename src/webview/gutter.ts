import { say, sentences } from '../core/say';
import type { Lines } from './lines';
import type { Findings, MarkedFinding } from './messages';

/** The strip left of the body: which block the cursor is in, and which ones have findings. The body itself stays as it is. */
export interface Gutter {
  /** The cursor's line; undefined: no cursor. */
  cursor(line: number | undefined): void;
  findings(findings: Findings['findings']): void;
  /** Puts all where the blocks are now. */
  place(): void;
}

const SIGNS = { error: '×', warning: '!', information: 'i', hint: '·' };
const ORDER = Object.keys(SIGNS);

/** Findings that share a place. */
interface Mark {
  readonly button: HTMLButtonElement;
  readonly findings: readonly MarkedFinding[];
}

/** `choose` hears which finding was clicked; a further click on the same mark is for the next one. */
export function createGutter(root: Document, body: HTMLElement, lines: Lines, choose: (id: number) => void): Gutter {
  const bar = root.createElement('div');
  bar.id = 'cursor';
  const list = root.createElement('aside');
  list.id = 'problems';
  list.setAttribute('aria-label', say`Problems in this post`);
  body.ownerDocument.body.append(bar, list);
  let cursorLine: number | undefined;
  let found: Findings['findings'] = [];
  let marks: readonly Mark[] = [];

  function place(): void {
    const block = cursorLine === undefined ? undefined : lines.blockAt(cursorLine);
    bar.hidden = block === undefined;
    if (block) put(bar, block.getBoundingClientRect(), 9);
    const groups = [...byPlace(found, lines)];
    const boxes = groups.map(([place, findings]) => boxOf(place, findings, lines));
    // A button that has the focus stays itself.
    marks = groups.map(([, findings], index) => {
      const button = marks[index]?.button ?? list.appendChild(root.createElement('button'));
      describe(button, findings);
      put(button, boxes[index] as Box, 24);
      return { button, findings };
    });
    while (list.children.length > marks.length) list.lastChild?.remove();
  }

  function put(element: HTMLElement, { top, bottom }: Box, left: number): void {
    const edge = body.getBoundingClientRect().left;
    const { style } = element;
    style.top = `${Math.round(top + window.scrollY)}px`;
    style.height = `${Math.max(16, Math.round(bottom - top))}px`;
    style.left = `${Math.max(0, Math.round(edge - left))}px`;
  }

  list.addEventListener('click', ({ target }) => {
    const mark = marks.find(({ button }) => target instanceof Node && button.contains(target));
    if (!mark) return;
    const turn = Number(mark.button.dataset.turn ?? 0) % mark.findings.length;
    mark.button.dataset.turn = String(turn + 1);
    choose(mark.findings[turn]?.id ?? 0);
  });

  return {
    cursor(line) {
      cursorLine = line;
      place();
    },
    findings(findings) {
      found = findings;
      for (const { button } of marks) delete button.dataset.turn;
      place();
    },
    place,
  };
}

interface Box {
  readonly top: number;
  readonly bottom: number;
}

/** The worst first in each place. A place is a block, or a line that has none. */
function byPlace(findings: Findings['findings'], lines: Lines): Map<Element | number, MarkedFinding[]> {
  const places = new Map<Element | number, MarkedFinding[]>();
  for (const finding of findings) {
    const place = lines.blockAt(finding.line) ?? Math.floor(finding.line);
    places.set(place, [...(places.get(place) ?? []), finding]);
  }
  for (const some of places.values()) some.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return places;
}

function boxOf(place: Element | number, findings: readonly MarkedFinding[], lines: Lines): Box {
  if (place instanceof Element) return place.getBoundingClientRect();
  const top = lines.heightOf(place) - window.scrollY;
  return { top, bottom: Math.max(top, lines.heightOf(findings[0]?.end ?? place) - window.scrollY) };
}

function nameOf(severity: MarkedFinding['severity']): string {
  return { error: say`Error`, warning: say`Warning`, information: say`Information`, hint: say`Hint` }[severity];
}

function describe(button: HTMLButtonElement, findings: readonly MarkedFinding[]): void {
  const [worst] = findings;
  if (!worst) return;
  const texts = findings.map(({ severity, message }) => say`${nameOf(severity)}: ${message}`);
  const text = texts.join('\n\n');
  button.type = 'button';
  if (button.className !== worst.severity) button.className = worst.severity;
  if (button.dataset.sign !== SIGNS[worst.severity]) button.dataset.sign = SIGNS[worst.severity];
  if (button.title === text) return;
  button.title = text;
  button.setAttribute('aria-label', sentences(say`Line ${Math.floor(worst.line) + 1}.`, ...texts));
}
