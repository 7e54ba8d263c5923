import { linesOf } from '../lines';
import { say } from '../say';
import type { Edit, Rule, Span, Value } from '../types';

export const yamlTab: Rule = {
  id: 'yaml-tab',
  severity: 'error',
  reads: 'front',
  everywhere: true,
  docs: 'Front matter is indented with blanks, never with tabs.',
  why: 'YAML forbids tabs there. js-yaml 3 lets them pass but counts them as no indentation, so that the id of a category becomes a key of the post; the CMS refuses the file.',
  bad: '---\ntemplateKey: blog-post\ncategory:\n  - label: Features & Updates\n«\t»id: category-p92F9JYj5\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ncategory:\n  - label: Features & Updates\n    id: category-p92F9JYj5\n---\nText.\n',
  *check({ front, text }, site) {
    if (front.state !== 'closed') return;
    const all = tabEdits(text, front.inner);
    // Within brackets, quotes and blocks of text other parsers take them for blanks.
    const edits = site.sameLayout
      ? all
      : all.filter(({ span }) => !front.entries.some(({ value }) => isAround(value, span, text)));
    for (const { span } of edits) {
      yield {
        span,
        message: say`A tab indents this line. YAML forbids it: the site reads the line as if it were not indented, and the CMS cannot open the post. Use blanks.`,
        // All of them at once: one alone may stand deeper or less deep than its neighbours.
        fixes: [
          { title: edits.length > 1 ? say`Replace the tabs by blanks` : say`Replace the tab by blanks`, edits, preferred: true },
        ],
      };
    }
  },
};

/** The place is in a value that is no mapping or list by its indentation. */
function isAround(value: Value, { start }: Span, text: string): boolean {
  const isOpen = (value.kind === 'scalar' && value.style !== 'plain') || /[[{]/.test(text.charAt(value.span.start));
  return isOpen && value.span.start <= start && start < value.span.end;
}

function tabEdits(text: string, inner: Span): Edit[] {
  const edits: Edit[] = [];
  let place: Place = { next: '', list: '  ' };
  for (const line of linesOf(text, inner)) {
    const content = text.slice(line.start, Math.min(line.end, line.start + 400)).trimEnd();
    if (/^[ \t]*(?:#|$)/.test(content)) continue; // Nobody minds the tabs of blank lines and comments.
    const indent = /^[ \t]*(?:-[ \t]+)?/.exec(content)?.[0] ?? '';
    const blanks = indent.includes('\t') ? wanted(content, indent, place) : indent;
    place = below(content.slice(indent.length), blanks, place);
    if (indent.includes('\t')) edits.push({ span: { start: line.start, end: line.start + indent.length }, text: blanks });
  }
  return edits;
}

/** What the lines above allow. */
interface Place {
  /** The indentation of a key that belongs to the line above, or stands beside it. */
  readonly next: string;
  /** The indentation of the dashes in the list around. */
  readonly list: string;
}

const KEY = /^(?:"[^"]*"|'[^']*'|[\w-][^:#"']*):(?:[ \t]|$)/;

function wanted(content: string, indent: string, { next, list }: Place): string {
  if (indent.includes('-')) return `${list}- `;
  // A line without a key goes on with the value above it.
  return KEY.test(content.slice(indent.length)) ? next : next || '  ';
}

function below(rest: string, blanks: string, { list }: Place): Place {
  if (rest === '-') return { next: `${blanks}  `, list: blanks }; // A dash alone: its entry begins on the next line.
  const opens = /:(?:[ \t]+[|>][-+\d]{0,2})?$/.test(rest.replace(/[ \t]+#.*$/, '')) ? '  ' : '';
  if (!blanks.includes('-')) return { next: blanks + opens, list: blanks === '' ? '  ' : list };
  return { next: KEY.test(rest) ? ' '.repeat(blanks.length) + opens : '', list: blanks.slice(0, blanks.indexOf('-')) };
}
