/**
 * HTML notes as the text that Etherpad would export: a tab for each level of a list, `* ` or `1. ` in front of items, `#` in
 * front of headings, `[text](address)` for links. Colours, names of authors on spans, scripts and styles are dropped; the
 * words stay. One pass over the tags; nothing of the HTML is run or loaded.
 */
export function htmlText(html: string): string {
  const state: State = { lines: [], line: '', prefix: '', lists: [], link: undefined, skip: undefined };
  TAG.lastIndex = 0;
  let end = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    addText(state, html.slice(end, match.index));
    end = TAG.lastIndex;
    const name = match[2]?.toLowerCase();
    if (name) readTag(state, name, match[1] === '/', match[3] ?? '');
  }
  addText(state, html.slice(end));
  endLine(state);
  return state.lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

interface State {
  readonly lines: string[];
  line: string;
  /** What stands in front of the line: tabs and a marker. */
  prefix: string;
  /** The open lists, outermost first. */
  readonly lists: { ordered: boolean; number: number; depth: number }[];
  link: { href: string; from: number } | undefined;
  /** The element whose text is none of the notes. */
  skip: string | undefined;
}

/** Comments, and tags with their attributes; a `<` that begins neither is text. */
const TAG = /<!--[\s\S]*?(?:-->|$)|<(?:!|(\/?)([a-zA-Z][a-zA-Z0-9]{0,20}))((?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,500})>/g;
const SKIPPED = new Set(['head', 'style', 'script', 'title', 'template']);
const BLOCKS = new Set(['p', 'div', 'br', 'tr', 'table', 'section', 'article', 'body', 'pre', 'blockquote', 'hr']);

function readTag(state: State, name: string, isEnd: boolean, attributes: string): void {
  if (state.skip !== undefined) {
    if (isEnd && name === state.skip) state.skip = undefined;
    return;
  }
  if (SKIPPED.has(name)) {
    if (!isEnd) state.skip = name;
  } else if (name === 'ul' || name === 'ol') readList(state, name === 'ol', isEnd, attributes);
  else if (name === 'li') readItem(state, isEnd);
  else if (/^h[1-6]$/.test(name)) readHeading(state, Number(name[1]), isEnd);
  else if (name === 'a') readLink(state, isEnd, attributes);
  else if (BLOCKS.has(name)) endLine(state, name === 'br' || (name === 'p' && isEnd));
}

/** Etherpad's editor writes a list of its own for each line, and its level into the class: `list-bullet2`. */
function readList(state: State, ordered: boolean, isEnd: boolean, attributes: string): void {
  endLine(state);
  if (isEnd) {
    state.lists.pop();
    return;
  }
  const level = /\blist-[a-z]{1,20}([1-9])\b/.exec(attributes)?.[1];
  const number = Number(/\bstart=["']?(\d{1,4})/.exec(attributes)?.[1] ?? 1);
  const depth = level ? Number(level) : Math.min((state.lists.at(-1)?.depth ?? 0) + 1, 9);
  state.lists.push({ ordered, number, depth });
}

function readItem(state: State, isEnd: boolean): void {
  endLine(state);
  const list = state.lists.at(-1);
  if (isEnd || !list) return;
  state.prefix = `${'\t'.repeat(list.depth)}${list.ordered ? `${list.number}.` : '*'} `;
  list.number += 1;
}

function readHeading(state: State, level: number, isEnd: boolean): void {
  endLine(state);
  if (isEnd) state.lines.push('');
  else state.prefix = `${'#'.repeat(level)} `;
}

function readLink(state: State, isEnd: boolean, attributes: string): void {
  const href = /\bhref=(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
  if (!isEnd) {
    state.link = { href: decode(href?.[1] ?? href?.[2] ?? '').trim(), from: state.line.length };
    return;
  }
  const { link } = state;
  state.link = undefined;
  if (!link || !/^(?:https?:\/\/|mailto:)[^\s()<>]+$/i.test(link.href)) return;
  const text = state.line.slice(link.from).trim();
  const isBare = text === '' || text.replace(/^\w+:\/\//, '') === link.href.replace(/^\w+:\/\//, '');
  const blank = /^\s/.test(state.line.slice(link.from)) ? ' ' : '';
  const words = text.replace(/[[\]]/g, ' ').trim();
  state.line = `${state.line.slice(0, link.from)}${blank}${isBare || words === '' ? link.href : `[${words}](${link.href})`}`;
}

function addText(state: State, raw: string): void {
  if (state.skip !== undefined || raw === '') return;
  const text = decode(raw);
  // Blanks that do not break are how notes are indented by hand.
  const shown = state.line === '' && state.prefix === '' ? text.replace(/^[ \t\r\n]+/, '') : text;
  state.line += shown.replace(/[ \t\r\n]+/g, ' ').replaceAll('\u00a0', ' ');
}

/** The line so far is done; a blank one stays only where the notes have one. */
function endLine(state: State, keepBlank = false): void {
  if (state.link) readLink(state, true, '');
  const words = state.line.trimEnd();
  if (words.trim() !== '') state.lines.push(state.prefix === '' ? words : state.prefix + words.trim());
  else if (keepBlank) state.lines.push('');
  if (words.trim() !== '' || keepBlank) state.prefix = '';
  state.line = '';
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** Character references as their characters; one that is not known stays as it is. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return (Object.hasOwn(NAMED, name) ? NAMED[name] : undefined) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
