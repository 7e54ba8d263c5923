import { lineEnd } from '../lines';
import { say } from '../say';
import type { Rule } from '../types';

export const frontMatterMissing: Rule = {
  id: 'front-matter-missing',
  severity: 'error',
  docs: 'A post begins with a front matter block between two lines of three dashes.',
  why: 'Without it the page has no template, and the build of the whole site stops (gatsby-node.js looks for "undefined.js").',
  bad: '«A first sentence.»\n',
  good: '---\ntemplateKey: blog-post\ntitle: \nauthor: \ndate: \ncategory: \n---\n\nA first sentence.\n',
  *check(post, site) {
    if (post.front.state !== 'missing') return;
    const { start } = post.front.span;
    const lines = site.fields.map(({ name, default: value }) => `${name}: ${value === undefined ? '' : String(value)}`);
    const block = ['---', ...lines, '---', '', ''].join(post.eol);
    const first = start + Math.max(0, post.text.slice(start).search(/\S/));
    yield {
      span: { start: first, end: lineEnd(post.text, first) },
      message: say`This post has no front matter: the site cannot build a page from it, and the build stops. Put the block with title, author, date and category at the very top.`,
      fixes: [{ title: say`Insert the front matter block`, edits: [{ span: { start, end: start }, text: block }] }],
    };
  },
};
