import { lineEnd } from '../lines';
import { defaultValues, mayBeAbsent } from '../required';
import { say } from '../say';
import type { Field, Post, Rule, Site } from '../types';

export const frontMatterMissing: Rule = {
  id: 'front-matter-missing',
  severity: 'error',
  everywhere: true,
  docs: 'A post begins with a front matter block between two lines of three dashes.',
  why: 'Without it the page has no template, and the build of the whole site stops (gatsby-node.js looks for "undefined.js").',
  bad: '«A first sentence.»\n',
  good: '---\ntemplateKey: blog-post\ntitle: \nauthor: \ndate: \ncategory: \n---\n\nA first sentence.\n',
  *check(post, site) {
    if (post.front.state !== 'missing' || (!site.sameLayout && !isAskedFor(post, site))) return;
    const { start } = post.front.span;
    const fields = site.sameLayout ? site.fields : site.fields.filter((field) => field.required || field.default !== undefined);
    const lines = fields.map((field) => `${field.name}: ${usual(field)}`);
    const block = ['---', ...lines, '---', '', ''].join(post.eol);
    const first = start + Math.max(0, post.text.slice(start).search(/\S/));
    yield {
      span: { start: first, end: lineEnd(post.text, first) },
      ...(!site.sameLayout && { severity: 'information' }),
      message: site.sameLayout
        ? say`This post has no front matter: the site cannot build a page from it, and the build stops. Put the block with title, author, date and category at the very top.`
        : say`This post has no front matter: the CMS of this site requires some keys, and shows the post without them. Put the block at the very top.`,
      fixes: [{ title: say`Insert the front matter block`, edits: [{ span: { start, end: start }, text: block }] }],
    };
  },
};

/** A default as it stands behind its key; nothing for a list, or a template like `{{now}}`. */
function usual(field: Field): string {
  return defaultValues(field)[0] ?? '';
}

/** On a blog of another make: the CMS requires something, and nothing in another language than YAML stands at the top. */
function isAskedFor(post: Post, { fields }: Site): boolean {
  const head = post.text
    .slice(0, 200)
    .replace(/^\ufeff/, '')
    .trimStart();
  return (
    head !== '' && !/^(?:\+\+\+|;;;|\{|<!--)/.test(head) && fields.some((field) => field.required && !mayBeAbsent(field, post))
  );
}
