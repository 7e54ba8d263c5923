import { say } from './say';
import type { Fix, Post, YamlError } from './types';
import { yamlScalar } from './yaml-quote';

/** Puts the value that an error is about in quotes that fit, whatever quotes it has now. */
export function quoteValue({ text }: Post, { kind, span }: YamlError): Fix {
  const raw = text.slice(span.start, span.end);
  const meant = kind === 'quote' ? withoutQuotes(raw) : raw;
  return {
    title: kind === 'quote' ? say`Repair the quotes` : say`Put the value in quotes`,
    edits: [{ span, text: yamlScalar(meant) }],
    preferred: true,
  };
}

/** The text that stray quotes stand around: the outer ones go, `''` inside was meant as one apostrophe. */
function withoutQuotes(raw: string): string {
  const quote = raw[0] ?? '';
  const inner = raw.slice(1, raw.length > 1 && raw.endsWith(quote) ? -1 : undefined);
  return quote === "'" ? inner.replaceAll("''", "'") : inner.replaceAll('\\"', '"');
}
