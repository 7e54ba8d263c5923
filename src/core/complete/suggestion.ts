import type { ValuePlace } from '../cursor';
import type { Edit, Span } from '../types';
import { yamlScalar } from '../yaml-quote';

/** One line of the list of suggestions. */
export interface Suggestion {
  readonly label: string;
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Plain text, or snippet syntax when `isSnippet`. Lines end in `\n` and carry their whole indentation. */
  readonly insert: string;
  readonly isSnippet: boolean;
  /** What is replaced: on one line, around the cursor. */
  readonly span: Span;
  /** What the text before the cursor, from the start of `span`, is matched with. Default: the label. */
  readonly filterText?: string;
  readonly sortText?: string;
  readonly kind: 'key' | 'value' | 'date' | 'block' | 'link' | 'image';
  /** Open suggestions again after accepting. */
  readonly retrigger?: boolean;
  /** Edits elsewhere, applied together with the suggestion. */
  readonly extraEdits?: readonly Edit[];
}

/** For `map`: the suggestion is sorted where it stands in the list, when it matches as well as its neighbours. */
export function inOrder(suggestion: Suggestion, index: number): Suggestion {
  return { ...suggestion, sortText: String(index).padStart(4, '0') };
}

/** Text in snippet syntax. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A tab stop to choose from; `${n:fallback}` when there is nothing. Source: VS Code's snippet grammar escapes `,` `|` and `\` in choices. */
export function choice(stop: number, options: readonly string[], fallback: string): string {
  if (options.length === 0) return `\${${stop}:${escapeSnippet(fallback)}}`;
  return `\${${stop}|${options.map((option) => option.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

/** A text written as the value of a place: in the quotes that were typed, else in quotes only where YAML needs them. */
export function textAt(place: ValuePlace, text: string, words: string): ReturnType<typeof valueAt> {
  return valueAt(place, quoted(text, place.quote), words + place.quote);
}

/**
 * A value in YAML at a place, with the blank behind the colon. `words` is what it is found by; the quote that was typed
 * first is put before them.
 */
export function valueAt(
  place: ValuePlace,
  yaml: string,
  words: string,
): Pick<Suggestion, 'insert' | 'isSnippet' | 'span' | 'filterText'> {
  return { insert: (place.needsBlank ? ' ' : '') + yaml, isSnippet: false, span: place.span, filterText: place.quote + words };
}

function quoted(text: string, quote: ValuePlace['quote']): string {
  if (quote === '"') return JSON.stringify(text);
  return quote === "'" ? `'${text.replaceAll("'", "''")}'` : yamlScalar(text);
}
