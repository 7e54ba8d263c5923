import { entryFor, isReadable } from '../fields';
import { lineEnd } from '../lines';
import { say } from '../say';
import type { Rule, ScalarValue } from '../types';
import { yamlScalar } from '../yaml-quote';

export const yamlComment: Rule = {
  id: 'yaml-comment',
  severity: 'warning',
  reads: 'front',
  docs: 'A title or an author with a blank and a `#` in it stands in quotes.',
  why: 'YAML begins a comment there: the site shows the text in front of it alone.',
  bad: '---\ntemplateKey: blog-post\ntitle: StarlingX« # 5 years on»\n---\nText.\n',
  good: "---\ntemplateKey: blog-post\ntitle: 'StarlingX # 5 years on'\n---\nText.\n",
  *check(post, site) {
    if (!isReadable(post.front)) return;
    for (const role of ['title', 'author'] as const) {
      const value = entryFor(post, site, role)?.value;
      if (value?.kind !== 'scalar' || value.style !== 'plain' || value.raw === '') continue;
      const end = lineEnd(post.text, value.span.end);
      const rest = post.text.slice(value.span.end, end).trimEnd();
      if (!/^[ \t]+#/.test(rest)) continue;
      const span = { start: value.span.start, end: value.span.end + rest.length };
      yield {
        span: { start: value.span.end, end: span.end },
        message: say`YAML takes a # behind a blank for the start of a comment: the site shows only "${shown(value)}". Put the ${role} in quotes.`,
        fixes: [
          {
            title: say`Put the whole line in quotes`,
            edits: [{ span, text: yamlScalar(post.text.slice(span.start, span.end)) }],
            preferred: true,
          },
        ],
      };
    }
  },
};

function shown({ text }: ScalarValue): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
