import { fieldFor, scalarFor } from '../fields';
import { nearest } from '../near-miss';
import { say, sentences } from '../say';
import type { Rule } from '../types';

export const templateUnknown: Rule = {
  id: 'template-unknown',
  severity: 'error',
  reads: 'front',
  docs: 'The templateKey names a file in the templates folder of the site.',
  why: 'gatsby-node.js makes the page with src/templates/<templateKey>.js; without that file the build of the whole site stops.',
  bad: '---\ntemplateKey: «blogpost»\ntitle: News\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nText.\n',
  *check(post, site) {
    const value = scalarFor(post, site, 'template');
    if (value?.type !== 'string') return;
    const fallback = String(fieldFor(site, 'template')?.default ?? 'blog-post');
    const known = site.templates ?? [fallback];
    if (known.includes(value.text)) return;
    const near = nearest(value.text, known);
    // Without the site its other templates are not known: only a slip of the usual one is worth a word then.
    if (!site.templates && !near) return;
    const names = near ? [near] : known.includes(fallback) ? [fallback] : [];
    yield {
      span: value.span,
      message: sentences(
        say`There is no template "${value.text.slice(0, 60)}": the site looks for src/templates/${value.text.slice(0, 60)}.js, and its build stops.`,
        near ? say`Very likely "${near}" is meant.` : '',
      ),
      fixes: names.map((name) => ({
        title: say`Change it to ${name}`,
        edits: [{ span: value.span, text: name }],
        preferred: near !== undefined,
      })),
    };
  },
};
