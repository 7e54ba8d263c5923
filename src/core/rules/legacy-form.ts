import { fieldFor, keyIndent } from '../fields';
import { legacyForm } from '../legacy';
import { say } from '../say';
import type { Edit, Rule } from '../types';
import { yamlScalar } from '../yaml-quote';

export const legacyFormRule: Rule = {
  id: 'legacy-form',
  severity: 'error',
  docs: 'Posts in the form of the older generator are converted to the keys of today.',
  why: 'Without templateKey and with the category as a text the build stops; an author given by the name of the author file makes an author page under that name.',
  bad: '«---»\ntitle: News\nauthor: ildiko-vancsa\ndate: 2019-05-06T08:00:00.000Z\ncategory: features-and-updates\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\nauthor: Ildiko Vancsa\ndate: 2019-05-06T08:00:00.000Z\ncategory:\n  - label: Features & Updates\n    id: category-p92F9JYj5\n---\nText.\n',
  *check(post, site) {
    const form = legacyForm(post, site);
    if (!form) return;
    const { author, authorName, categoryEntry, category } = form;
    const template = fieldFor(site, 'template');
    const start = post.front.inner.start;
    const indent = keyIndent(post);
    const line = post.eol + indent;
    const edits: Edit[] = [
      {
        span: { start, end: start },
        text: `${indent}${template?.name ?? 'templateKey'}: ${String(template?.default ?? 'blog-post')}${post.eol}`,
      },
      {
        span: { start: categoryEntry.key.end, end: categoryEntry.value.span.end },
        text: `:${line}  - label: ${category.label}${line}    id: ${category.id}`,
      },
    ];
    if (authorName) edits.push({ span: author.value.span, text: yamlScalar(authorName) });
    yield {
      span: post.front.open,
      message: say`This is the form of an older generator: no templateKey, the author and the category by their short names. The build of the site stops on it; one fix converts it.`,
      fixes: indent === undefined ? [] : [{ title: say`Convert to the front matter of today`, edits, preferred: true }],
    };
  },
};
