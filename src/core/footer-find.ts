import { FIRST_SENTENCE, type FooterForm, isFooterHeading } from './footer';
import {
  begins,
  type FooterFault,
  linkFaults,
  noSurvey,
  type Sentence,
  SURVEY,
  standardWords,
  surveyFaults,
} from './footer-faults';
import { linesOf } from './lines';
import { indexOfWords, type Word, wordsOf } from './link-words';
import { paragraphsOf } from './paragraphs';
import { bySection, shiftEdits } from './sections';
import { shiftSpan } from './spans';
import type { Post, Span } from './types';

/** The footer as it stands in a post. */
export interface Footer {
  /** The heading above it, or a line that was meant as one (`**About StarlingX**`). Undefined when it is missing. */
  readonly heading: Span | undefined;
  /** The standard paragraph; undefined when there is a heading alone. */
  readonly text: FooterTextPlace | undefined;
  /** Nothing but blank lines below the heading: the paragraph is to come. */
  readonly empty: boolean;
}

export interface FooterTextPlace {
  readonly form: FooterForm;
  /** The whole paragraph that begins with the standard sentence. */
  readonly span: Span;
  readonly faults: readonly FooterFault[];
}

/** Words that say "standard footer" however the rest was reworded. */
const OPENING = 11;
const SURVEY_OPENING = 9;
/** The standard paragraph has 480 characters; what is longer is cut, so that no text costs more. */
const LONGEST = 3000;

const SENTENCES = Object.entries(FIRST_SENTENCE).map(([form, text]) => ({
  form: form as FooterForm,
  words: standardWords(text),
}));
/** Most paragraphs begin with another word and need not be read. */
const FIRST_WORDS = new Set(SENTENCES.map(({ words }) => words[0]?.text));

const known = new WeakMap<Post, { footer: Footer | undefined }>();

/** The last footer of a post, or undefined when it has none of its own or of the standard wording. Looked for once in a post. */
export function findFooter(post: Post): Footer | undefined {
  const found = known.get(post) ?? { footer: lastFooter(post) };
  known.set(post, found);
  return found.footer;
}

/** A part without the footer's text may have its heading, which counts when no part has the text. */
const footers = bySection(readFooter);

function lastFooter(post: Post): Footer | undefined {
  const parts = footers(post, undefined);
  const last = parts.findLast(({ value }) => value?.text) ?? parts.findLast(({ value }) => value);
  if (!last?.value) return undefined;
  const { heading, text } = last.value;
  if (text) return { heading: heading && shiftSpan(heading, last.at), text: shiftText(text, last.at), empty: false };
  const place = heading && shiftSpan(heading, last.at);
  return { heading: place, text: undefined, empty: post.text.slice(place?.end, post.body.span.end).trim() === '' };
}

function shiftText({ form, span, faults }: FooterTextPlace, by: number): FooterTextPlace {
  const shifted = faults.map((fault) => ({ ...fault, span: shiftSpan(fault.span, by), edits: shiftEdits(fault.edits, by) }));
  return { form, span: shiftSpan(span, by), faults: shifted };
}

/** Whether it is empty is told by the whole post. */
function readFooter(part: Post): Footer | undefined {
  const paragraphs = [...paragraphsOf(part.body)];
  for (let index = paragraphs.length - 1; index >= 0; index--) {
    const text = readStandard(part, paragraphs, index);
    if (text) return { heading: headingAbove(part, paragraphs, index), text, empty: false };
  }
  const heading = part.body.headings.findLast(({ text }) => isFooterHeading(text))?.span;
  return heading && { heading, text: undefined, empty: false };
}

/** The heading of the section the paragraph stands in, if that is the footer's; or the line above it, written as one. */
function headingAbove(post: Post, paragraphs: readonly Span[], index: number): Span | undefined {
  const start = paragraphs[index]?.start ?? 0;
  const section = post.body.headings.findLast(({ span }) => span.end <= start);
  if (section && isFooterHeading(section.text)) return section.span;
  const before = besideOf(post, paragraphs, index, -1);
  for (const line of before ? linesOf(post.text, before) : [])
    if (isFooterHeading(post.text.slice(line.start, line.end))) return line;
  return undefined;
}

/** The paragraph at `index` as standard text; undefined when it does not begin like one of the two forms. */
function readStandard(post: Post, paragraphs: readonly Span[], index: number): FooterTextPlace | undefined {
  const { text } = post;
  const paragraph = paragraphs[index] as Span;
  const first = /[A-Za-z\d]+/.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 40)))?.[0];
  if (!FIRST_WORDS.has(first?.toLowerCase())) return undefined;
  const words = wordsOf(text, { start: paragraph.start, end: Math.min(paragraph.end, paragraph.start + LONGEST) });
  const form = SENTENCES.find((sentence) => begins(words, sentence.words, OPENING, 0));
  if (!form) return undefined;
  if (!begins(words, form.words, form.words.length, 0)) return { form: form.form, span: paragraph, faults: [] };
  const opening = sentence(text, words, 0, form.words.length);
  const survey = surveyAt(text, words, form.words.length) ?? surveyBeside(post, paragraphs, index);
  const faults = [...linkFaults(opening.words, form.words), ...(survey ? surveyFaults(survey) : [noSurvey(opening)])];
  return { form: form.form, span: paragraph, faults };
}

function sentence(text: string, words: readonly Word[], from: number, to: number): Sentence {
  const part = words.slice(from, to);
  const start = part[0]?.link?.span.start ?? part[0]?.span.start ?? 0;
  const end = part.at(-1)?.link?.span.end ?? part.at(-1)?.span.end ?? start;
  return { words: part, span: { start, end: /[.!]/.test(text.charAt(end)) ? end + 1 : end } };
}

/** The sentence about the survey, in whichever wording, when it begins at word `from`. */
function surveyAt(text: string, words: readonly Word[], from: number): Sentence | undefined {
  if (!begins(words, SURVEY, SURVEY_OPENING, from)) return undefined;
  const ending = SURVEY.slice(-4).map((word) => word.text);
  const at = indexOfWords(words, ending, from);
  return at < 0 ? undefined : sentence(text, words, from, at + ending.length);
}

/** Some posts have it as a paragraph of its own, below or above. */
function surveyBeside(post: Post, paragraphs: readonly Span[], index: number): Sentence | undefined {
  const { text } = post;
  for (const by of [1, -1]) {
    const beside = besideOf(post, paragraphs, index, by);
    const survey =
      beside && surveyAt(text, wordsOf(text, { start: beside.start, end: Math.min(beside.end, beside.start + LONGEST) }), 0);
    if (survey) return survey;
  }
  return undefined;
}

/** The paragraph below or above, when it stands under the same heading. */
function besideOf({ body }: Post, paragraphs: readonly Span[], index: number, by: number): Span | undefined {
  const [one, other] = [paragraphs[index], paragraphs[index + by]];
  if (!one || !other) return undefined;
  const [start, end] = by > 0 ? [one.end, other.start] : [other.end, one.start];
  return body.headings.some(({ span }) => start <= span.start && span.end <= end) ? undefined : other;
}
