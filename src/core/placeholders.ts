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

/** Finds notes that something is to come, in prose. Two expressions: capitals alone are found three times as fast. */
export const PLACEHOLDERS: readonly RegExp[] = [
  new RegExp(`\\b(?:${NOTES.join('|')})\\b`, 'g'),
  /\b(?:lorem ipsum|insert (?:[a-z]{1,12} ){0,3}here)\b/gi,
];

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
  ...[
    'untitled',
    'new post',
    'new blog post',
    'my post',
    'my blog post',
    'my first post',
    'my first blog post',
    'test',
    'test post',
  ],
]);

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
