import { applyEdits } from '../../src/core/edits';
import { parsePost } from '../../src/core/parse-post';
import type { Finding, Rule, Site } from '../../src/core/types';
import { exampleSite } from './example-site';

/** What a rule finds in the body of a post, in the order of the text. */
export function findIn(rule: Rule, text: string, site: Site = exampleSite, slug = 'starlingx-news'): Finding[] {
  return [...rule.check(parsePost(text, `src/pages/blog/${slug}.md`), site)].sort((a, b) => a.span.start - b.span.start);
}

/** The texts that a rule marks. */
export function marksIn(rule: Rule, text: string, site: Site = exampleSite): string[] {
  return findIn(rule, text, site).map(({ span }) => text.slice(span.start, span.end));
}

/** The text with the first fix of every finding applied. */
export function fixedBy(rule: Rule, text: string, site: Site = exampleSite): string {
  return applyEdits(
    text,
    findIn(rule, text, site).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []),
  );
}
