import { hashWord, type Words, watchedWords, watchFor } from './prose-words';
import type { Span } from './types';

// What authors leave where something was to come.

const VERB = 'ADD|INSERT|PUT|ATTACH|UPDATE|REPLACE';
const THING =
  'LINKS?|URLS?|IMAGES?|SCREENSHOTS?|PICTURES?|DIAGRAMS?|FIGURES?|TEXT|TITLE|TEASER|NAMES?|DATES?|TABLES?|QUOTES?|HERE';
/** Capitals count: "link to" and "add an image" are also just words. */
const NOTES = [
  'TODO|FIXME|FIX ME|XXX+|TBD|TBC|TBA|CHANGE ?ME|REPLACE ?ME|FILL ME|PLACEHOLDER|WORD COUNT|NOTE TO (?:SELF|EDITORS?|REVIEWERS?)',
  `(?:${VERB}) (?:(?:A|AN|THE|YOUR|SOME|MORE) )?(?:${THING})`,
  `(?:LINK|URL) (?:TO|OF|HERE|MISSING)|(?:${THING}) (?:HERE|MISSING)`,
];

/** A note that something is to come. Sticky: asked where a word begins. */
const NOTE_HERE = new RegExp(
  `(?:${NOTES.join('|')}|[Ll]orem [Ii]psum|(?:[Ii]nsert|INSERT) (?:[A-Za-z]{1,12} ){0,3}(?:here|HERE))\\b`,
  'y',
);
const FIRST_WORDS = new Set(
  [
    ...`TODO FIXME FIX TBD TBC TBA CHANGE CHANGEME REPLACEME FILL PLACEHOLDER WORD NOTE LOREM ${VERB} ${THING}`.matchAll(
      /[A-Z]+/g,
    ),
  ]
    .flatMap(([word]) => [word, word.replace(/S$/, '')])
    .concat(['XXX', 'XXXX', 'XXXXX', 'XXXXXX'])
    .map(hashWord),
);
watchFor(FIRST_WORDS);
/** All other notes are written in capitals. */
const SMALL = new Set(['lorem', 'insert'].map(hashWord));

/** The notes that something is to come in a text, of which `words` are the words. No expression looks at other words than their first ones. */
export function* placeholdersIn(text: string, words: Words): Generator<Span & { readonly note: string }> {
  let done = 0;
  for (const index of watchedWords(words)) {
    const start = words.start[index] ?? 0;
    const hash = words.hash[index] ?? 0;
    if (start < done || !FIRST_WORDS.has(hash)) continue;
    const second = text[start + 1] ?? '';
    if ((second < 'A' || second > 'Z') && !SMALL.has(hash)) continue;
    // "name-XXXXXX" stands for names.
    if (/[-_./@$]/.test(text[start - 1] ?? '')) continue;
    NOTE_HERE.lastIndex = start;
    const note = NOTE_HERE.exec(text)?.[0];
    if (note === undefined) continue;
    done = start + note.length;
    yield { start, end: done, note };
  }
}

/** Words of a note alone: `ADD LINK`, `LINK TO DOCS?!`, `URL_HERE`, `...`. */
const NOTE = /^(?:[A-Z][A-Z0-9_-]+(?:[ ?!]+[A-Z0-9_-]+)*[ ?!]*|<[^<>]{0,80}>|\?+|x{2,}|\.{2,}|…|_+|-+)$/;
const WORDS =
  /^(?:todo|tbd|tbc|fixme|link|url|here|href|target|address|placeholder|insert|add|missing|none|null|undefined|change-?me|your)(?:[ _-][\w ?!-]{0,60})?$/i;
/** A scheme without a host. */
const NO_HOST = /^https?:\/{0,2}(?:www\.?)?(?:\.{2,}|…|x{2,}(?:\.\w{2,3})?)?\/?$/i;
/** Names that are set apart for examples. Source: RFC 2606. */
const RESERVED = /^https?:\/\/(?:[\w-]{1,60}\.){0,4}(?:example\.(?:com|org|net)|example|invalid)(?=[/:?#]|$)/i;
const MARKED_PATH = /(?:^|[/=#_-])(?:TODO|FIXME|TBD|XXX+|PLACEHOLDER|CHANGE-?ME)(?=$|[/&#_.-])|<[a-z][a-z _-]{0,40}>|\{\{/;

/** Whether the target of a link is no address but a note that one is to come. An empty target is not. */
export function isPlaceholderTarget(href: string): boolean {
  const target = href.trim();
  if (target === '' || target.length > 300) return false;
  return target === '#' || [NOTE, WORDS, NO_HOST, RESERVED, MARKED_PATH].some((form) => form.test(target));
}

const SAMPLES = new Set([
  ...['text', 'link', 'title'].flatMap((what) => [`${what} here`, `your ${what}`, `your ${what} here`]),
  ...['link text', 'linktext', 'link title', 'text', 'the text', 'sample text', 'title', 'the title', 'my title', 'page title'],
  ...['post title', 'blog title', 'blog post title', 'title goes here', 'title of the post', 'title of the blog post'],
  ...['untitled', 'new post', 'new blog post', 'my post', 'my blog post', 'my first post', 'my first blog post', 'test post'],
]);

/** Said of a title, not of a link, which may lead to a test. */
export function isSampleTitle(text: string): boolean {
  return isSampleText(text) || /^test$/i.test(text.trim());
}

/** Texts that templates and guides give a link or a title, to be replaced. */
export function isSampleText(text: string): boolean {
  return text.length < 30 && SAMPLES.has(text.trim().toLowerCase());
}

/** A slash or an at sign in front, so that most of a text is passed over at once. */
const MADE_UP =
  /[/@](?:www\.)?((?:dummy|foo|foobar|foo-bar|asdf|blah|placeholder|mywebsite|mysite|somewebsite|testsite|fake|xxx)\.(?:com|org|net|io))(?![\w-]|\.\w)/g;

/** Made-up hosts in web and mail addresses that belong to somebody, unlike those of RFC 2606, as offsets in the text. */
export function* madeUpHosts(text: string): Generator<Span> {
  for (const match of text.matchAll(MADE_UP)) {
    const before = text.slice(Math.max(0, match.index - 7), match.index + 1);
    const end = match.index + match[0].length;
    if (/(?:https?:\/\/|[\w.+-]@)$/.test(before)) yield { start: end - (match[1]?.length ?? 0), end };
  }
}
