import type { Line } from './markdown/blocks';

/**
 * The vocabulary of the core: read this first.
 *
 * Offsets are UTF-16 code units from 0 (what VS Code and JavaScript strings use), lines and columns count from 0
 * unless a name says otherwise. Nothing in `core/` knows VS Code, Node or the DOM; nothing in it throws on bad input.
 */

/** A half-open range `[start, end)` of offsets in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replace the text at `span` by `text`. An empty span inserts, an empty text deletes. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** One way to repair a finding: edits of the same text that do not overlap, applied together as one undo step. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** True when it needs no decision by the author: offered first, and part of "fix all". */
  readonly preferred?: boolean;
  /**
   * What belongs into another post at the same time. Only the quick fix writes it, in the same undo step; "fix all" and
   * `--fix` leave it: the other post has a finding of its own with the same repair.
   */
  readonly elsewhere?: Elsewhere;
}

/** Edits of a second post, made when its text is at hand: the site knows only the cards of other posts. */
export interface Elsewhere {
  /** Path below the site's root. */
  readonly path: string;
  /** The edits of that post as it is now; none when it has what it needs already. */
  edits(other: Post): readonly Edit[];
}

/**
 * What a problem costs. error: the build stops or the page is wrong; warning: a reader sees the defect;
 * information: a convention; hint: taste.
 */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule says about one place. */
export interface Finding {
  readonly span: Span;
  /** Plain words: what is wrong, what the site will do with it, what to do. */
  readonly message: string;
  readonly fixes?: readonly Fix[];
  /** Overrides the rule's own severity for this finding. */
  readonly severity?: Severity;
}

/** A finding with the name of its rule: what the editor and the CLI show. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
}

/** The text of an example and, when the file's name matters, its path. */
export interface Example {
  readonly path?: string;
  readonly text: string;
}

/** One check. A plain object in one file of `rules/`; its id is the file's name. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: what is right. */
  readonly docs: string;
  /** What goes wrong on the site otherwise, and where that is known from. */
  readonly why: string;
  /** A post with the mistake; `«` and `»` stand around each place that must be found. */
  readonly bad: string | Example;
  /** The same post in order. When the first fix of each finding is preferred, applying them to `bad` gives exactly this. */
  readonly good: string | Example;
  /** True: a matter of style that is not shown on the line the cursor is in. */
  readonly quietWhileTyping?: boolean;
  /** The name of the profile it belongs to: `starlingx` rules speak about that blog only. Absent: any site. */
  readonly profile?: 'starlingx';
  /**
   * True: it speaks about any CMS blog. Absent: about what the build and the house style of StarlingX and its sister sites
   * make of a post, which nobody knows of another blog; there it is silent.
   */
  readonly everywhere?: true;
  /**
   * How far it looks, so that it runs again only when that was edited. `front`: at the front matter alone, and the post's
   * name. `section`: at one section alone, as if it were the whole body, and at the front matter without a body; what it
   * finds in the parts is all that it finds (a test compares). Absent: at the whole post, at every key stroke.
   */
  readonly reads?: 'front' | 'section';
  check(post: Post, site: Site): Iterable<Finding>;
}

/** What is said of a rule to its readers. Checks of the whole blog, and what the checks say of themselves, have no example in one text. */
export type RuleInfo = Pick<Rule, 'id' | 'severity' | 'docs' | 'why'> & Partial<Pick<Rule, 'bad' | 'good'>>;

/** A post as read from its text. Made by `parsePost`; never changes. */
export interface Post {
  readonly text: string;
  /** Path below the site's root with `/` (`src/pages/blog/x.md`), or just a file name; `''` for an untitled document. */
  readonly path: string;
  /** The file's name without extension: the site makes the page `/blog/<slug>/` of it. `''` when untitled. */
  readonly slug: string;
  /** The line end used by the file's first line: what inserted lines get. */
  readonly eol: '\n' | '\r\n';
  readonly front: FrontMatter;
  readonly body: Body;
}

/**
 * missing: no block; closed: what the site reads; open: no closing fence; misplaced: a whole block, but not at the very
 * start; foreign: `---js` and the like; large: more than `FRONT_MATTER_LIMIT`, not read at all.
 */
export type FrontMatterState = 'missing' | 'closed' | 'open' | 'misplaced' | 'foreign' | 'large';

export interface FrontMatter {
  readonly state: FrontMatterState;
  /** From the opening fence to the end of the closing fence's line, without its line end. Empty when missing. */
  readonly span: Span;
  /** The opening fence's line without its line end. */
  readonly open: Span;
  /** The closing fence's line without its line end. */
  readonly close?: Span;
  /** What stands between the fences: whole lines, with the last line end. */
  readonly inner: Span;
  /** What stands behind the opening fence: `js` in `---js`; else `''`. */
  readonly language: string;
  /** The top-level keys in the order of the text. Also there, as far as it could be read, when the YAML is broken. */
  readonly entries: readonly Entry[];
  /** What the site's parser (gray-matter with js-yaml 3) makes of the block; `{}` when it fails. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Why the site's parser refuses the block, or reads other keys than it shows. Undefined when all is well. */
  readonly error?: YamlError;
}

export interface YamlError {
  readonly kind: 'colon' | 'quote' | 'duplicate-key' | 'indentation' | 'syntax';
  readonly span: Span;
  /** The parser's own words, in English, without position. */
  readonly reason: string;
  /** The entry it happened in, when known. */
  readonly key?: string;
  /** The parser has no complaint, but other keys than the lines show: the build goes on, with a wrong page if with any. */
  readonly misread?: boolean;
}

/** One `key: value` of a mapping. */
export interface Entry {
  readonly name: string;
  readonly key: Span;
  readonly value: Value;
}

/** A YAML value with its place. An absent value is a scalar with an empty span behind the colon and `value: null`. */
export type Value = ScalarValue | ListValue | MapValue;

export interface ScalarValue {
  readonly kind: 'scalar';
  /** With its quotes; without trailing blanks and comment. */
  readonly span: Span;
  readonly style: 'plain' | 'single' | 'double' | 'block';
  /** The text as written, with quotes. */
  readonly raw: string;
  /** Its text content, whatever type YAML gives it: quotes and escapes undone, folded lines joined; `''` when absent. */
  readonly text: string;
  /** What js-yaml 3 would call it. A date that rolls over is still a date. */
  readonly type: 'string' | 'number' | 'boolean' | 'null' | 'date';
}

export interface ListValue {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly Value[];
}

export interface MapValue {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly Entry[];
}

/** The Markdown below the front matter, as far as the rules need it. Places are offsets in the post. */
export interface Body {
  /** Where the site's parser lets the body begin, to the end of the text. */
  readonly span: Span;
  /** Every line with what it is. */
  readonly lines: readonly Line[];
  readonly headings: readonly Heading[];
  /** Runs of prose: paragraphs, list items with the lines that go on from them, rows of tables. */
  readonly paragraphs: readonly Paragraph[];
  readonly fences: readonly Fence[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  /** Inline code with its backticks. */
  readonly code: readonly Span[];
  /** Raw HTML tags and comments within prose. */
  readonly html: readonly Span[];
}

/** A block of prose without its list or quote marker. */
export interface Paragraph extends Span {
  /** `* `, `12. `, `> ` or `''`. */
  readonly marker: string;
  /** Blanks in front of the marker or text. */
  readonly indent: number;
}

/** A fenced block of code, fences included. */
export interface Fence {
  readonly span: Span;
  /** What stands behind the opening backticks: `yaml`. */
  readonly info: string;
  readonly indent: number;
  readonly closed: boolean;
}

/** inline: `[text](target)`; reference: `[text][ref]` or `[text]`; auto: `<https://…>`; bare: `https://…`. */
export interface Link {
  readonly kind: 'inline' | 'reference' | 'auto' | 'bare';
  readonly span: Span;
  readonly text: Span;
  /** Between the parentheses, without title; of a reference its second brackets. May hold blanks and line breaks. */
  readonly target: Span;
  /** The target as written; `''` of a reference. */
  readonly href: string;
}

export interface Image {
  readonly span: Span;
  readonly alt: Span;
  readonly target: Span;
  readonly src: string;
}

export interface Heading {
  readonly level: number;
  /** The whole line without its line end. */
  readonly span: Span;
  /** The heading's text without `#` and blanks around. */
  readonly text: string;
}

/** What is known of the site a post belongs to. Made by `readSite`, or `defaultSite` for a post without its site. */
export interface Site {
  /** False: these are StarlingX's values, because no site was found around the post. */
  readonly found: boolean;
  /** Folder of the posts below the root, e.g. `src/pages/blog`. */
  readonly blogFolder: string;
  /** Folder of the author files, e.g. `src/pages/author`. */
  readonly authorFolder: string;
  /** Folder of the images below the root, and the address the site gives it: `static/img`, `/img`. */
  readonly mediaFolder: string;
  readonly publicFolder: string;
  /** Its own address, `https://www.example.org`, as far as its files say it; of StarlingX see `homeOf`. */
  readonly home?: string;
  /** The front matter's fields in the CMS schema's order, without the body. */
  readonly fields: readonly Field[];
  /** Every folder of posts that the CMS schema knows; the blog's first. Empty: the one that `blogFolder` and `fields` describe. */
  readonly collections: readonly Collection[];
  /** Folders of posts that are not kept as Markdown with YAML front matter: nothing is said about them but that. */
  readonly leftAlone: readonly (Pick<Collection, 'folder' | 'depth' | 'extension'> & { readonly note: string })[];
  /** The site is built like StarlingX: its templates, its categories, its house style. False for any other CMS blog. */
  readonly sameLayout: boolean;
  /** Further files and folders below the root that the site was read from: targets of relations, other schemas. */
  readonly sources: readonly string[];
  readonly categories: readonly Category[];
  readonly authors: readonly Author[];
  /** Names of the templates (`blog-post`). Undefined when the folder could not be read: then nothing is said about them. */
  readonly templates: readonly string[] | undefined;
  /** The other posts. Undefined until they have been read. */
  readonly posts: readonly PostCard[] | undefined;
  /** Size in bytes of every image by its public address (`/img/a.png`), case kept. Undefined until they have been listed. */
  readonly images: ReadonlyMap<string, number> | undefined;
  /** By path: whether the post is in the repository's main branch. Not in the map, or no map: git could not be asked, and nothing is said about new posts. */
  readonly published: ReadonlyMap<string, boolean> | undefined;
  /** Today in UTC, `2025-11-17`. Undefined when nobody says: then no date is held against it. */
  readonly today: string | undefined;
  /** The repository's own tables and severities, from `starlingx-recap.config.json`. */
  readonly config: Config;
  /** What could not be read, in plain sentences, for the status item. */
  readonly notes: readonly string[];
}

/** `starlingx-recap.config.json`, as far as it could be read. Its tables extend those of the rules. */
export interface Config {
  /** Severity by rule id, or off. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Old address (host or beginning of a URL) to the new one; `null` takes a row of ours out. */
  readonly links: Readonly<Record<string, string | null>>;
  /** Wrong spelling of a product's name to the right one; `null` takes a row of ours out. */
  readonly names: Readonly<Record<string, string | null>>;
  /** Outdated term to today's; `null` takes a row of ours out. */
  readonly terms: Readonly<Record<string, string | null>>;
  /**
   * Whose rules hold, where the site's own files do not say it right: StarlingX's with its tables, those of its sister sites (the
   * same build), or those of any CMS blog alone.
   */
  readonly profile?: 'starlingx' | 'sister' | 'other' | undefined;
  /** Paths below the root that are not checked; `*` stands for any characters but `/`, `**` for any. */
  readonly ignore: readonly string[];
}

/** A folder of posts with its own fields. Source: a folder collection of the CMS schema. */
export interface Collection {
  readonly name: string;
  /** Below the root; `''` is the root itself. */
  readonly folder: string;
  /** How many levels of folders have posts: 1 is the folder itself. */
  readonly depth: number;
  /** Ending of the posts, without the point. */
  readonly extension: string;
  readonly fields: readonly Field[];
  readonly mediaFolder: string;
  readonly publicFolder: string;
  /**
   * Images that lie beside the posts: in this folder below the post's own (`''`: the same), named by addresses that begin with
   * `address` (`''`: the bare name). Absent where the media folder is one for all posts.
   */
  readonly beside?: { readonly folder: string; readonly address: string };
  /** How a new post is made. Absent where that is not known. */
  readonly entry?: EntryPattern;
  /** Of collections in one folder: the posts that have one of these values under this key. */
  readonly filter?: { readonly field: string; readonly values: readonly string[] };
}

/** How the CMS names a new entry. Its templates are those of the schema: `{{year}}-{{slug}}`, `{{fields.kind}}/{{slug}}`. */
export interface EntryPattern {
  readonly label: string;
  /** The CMS lets its users make new entries. */
  readonly canCreate: boolean;
  readonly slug: string;
  /** Below the collection's folder, without the ending. */
  readonly path: string;
  /** The field that `{{slug}}` is made of. */
  readonly identifier?: string;
  /** What the text begins with. */
  readonly body?: string;
  /** The main language of a site in several: its code is a folder, or a part of the file's name. */
  readonly locale?: { readonly code: string; readonly inFolder: boolean };
  /** Only letters of ASCII are kept in names; accents are dropped before; what is replaced becomes this. */
  readonly ascii: boolean;
  readonly cleanAccents: boolean;
  readonly replacement: string;
}

/** A field of the CMS schema. Source: `static/admin/config.yml`, collection of the posts. */
export interface Field {
  readonly name: string;
  readonly label: string;
  /** `string`, `datetime`, `relation`, `hidden`, …; names of custom widgets are kept as they are. */
  readonly widget: string;
  /** The CMS requires every field that does not say `required: false`. */
  readonly required: boolean;
  readonly default?: unknown;
  readonly hint?: string;
  /** What the value means to the site, whatever the field is called. */
  readonly role: 'template' | 'title' | 'author' | 'date' | 'category' | 'other';
  /** What its widget lets stand there. Absent of custom widgets, and of a post without its site: then anything may. */
  readonly shape?: Shape;
}

/** What a built-in widget of the CMS writes. Source: Decap CMS, "widgets". A limit that the schema does not name is absent. */
export interface Shape {
  readonly kind:
    | 'text'
    | 'number'
    | 'boolean'
    | 'date'
    | 'select'
    | 'relation'
    | 'list'
    | 'object'
    | 'file'
    | 'map'
    | 'hidden'
    | 'any';
  /** A list of values instead of one (select, relation, file). */
  readonly multiple?: boolean;
  /** Of numbers the value, of lists how many items. */
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /** What the arrows of the CMS add; it keeps other numbers too. */
  readonly step?: number;
  /** Of a file: it has a folder of its own, which is not looked into. */
  readonly elsewhere?: boolean;
  /** Of a map, the type of its GeoJSON geometry: `Point`, `LineString`, `Polygon`. */
  readonly geometry?: string;
  /** Day.js format of dates, e.g. `DD.MM.YYYY`. */
  readonly format?: string;
  readonly pattern?: ValuePattern;
  /** Values that a select offers. */
  readonly choices?: readonly Choice[];
  /** What an object, or each item of a list, holds. */
  readonly fields?: readonly Field[];
  /** The one field of a list whose items are bare values. */
  readonly item?: Field;
  /** Items of different kinds, told apart by what stands under `typeKey`. */
  readonly types?: readonly Field[];
  readonly typeKey?: string;
  /** Where the values of a relation come from, and, once all of them have been read, what they are. */
  readonly target?: RelationTarget;
  readonly known?: ReadonlySet<string>;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The schema's regular expression, with the length of the longest text that it is tried on. */
export interface ValuePattern {
  readonly regex: RegExp;
  readonly longest: number;
  /** The schema's own words; may be empty. */
  readonly message: string;
}

export interface RelationTarget {
  readonly collection: string;
  readonly file?: string;
  /** `title`, `name.first`, `categories.*.id`, `{{slug}}`. */
  readonly valueField: string;
}

/** Source: `src/content/blog-config.json`. */
export interface Category {
  readonly label: string;
  readonly id: string;
}

/** Source: a file in `src/pages/author/`. */
export interface Author {
  readonly name: string;
  readonly company: string;
  /** The file's name with extension. */
  readonly file: string;
}

/** What is kept of every post of the site: what rules of other posts ask about, not its text. */
export interface PostCard {
  readonly path: string;
  readonly slug: string;
  readonly title: string;
  readonly author: string;
  /** Milliseconds since 1970 in UTC, as the site's parser reads the date; undefined when it is none. */
  readonly date: number | undefined;
  /** The date as written: two posts with the same timestamp were copied one from the other. */
  readonly rawDate: string;
  /** The first paragraph's words, folded (see `foldText`), without marker; `''` when the body does not begin with one. */
  readonly teaser: string;
  /** Hashes of the longer paragraphs' words (see `hashParagraph`): the same hash, the same text. */
  readonly paragraphs: readonly number[];
  /** Slugs of the posts of this site that the post links to. */
  readonly links: readonly string[];
  /** Addresses of the images that it shows, as the site has them: `/img/a.png`. */
  readonly images: readonly string[];
  /** The label of its category; `''` when it has none. */
  readonly category: string;
}
