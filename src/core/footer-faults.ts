import { SURVEY_SENTENCE } from './footer';
import { hasWordsAt, hostOf, type Link, type Word, wordsOf } from './link-words';
import type { Edit, Span } from './types';

/**
 * What is wrong with a footer's text. unlinked: a standard link's words without it; moved: linked to a host that is not
 * the standard one's; old-survey: another survey than the current one; no-survey: without its sentence.
 */
export interface FooterFault {
  readonly kind: 'unlinked' | 'moved' | 'old-survey' | 'no-survey';
  /** What to mark. */
  readonly span: Span;
  /** What repairs it and nothing else: the author's commas, further links and sentences stay. */
  readonly edits: readonly Edit[];
}

/** One of the footer's sentences, in whichever wording, as it stands in a post. */
export interface Sentence {
  readonly words: readonly Word[];
  /** With the full stop or other punctuation at its end. */
  readonly span: Span;
}

/** The words of one of the standard texts. */
export function standardWords(text: string): Word[] {
  return wordsOf(text, { start: 0, end: text.length });
}

/** The standard sentence about the survey. */
export const SURVEY = standardWords(SURVEY_SENTENCE);

/** Whether `words` goes on with the first `count` words of `standard` at index `from`. */
export function begins(words: readonly Word[], standard: readonly Word[], count: number, from: number): boolean {
  return hasWordsAt(
    words,
    standard.slice(0, count).map((word) => word.text),
    from,
  );
}

/** Compares link by link. A link more than the standard has (the release form's "website") is no fault. */
export function linkFaults(words: readonly Word[], standard: readonly Word[]): FooterFault[] {
  const faults: FooterFault[] = [];
  for (const [index, { link }] of standard.entries()) {
    const word = words[index];
    if (!link || !word || standard[index - 1]?.link === link) continue;
    const last = words[standard.findLastIndex((other) => other.link === link)] ?? word;
    if (!word.link) faults.push(unlinked({ start: word.span.start, end: last.span.end }, link.href));
    else if (hostOf(word.link.href) !== hostOf(link.href)) faults.push(readdress('moved', word.link, link.href));
  }
  return faults;
}

/** The sentence has had other words ("you can find it [here](…)"): then the whole of it is replaced, else its link alone. */
export function surveyFaults({ words, span }: Sentence): FooterFault[] {
  const href = SURVEY.find((word) => word.link)?.link?.href ?? '';
  const link = words.find((word) => word.link)?.link;
  const same = words.length === SURVEY.length && begins(words, SURVEY, SURVEY.length, 0);
  if (!link && same) return linkFaults(words, SURVEY);
  if (link && hostOf(link.href) === hostOf(href)) return [];
  if (link && same) return [readdress('old-survey', link, href)];
  return [{ kind: link ? 'old-survey' : 'unlinked', span: link?.span ?? span, edits: [{ span, text: SURVEY_SENTENCE }] }];
}

function unlinked(span: Span, href: string): FooterFault {
  const [open, close] = [emptyAt(span.start), emptyAt(span.end)];
  return {
    kind: 'unlinked',
    span,
    edits: [
      { span: open, text: '[' },
      { span: close, text: `](${href})` },
    ],
  };
}

function readdress(kind: 'moved' | 'old-survey', link: Link, href: string): FooterFault {
  return { kind, span: link.span, edits: [{ span: link.target, text: href }] };
}

/** For a post whose last footer sentence is `sentence`, and nothing about the survey follows it. */
export function noSurvey({ words, span }: Sentence): FooterFault {
  return {
    kind: 'no-survey',
    span: words.at(-1)?.span ?? span,
    edits: [{ span: emptyAt(span.end), text: ` ${SURVEY_SENTENCE}` }],
  };
}

function emptyAt(offset: number): Span {
  return { start: offset, end: offset };
}
