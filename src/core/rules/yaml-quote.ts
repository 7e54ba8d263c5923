import { say, sentences } from '../say';
import type { Rule } from '../types';
import { unreadable } from '../unreadable';
import { quoteValue } from '../yaml-repair';

export const yamlQuote: Rule = {
  id: 'yaml-quote',
  severity: 'error',
  reads: 'front',
  everywhere: true,
  docs: 'The quotes around a value match, and one of the same kind inside is doubled.',
  why: 'js-yaml looks for the closing quote through the rest of the front matter. One post that it cannot read stops the build of the whole site.',
  bad: '---\ntemplateKey: blog-post\ntitle: «"StarlingX at the edge»\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: StarlingX at the edge\n---\nText.\n',
  *check(post, site) {
    const { error } = post.front;
    if (error?.kind !== 'quote') return;
    yield {
      span: error.span,
      message: sentences(
        error.key
          ? say`The quotes around this ${error.key} do not match: one is missing, or one inside is not doubled.`
          : say`The quotes around this value do not match: one is missing, or one inside is not doubled.`,
        error.misread
          ? say`The site takes the lines down to the next quote for a part of the text, and the keys in them are lost.`
          : unreadable(site),
      ),
      fixes: [quoteValue(post, error)],
    };
  },
};
