import type { Fix, Post, Rule, Span, YamlError } from '../types';
import { yamlScalar } from '../yaml-quote';

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  docs: 'The front matter is YAML that the parser of the site can read.',
  why: 'One post whose front matter js-yaml cannot read stops the build of the whole site.',
  bad: '---\ntemplateKey: blog-post\ntitle: «StarlingX at the edge: a tour»\n---\nText.\n',
  good: "---\ntemplateKey: blog-post\ntitle: 'StarlingX at the edge: a tour'\n---\nText.\n",
  *check(post) {
    const { error } = post.front;
    if (!error || error.kind === 'duplicate-key') return;
    yield {
      span: visible(post, error.span),
      message: `${WORDS[error.kind](error)} The build of the site stops here.`,
      fixes: fixes(post, error),
    };
  },
};

const WORDS: Record<Exclude<YamlError['kind'], 'duplicate-key'>, (error: YamlError) => string> = {
  colon: ({ key }) =>
    `A colon with a blank behind it ends a key in YAML, so this ${key ?? 'value'} cannot be read. Put the whole value in quotes.`,
  quote: ({ key }) => `The quotes around this ${key ?? 'value'} do not match: one is missing, or one inside is not doubled.`,
  indentation: () =>
    'This line is indented in a way YAML cannot read: keys start at the line start, entries of a list two blanks further in.',
  syntax: ({ key, reason }) =>
    key
      ? `YAML gives the sign at the start of this ${key} a meaning of its own (${reason}). Put the whole value in quotes.`
      : `YAML cannot read this: ${reason}.`,
};

function fixes({ text }: Post, error: YamlError): Fix[] {
  if (!error.key) return [];
  const raw = text.slice(error.span.start, error.span.end);
  const quoted = yamlScalar(error.kind === 'quote' ? withoutQuotes(raw) : raw);
  return [
    {
      title: error.kind === 'quote' ? 'Repair the quotes' : 'Put the value in quotes',
      edits: [{ span: error.span, text: quoted }],
      preferred: true,
    },
  ];
}

/** The text that stray quotes stand around: the outer ones go, `''` inside was meant as one apostrophe. */
function withoutQuotes(raw: string): string {
  const quote = raw[0] ?? '';
  const inner = raw.slice(1, raw.length > 1 && raw.endsWith(quote) ? -1 : undefined);
  return quote === "'" ? inner.replaceAll("''", "'") : inner.replaceAll('\\"', '"');
}

/** An error at the end of a line or of the block still needs something to draw a squiggle under. */
function visible({ text }: Post, span: Span): Span {
  if (span.end > span.start || text[span.start] === undefined) return span;
  return /[\r\n]/.test(text[span.start] ?? '') ? span : { start: span.start, end: span.start + 1 };
}
