/** What the extension and the preview's page say to each other, and the checks of what arrives. No DOM, no vscode: both sides use it. */
import { type Choices, readChoices } from '../core/preview-settings';
import { ADDRESS_KINDS, type Address, type AddressKind } from '../core/render/address';
import type { ListPlace } from '../core/render/list-place';
import { readAddresses, readPlace } from './read-place';
import { readSyncFromPage, readSyncToPage, type SyncFromPage, type SyncToPage } from './sync-messages';

export type { Choice, Cursor, Findings, MarkedFinding, Options, Sizes, Source } from './sync-messages';

/** Title, author and date as the site prints them. */
export interface Facts {
  readonly title: string;
  readonly author: string;
  readonly date: string;
}

/** Where the site's pictures lie: `/img/x.png` in a post is `<base>/x.png` for the page and `static/img/x.png` for the author. */
export interface Media {
  readonly publicFolder: string;
  readonly mediaFolder: string;
  readonly base: string;
}

/** A post, or what is left of it, to be shown. */
export interface Show {
  readonly type: 'show';
  /** The document's address: what the page remembers for a window reload. */
  readonly uri: string;
  readonly facts: Facts;
  /** Markdown. */
  readonly body: string;
  /** The document's line (from 0) that holds the body's first. */
  readonly firstLine: number;
  /** How many lines the document has. */
  readonly lines: number;
  /** The line at the editor's upper edge, when the page is to begin there (see `Scroll`). */
  readonly top?: number;
  /** `stops`: the site's build would stop. */
  readonly notes: readonly { readonly stops: boolean; readonly text: string }[];
  readonly media?: Media;
  /** In the blog's list; undefined while it is not known. */
  readonly place?: ListPlace;
  readonly addresses: readonly Address[];
}

/** A sentence instead of a post. What the page shows of the same document stays. */
export interface Tell {
  readonly type: 'tell';
  readonly uri: string;
  /** The document's file name. */
  readonly name: string;
  readonly text: string;
}

/** A file in the site's media folder came, changed or went: look for the pictures again. */
export interface Pictures {
  readonly type: 'pictures';
}

/** Asks for the post's HTML as it is on the page. */
export interface Export {
  readonly type: 'export';
  /** Named again in the answer; letters, digits and `-`. */
  readonly id: string;
  /** True: each of the site's pictures gets `<id>-<number>` for an address, to be replaced by its content. False: as written. */
  readonly inline: boolean;
}

export type HostMessage = Show | Tell | Pictures | Export | SyncToPage;

/** The page is there (again) and waits for a post. */
export interface Ready {
  readonly type: 'ready';
}

/** The author clicked a link of the post. */
export interface Open {
  readonly type: 'open';
  readonly href: string;
}

/** The author chose one of the addresses below the page. */
export interface UseAddress {
  readonly type: 'address';
  readonly kind: AddressKind;
  readonly action: 'open' | 'copy';
}

/** The answer to `Export`. `html` is harmless; without it the page has none to give, and `failed` says why. */
export interface Exported {
  readonly type: 'exported';
  readonly id: string;
  readonly html?: string;
  readonly failed?: string;
  /** Paths below the media folder, with `/`, by their number. */
  readonly pictures: readonly string[];
}

export type PageMessage = Ready | Open | UseAddress | Exported | SyncFromPage;

/** What the page leaves behind for a window reload (VS Code keeps it as JSON). */
export interface PageState {
  readonly uri: string;
  /** In pixels from the top. */
  readonly scroll: number;
  /** The document's line at the upper edge: other than pixels it holds when the panel's width has changed. */
  readonly line?: number;
  /** The preview stays with its post. */
  readonly locked?: boolean;
  /** The last that could be read in full. */
  readonly facts?: Facts;
  /** What was chosen below the page. */
  readonly choices?: Choices;
}

type Fields = Readonly<Record<string, unknown>>;

/** Longer addresses are nobody's. */
const HREF_LIMIT = 8192;

/** Of an exported page. In UTF-16 code units: what the page shows at most, written out. */
const HTML_LIMIT = 8_000_000;
const PICTURE_LIMIT = 10_000;

/** A message from the host as such; undefined for anything else. */
export function readHostMessage(value: unknown): HostMessage | undefined {
  if (!isFields(value)) return undefined;
  if (value.type === 'pictures') return { type: 'pictures' };
  if (value.type === 'tell') return readTell(value);
  if (value.type === 'export' && typeof value.id === 'string' && /^[\w-]+$/.test(value.id))
    return { type: 'export', id: value.id, inline: value.inline === true };
  return value.type === 'show' ? readShow(value) : readSyncToPage(value);
}

/** A message from the page as such; undefined for anything else. The page shows foreign HTML: nothing it says is taken on trust. */
export function readPageMessage(value: unknown): PageMessage | undefined {
  if (!isFields(value)) return undefined;
  if (value.type === 'ready') return { type: 'ready' };
  if (value.type === 'address') return readUseAddress(value);
  if (value.type === 'exported') return readExported(value);
  if (value.type !== 'open') return readSyncFromPage(value);
  return typeof value.href === 'string' && value.href.length <= HREF_LIMIT ? { type: 'open', href: value.href } : undefined;
}

/** What an earlier window left behind; undefined when it cannot be used. */
export function readPageState(value: unknown): PageState | undefined {
  if (!isFields(value) || typeof value.uri !== 'string') return undefined;
  const scroll = typeof value.scroll === 'number' && value.scroll >= 0 ? value.scroll : 0;
  const facts = readFacts(value.facts);
  const choices = isFields(value.choices) && readChoices(value.choices);
  const line = typeof value.line === 'number' && value.line >= 0 ? value.line : undefined;
  return {
    uri: value.uri,
    scroll,
    ...(line !== undefined && { line }),
    ...(value.locked === true && { locked: true }),
    ...(facts && { facts }),
    ...(choices && { choices }),
  };
}

function readUseAddress({ kind, action }: Fields): UseAddress | undefined {
  const known = ADDRESS_KINDS.find((one) => one === kind);
  return known && (action === 'open' || action === 'copy') ? { type: 'address', kind: known, action } : undefined;
}

function readExported({ id, html, failed, pictures }: Fields): Exported | undefined {
  if (typeof id !== 'string' || !Array.isArray(pictures) || pictures.length > PICTURE_LIMIT) return undefined;
  if (!pictures.every((path) => typeof path === 'string')) return undefined;
  return {
    type: 'exported',
    id,
    ...(typeof html === 'string' && html.length <= HTML_LIMIT && { html }),
    ...(typeof failed === 'string' && { failed }),
    pictures,
  };
}

function readTell({ uri, name, text }: Fields): Tell | undefined {
  if (typeof uri !== 'string' || typeof name !== 'string' || typeof text !== 'string') return undefined;
  return { type: 'tell', uri, name, text };
}

function readShow(value: Fields): Show | undefined {
  const facts = readFacts(value.facts);
  const media = readMedia(value.media);
  const place = readPlace(value.place);
  if (!facts || typeof value.uri !== 'string' || typeof value.body !== 'string' || !Array.isArray(value.notes)) return undefined;
  const notes = value.notes.filter((note) => isFields(note) && typeof note.text === 'string');
  return {
    type: 'show',
    uri: value.uri,
    facts,
    body: value.body,
    firstLine: typeof value.firstLine === 'number' ? value.firstLine : 0,
    lines: typeof value.lines === 'number' ? value.lines : 0,
    ...(typeof value.top === 'number' && { top: value.top }),
    notes: notes.map((note) => ({ stops: note.stops === true, text: note.text })),
    ...(media && { media }),
    ...(place && { place }),
    addresses: readAddresses(value.addresses),
  };
}

function readFacts(value: unknown): Facts | undefined {
  if (!isFields(value)) return undefined;
  const { title, author, date } = value;
  return typeof title === 'string' && typeof author === 'string' && typeof date === 'string'
    ? { title, author, date }
    : undefined;
}

function readMedia(value: unknown): Media | undefined {
  if (!isFields(value)) return undefined;
  const { publicFolder, mediaFolder, base } = value;
  if (typeof publicFolder !== 'string' || typeof mediaFolder !== 'string' || typeof base !== 'string') return undefined;
  return { publicFolder, mediaFolder, base };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
