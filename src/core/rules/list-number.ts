import { isItem, markerStart } from '../list-lines';
import type { Line } from '../markdown/blocks';
import { say } from '../say';
import type { Finding, Rule } from '../types';

export const listNumber: Rule = {
  id: 'list-number',
  severity: 'warning',
  reads: 'section',
  docs: 'A numbered list that goes on behind a block of code or a paragraph goes on with the next number.',
  why: 'What stands at the margin ends the list: the site begins a new one with the number that is written, and all steps get the number 1 when each says `1.`.',
  bad: '1. Log in:\n\n```\nssh controller-0\n```\n\n«1.» Show the hosts:\n\n```\nsystem host-list\n```\n',
  good: '1. Log in:\n\n```\nssh controller-0\n```\n\n2. Show the hosts:\n\n```\nsystem host-list\n```\n',
  *check({ text, body }) {
    let list: Numbers | undefined;
    let open = false;
    for (const line of body.lines) {
      if (line.kind === 'heading' || line.kind === 'break') list = undefined;
      if (line.kind === 'heading' || line.kind === 'break') open = false;
      if (line.kind === 'blank' || line.kind === 'code' || line.kind === 'comment') continue;
      if (!isItem(line)) {
        // A line at the margin ends the list, unless it goes on from the item above.
        if (line.indent < 2 && line.kind !== 'text') open = false;
        else if (line.indent < 2 && text[line.start - 2] === '\n') open = false;
        continue;
      }
      if (line.indent > 1) continue;
      const number = /^\d{1,9}/.exec(line.marker)?.[0];
      if (number === undefined) {
        list = undefined;
        continue;
      }
      const written = Number(number);
      if (!open && list && isSlip(list, written)) {
        yield finding(line, number, list.next);
        list = { first: list.first, next: list.next + 1, items: 1 };
      } else if (open && list) list = { first: list.first, next: list.next + 1, items: list.items + 1 };
      else list = { first: written, next: written + 1, items: 1 };
      open = true;
    }
  },
};

interface Numbers {
  readonly first: number;
  /** The number that the site would give to one more item. */
  readonly next: number;
  readonly items: number;
}

/** Lists of one step that all begin with 1, or one that leaves a number out or has one twice. A list that begins with 1 again is another one. */
function isSlip({ next, items }: Numbers, written: number): boolean {
  return written === 1 ? items === 1 : written !== next && Math.abs(written - next) < 3;
}

function finding(line: Line, number: string, wanted: number): Finding {
  const start = markerStart(line);
  return {
    span: { start, end: start + line.marker.trimEnd().length },
    message: say`The list above ended at the margin, so the site begins a new one here and shows the number ${number}; ${wanted} would come next. Write that number, or indent what stands between the steps by four blanks.`,
    fixes: [{ title: say`Go on with ${wanted}`, edits: [{ span: { start, end: start + number.length }, text: String(wanted) }] }],
  };
}
