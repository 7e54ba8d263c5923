import { printDate, readDate } from '../dates';
import { lineIndex } from '../lines';
import { phrase, say, translated } from '../say';
import { defaultSite } from '../site/defaults';
import type { FrontMatter, Post, Site, YamlError } from '../types';

/** What the site's build would make of a post, where the page alone does not show it. */
export interface BuildNote {
  /** True: the build of the whole site stops. False: it goes on, but with something else than what is written. */
  readonly stops: boolean;
  /** Plain sentences. */
  readonly text: string;
}

/**
 * Why the site's build would refuse a post, or what it would read differently. The rules say all of it at its place; these
 * are only the states in which a preview would mislead without a word.
 */
export function buildNotes(post: Post, site: Site = defaultSite): BuildNote[] {
  // Nobody knows what another build makes of it.
  if (!site.sameLayout)
    return [{ stops: false, text: say`This blog is built in another way than StarlingX’s: its page may look different.` }];
  const stop = whyTheBuildStops(post) ?? whatItsDataStop(post.front, site);
  const date = dateNote(post.front);
  return [
    ...(stop ? [{ stops: true, text: say`The site’s build would stop here: ${stop}` }] : []),
    ...(date ? [{ stops: false, text: date }] : []),
  ];
}

function whyTheBuildStops({ text, front }: Post): string | undefined {
  if (front.error) {
    const line = lineIndex(text)(front.error.span.start).line + 1;
    return say`line ${line} of the post cannot be read (${mistake(front.error)}).`;
  }
  const reason = UNREADABLE[front.state];
  return reason && translated(reason);
}

/** What the site's code cannot do with front matter that its parser has read. */
function whatItsDataStop({ data }: FrontMatter, { templates }: Site): string | undefined {
  const { templateKey, category } = data;
  if (templateKey === undefined || templateKey === null)
    return say`the front matter has no templateKey, so there is no template to make the page with.`;
  if (templates && typeof templateKey === 'string' && !templates.includes(templateKey))
    return say`there is no template src/templates/${templateKey.slice(0, 60)}.js.`;
  for (const name of ['templateKey', 'title', 'author'])
    if (data[name] !== undefined && data[name] !== null && typeof data[name] !== 'string')
      return say`the ${name} is not text. In quotes it would be.`;
  if (typeof category === 'string') return say`the category is written as text and must be a list with a label.`;
  if (Array.isArray(category) && typeof labelOf(category[0]) !== 'string') return say`the category has no label.`;
  return undefined;
}

function labelOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'label' in value ? value.label : undefined;
}

function mistake({ kind, reason }: YamlError): string {
  const known = MISTAKES[kind];
  return known === undefined ? reason : translated(known);
}

const MISTAKES: Readonly<Partial<Record<YamlError['kind'], string>>> = {
  colon: phrase`a value with a colon in it must stand in quotes`,
  quote: phrase`a quoted value does not end where its line ends`,
  'duplicate-key': phrase`the same key is there twice`,
  indentation: phrase`it does not begin in the column where it should`,
};

const UNREADABLE: Readonly<Partial<Record<FrontMatter['state'], string>>> = {
  missing: phrase`the post has no front matter.`,
  open: phrase`the front matter has no closing line (---).`,
  misplaced: phrase`the front matter must begin on the very first line.`,
  foreign: phrase`the front matter is not YAML. The build would run it as a program or stop; the preview does neither.`,
  large: phrase`the front matter is far too long to be one. A line with --- may be missing.`,
};

/** js-yaml rolls a date that no calendar has over to another one without a word; what it does not take for a date, the site cannot print. */
function dateNote({ data, entries }: FrontMatter): string | undefined {
  if (data.date === undefined || data.date === null) return undefined;
  if (!(data.date instanceof Date))
    return say`The site prints “Invalid date”: the date must be written as 2026-11-23T09:15:00.000Z, without quotes.`;
  const value = entries.find(({ name }) => name === 'date')?.value;
  if (value?.kind !== 'scalar') return undefined;
  const reading = readDate(value.raw);
  if (reading.kind !== 'rolled') return undefined;
  return say`No calendar has the date ${value.raw}: the site would read it as ${printDate(reading.time)}.`;
}
