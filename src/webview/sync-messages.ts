/**
 * The part of the vocabulary (messages.ts) that keeps editor and page together. Lines are the document's, from 0; a fraction is a
 * place within the line (`12.5`: half way through line 12).
 */

/** What the author can switch, for one preview (`locked`) or for all of them (settings). */
export const CHOICES = ['locked', 'problems', 'scrollPreview', 'scrollEditor'] as const;
export type Choice = (typeof CHOICES)[number];

/**
 * To the page, at its start and whenever one changes. `locked`: stays with its post; `problems`: they are marked; `scrollPreview`:
 * the page scrolls with the editor; `scrollEditor`: the editor scrolls with the page.
 */
export type Options = { readonly type: 'options' } & Readonly<Record<Choice, boolean>>;

/** To the page: the line at the editor's upper edge. From the page: the line at its own. */
export interface Scroll {
  readonly type: 'scroll';
  readonly line: number;
}

/** To the page: the line with the cursor; without `line` there is no editor with the post. */
export interface Cursor {
  readonly type: 'cursor';
  readonly line?: number;
}

/** One finding, as the editor marks it: from line `line` to before line `end`. */
export interface MarkedFinding {
  /** Its place in the extension's list. */
  readonly id: number;
  readonly line: number;
  readonly end: number;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

/** To the page: all findings of the post that it shows. */
export interface Findings {
  readonly type: 'findings';
  readonly findings: readonly MarkedFinding[];
}

/** To the page: width and height of pictures, by their path below the media folder, so that their room can be kept. */
export interface Sizes {
  readonly type: 'sizes';
  readonly sizes: Readonly<Record<string, readonly [number, number]>>;
}

/**
 * From the page: a double click. The block stands in the lines from `line` to before `end`; `word`, when one was hit, is the
 * `nth` (from 0) of `of` such words in the block's text as shown.
 */
export interface Source {
  readonly type: 'source';
  readonly line: number;
  readonly end: number;
  readonly word: string;
  readonly nth: number;
  readonly of: number;
}

/** From the page: the mark of a finding was clicked. */
export interface FindingClicked {
  readonly type: 'finding';
  readonly id: number;
}

/** From the page: the author used a switch in the toolbar. */
export interface Choose {
  readonly type: 'choose';
  readonly choice: Choice;
  readonly on: boolean;
}

export type SyncToPage = Options | Scroll | Cursor | Findings | Sizes;
export type SyncFromPage = Scroll | Source | FindingClicked | Choose;

type Fields = Readonly<Record<string, unknown>>;

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'information', 'hint'];
const WORD_LIMIT = 200;

/** A message from the host about lines, findings and switches; undefined for anything else. */
export function readSyncToPage(value: Fields): SyncToPage | undefined {
  if (value.type === 'options') return readOptions(value);
  if (value.type === 'scroll') return isPlace(value.line) ? { type: 'scroll', line: value.line } : undefined;
  if (value.type === 'cursor') return { type: 'cursor', ...(isPlace(value.line) && { line: value.line }) };
  if (value.type === 'findings' && Array.isArray(value.findings))
    return { type: 'findings', findings: value.findings.flatMap(readFinding) };
  return value.type === 'sizes' && isFields(value.sizes) ? readSizes(value.sizes) : undefined;
}

/** A message from the page about lines, findings and switches; undefined for anything else. */
export function readSyncFromPage(value: Fields): SyncFromPage | undefined {
  const { type, line, end, word, nth, of, id, choice, on } = value;
  if (type === 'scroll' && isPlace(line)) return { type, line };
  if (type === 'finding' && isPlace(id)) return { type, id };
  if (type === 'choose' && isChoice(choice) && typeof on === 'boolean') return { type, choice, on };
  const isSource = type === 'source' && isPlace(line) && isPlace(end) && isPlace(nth) && isPlace(of);
  if (!isSource || typeof word !== 'string' || word.length > WORD_LIMIT) return undefined;
  return { type, line, end, word, nth, of };
}

function readOptions(value: Fields): Options | undefined {
  const { locked, problems, scrollPreview, scrollEditor } = value;
  const areSwitches =
    typeof locked === 'boolean' &&
    typeof problems === 'boolean' &&
    typeof scrollPreview === 'boolean' &&
    typeof scrollEditor === 'boolean';
  return areSwitches ? { type: 'options', locked, problems, scrollPreview, scrollEditor } : undefined;
}

function readFinding(value: unknown): MarkedFinding[] {
  if (!isFields(value)) return [];
  const { id, line, end, severity, message } = value;
  if (!isPlace(id) || !isPlace(line) || !isPlace(end) || typeof message !== 'string' || !SEVERITIES.includes(severity)) return [];
  return [{ id, line, end, severity: severity as MarkedFinding['severity'], message }];
}

function readSizes(value: Fields): Sizes {
  const isSize = (size: unknown): boolean =>
    Array.isArray(size) && size.length === 2 && size.every((side) => isPlace(side) && side >= 1);
  const sizes = Object.entries(value).filter(([, size]) => isSize(size));
  return { type: 'sizes', sizes: Object.fromEntries(sizes) as Sizes['sizes'] };
}

function isChoice(value: unknown): value is Choice {
  return CHOICES.some((choice) => choice === value);
}

/** A finite number from 0 that a line or a length can be. */
function isPlace(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1e9;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
