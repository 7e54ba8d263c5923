import type { Entry, ScalarValue, Value } from './types';

/** The keys and values of a block that no two YAML parsers read differently. */
export interface PlainYaml {
  readonly entries: readonly Entry[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** `key: value`, or `key:` in front of a list, at the start of a line. */
const TOP = /^([A-Za-z][A-Za-z0-9_-]*):(?: (.*))?$/;
/** `- label: value` and the lines of the same item below it. */
const ITEM = /^( {0,8}(?:- )?)([A-Za-z][A-Za-z0-9_-]*): (.+)$/;
/** A letter, and signs that mean nothing behind it: all but the colon and the number sign. What may be a number or an alias begins otherwise. */
const PLAIN = /^[A-Za-z\u00c0-\u024f][ -"$-9;-~\u00a1-\u00ac\u00ae-\u024f\u2013-\u201d]*$/;
/** Words of Latin letters and signs, with a blank between each two; of those in double quotes, none has a single one. */
const QUOTED =
  /^(?:'[!-&(-[\]-~\u00a1-\u00ac\u00ae-\u024f\u2013-\u201d]+(?: [!-&(-[\]-~\u00a1-\u00ac\u00ae-\u024f\u2013-\u201d]+)*'|"[!#-[\]-~\u00a1-\u00ac\u00ae-\u024f\u2013-\u201d]+(?: [!#-[\]-~\u00a1-\u00ac\u00ae-\u024f\u2013-\u201d]+)*")$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)\.(\d{3})Z)?$/;
/** A line of a folded text: two blanks, and words of Latin letters and signs with blanks between them. */
const FOLDED_LINE = /^ {2}([!-~\u00a1-\u024f]+(?: +[!-~\u00a1-\u024f]+)*)$/;
/** Words that one YAML or another takes for something else than text. */
const WORD = /^(?:y|n|yes|no|on|off|true|false|null|constructor|prototype)$/i;

/**
 * Reads the block as nearly all of the blog's posts have it: one line a key, and lists of plain pairs. Gives exactly
 * what `readEntries` and gray-matter give (test/unit/plain-yaml.test.ts), for a tenth of their time; undefined for
 * anything that is not as plain as that. `offset` is where the text stands in the post.
 */
export function readPlainYaml(yaml: string, offset: number): PlainYaml | undefined {
  const entries: Entry[] = [];
  const data: Record<string, unknown> = {};
  const reader = { yaml, offset, at: 0 };
  while (reader.at < yaml.length) {
    const start = reader.at;
    const line = takeLine(reader);
    if (line === '' && entries.length > 0) continue;
    const match = TOP.exec(line);
    const name = match?.[1] ?? '';
    if (!match || WORD.test(name) || Object.hasOwn(data, name)) return undefined;
    const text = withoutBlanks(match[2] ?? '');
    const place = offset + start + name.length + 2;
    const read = text === '' ? readList(reader) : text === '>-' ? readFolded(reader, place) : readScalar(text, place);
    if (!read) return undefined;
    entries.push({ name, key: { start: offset + start, end: offset + start + name.length }, value: read.value });
    data[name] = read.data;
  }
  return entries.length > 0 ? { entries, data } : undefined;
}

interface Reader {
  readonly yaml: string;
  readonly offset: number;
  at: number;
}

interface Read {
  readonly value: Value;
  readonly data: unknown;
}

/** The next line without its end. */
function takeLine(reader: Reader): string {
  const { yaml, at } = reader;
  const end = yaml.indexOf('\n', at);
  reader.at = end < 0 ? yaml.length : end + 1;
  return yaml.slice(at, end < 0 ? undefined : end > at && yaml[end - 1] === '\r' ? end - 1 : end);
}

/** Without the blanks behind it: no other white space, which YAML takes for text. */
function withoutBlanks(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}

/** The items below a key: each begins with a dash at the same column, its further pairs stand below its first one. */
function readList(reader: Reader): Read | undefined {
  const items: { start: number; end: number; entries: Entry[]; data: Record<string, unknown> }[] = [];
  let column: number | undefined;
  for (let start = reader.at; start < reader.yaml.length; start = reader.at) {
    const match = ITEM.exec(takeLine(reader));
    const [, lead = '', name = '', text = ''] = match ?? [];
    const dash = lead.indexOf('-');
    if (!match || (dash < 0 && lead === '')) {
      reader.at = start;
      break;
    }
    column ??= dash;
    const place = reader.offset + start + lead.length;
    const read = readScalar(withoutBlanks(text), place + name.length + 2);
    if (!read || WORD.test(name) || lead.length !== column + 2 || (dash >= 0 && dash !== column)) return undefined;
    if (dash >= 0) items.push({ start: place, end: place, entries: [], data: {} });
    const item = items.at(-1);
    if (!item || Object.hasOwn(item.data, name)) return undefined;
    item.entries.push({ name, key: { start: place, end: place + name.length }, value: read.value });
    item.data[name] = read.data;
    item.end = read.value.span.end;
  }
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return undefined;
  const values = items.map(({ start, end, entries }): Value => ({ kind: 'map', span: { start, end }, entries }));
  return {
    value: { kind: 'list', span: { start: first.start - 2, end: last.end }, items: values },
    data: items.map(({ data }) => data),
  };
}

/** The lines below `key: >-`, which are one text with a blank for each line end. `start` is where the sign stands. */
function readFolded(reader: Reader, start: number): Read | undefined {
  const lines: string[] = [];
  let end = 0;
  for (let at = reader.at; at < reader.yaml.length; at = reader.at) {
    const line = FOLDED_LINE.exec(takeLine(reader));
    if (!line) {
      reader.at = at;
      break;
    }
    end = at + line[0].length;
    lines.push(line[1] ?? '');
  }
  if (lines.length === 0 || /^[ \t\r\n]/.test(reader.yaml.slice(reader.at, reader.at + 1))) return undefined;
  const raw = reader.yaml.slice(start - reader.offset, end);
  const text = lines.join(' ');
  const span = { start, end: end + reader.offset };
  return { value: { kind: 'scalar', span, style: 'block', raw, text, type: 'string' }, data: text };
}

function readScalar(raw: string, start: number): Read | undefined {
  const of = (style: ScalarValue['style'], text: string, type: ScalarValue['type']): Value => ({
    kind: 'scalar',
    span: { start, end: start + raw.length },
    style,
    raw,
    text,
    type,
  });
  if (PLAIN.test(raw)) return WORD.test(raw) ? undefined : { value: of('plain', raw, 'string'), data: raw };
  const date = DATE.exec(raw)?.slice(1).map(Number);
  if (date) {
    const [year = 0, month = 0, day = 0, hour, minute, second, millisecond] = date.map((part) => part || 0);
    const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second, millisecond));
    return { value: of('plain', raw, 'date'), data: time };
  }
  if (!QUOTED.test(raw)) return undefined;
  const text = raw.slice(1, -1);
  return { value: of(raw.startsWith("'") ? 'single' : 'double', text, 'string'), data: text };
}
