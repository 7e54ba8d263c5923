import { countWord } from '../core/find-word';
import type { Lines } from './lines';
import type { Source } from './messages';

/** On a double click tells which source belongs to what was hit. Links, buttons and what can be opened keep their clicks. */
export function handleSourceClicks(frame: HTMLElement, body: HTMLElement, lines: Lines, open: (source: Source) => void): void {
  frame.addEventListener('dblclick', ({ target }) => {
    if (!(target instanceof Element) || target.closest('a[href], button, summary, input')) return;
    const around = body.contains(target) ? lines.around(target) : undefined;
    if (around) open({ type: 'source', ...around.span, ...wordIn(around.block) });
    else if (!body.contains(target))
      open({ type: 'source', line: 0, end: Math.ceil(lines.lineAt(bodyTop(body))), ...wordIn(target) });
  });
}

function bodyTop(body: HTMLElement): number {
  return body.getBoundingClientRect().top + window.scrollY;
}

/** The browser has selected the word by now. */
function wordIn(block: Element): Pick<Source, 'word' | 'nth' | 'of'> {
  const none = { word: '', nth: 0, of: 0 };
  const selection = block.ownerDocument.getSelection();
  const word = selection?.toString().trim() ?? '';
  if (!selection?.rangeCount || word === '' || word.length > 200) return none;
  const selected = selection.getRangeAt(0);
  if (!block.contains(selected.startContainer)) return none;
  const before = block.ownerDocument.createRange();
  before.setStart(block, 0);
  before.setEnd(selected.startContainer, selected.startOffset);
  const text = block.textContent ?? '';
  return { word, nth: countWord(text, word, before.toString().length), of: countWord(text, word) };
}
