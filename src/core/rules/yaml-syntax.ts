import { say, sentences } from '../say';
import type { Fix, Post, Rule, Span, YamlError } from '../types';
import { unreadable } from '../unreadable';
import { quoteValue } from '../yaml-repair';

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  reads: 'front',
  everywhere: true,
  docs: 'The front matter is YAML that the parser of the site can read.',
  why: 'One post whose front matter js-yaml cannot read stops the build of the whole site.',
  bad: '---\ntemplateKey: blog-post\ntitle: «[StarlingX] news»\n---\nText.\n',
  good: "---\ntemplateKey: blog-post\ntitle: '[StarlingX] news'\n---\nText.\n",
  *check(post, site) {
    const { error } = post.front;
    if (!error || (error.kind !== 'syntax' && error.kind !== 'indentation')) return;
    // Another generator may have another parser: what is odd to ours alone is not told.
    if (!site.sameLayout && (error.misread || error.reason.startsWith('unknown tag'))) return;
    // The complaint may be about a line above that only looks like part of this value: then quotes change nothing.
    const fixes = error.key ? [quoteValue(post, error)].filter((fix) => changes(fix, post.text)) : [];
    yield {
      span: visible(post, error.span),
      message: sentences(words(error), error.misread ? say`The page lacks what it is made of.` : unreadable(site)),
      fixes,
    };
  },
};

function changes({ edits }: Fix, text: string): boolean {
  return edits.some((edit) => text.slice(edit.span.start, edit.span.end) !== edit.text);
}

function words({ kind, key, reason }: YamlError): string {
  if (kind === 'indentation')
    return say`This line is indented in a way YAML cannot read: keys start at the line start, entries of a list two blanks further in.`;
  if (key)
    return say`YAML gives the sign at the start of this ${key} a meaning of its own (${reason}). Put the whole value in quotes.`;
  return say`YAML cannot read this: ${reason}.`;
}

/** An error at the end of a line or of the block still needs something to draw a squiggle under. */
function visible({ text }: Post, span: Span): Span {
  if (span.end > span.start || text[span.start] === undefined) return span;
  return /[\r\n]/.test(text[span.start] ?? '') ? span : { start: span.start, end: span.start + 1 };
}
