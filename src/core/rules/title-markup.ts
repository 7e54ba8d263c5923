import { scalarFor } from '../fields';
import { say } from '../say';
import type { Rule } from '../types';
import { yamlScalar } from '../yaml-quote';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#x27': "'",
  rsquo: '’',
  ndash: '–',
  mdash: '—',
};
const MARKUP =
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,200})?\/?>|&(?:amp|lt|gt|quot|apos|nbsp|rsquo|ndash|mdash|#39|#x27);|\*\*|__(?=\S)|`|\[[^\]\n]{1,200}\]\([^)\n]{0,500}\)|^#{1,6}\s|^\*(?=[^*]+\*$)|^_(?=\S[^_]{0,300}\S_$)|^[“„”](?=[^“”„]{1,300}[“”]$)/gi;

export const titleMarkup: Rule = {
  id: 'title-markup',
  severity: 'warning',
  reads: 'front',
  docs: 'A title is plain text, without HTML and Markdown.',
  why: 'The template of the site shows the title as it is written, and so do the browser tab and the list of posts: tags, entities and asterisks are visible there.',
  bad: '---\ntemplateKey: blog-post\ntitle: «News &amp; **plans**»\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News & plans\n---\nText.\n',
  *check(post, site) {
    const title = scalarFor(post, site, 'title');
    const found = title?.text.match(MARKUP);
    if (!title || !found) return;
    const plain = title.text
      .replace(MARKUP, (sign) =>
        sign.startsWith('&') ? (ENTITIES[sign.slice(1, -1).toLowerCase()] ?? sign) : (/^\[([^\]]*)\]/.exec(sign)?.[1] ?? ''),
      )
      .replace(/^\*|\*$/g, '')
      .replace(/(?<=^[^_]*)_$|(?<=^[^“„”]*)[“”]$/, '')
      .trim();
    yield {
      span: title.span,
      message: say`The site shows the title as it stands, with "${found[0].slice(0, 40)}" in it: a title knows neither HTML nor Markdown. Write it in plain text.`,
      fixes:
        title.style === 'block'
          ? []
          : [{ title: say`Write: ${plain.slice(0, 80)}`, edits: [{ span: title.span, text: yamlScalar(plain) }] }],
    };
  },
};
