import { categoryParts } from '../category';
import { categoryOf } from '../fields';
import { nearest } from '../near-miss';
import { listed, say } from '../say';
import type { Edit, Rule } from '../types';

export const categoryUnknown: Rule = {
  id: 'category-unknown',
  severity: 'warning',
  reads: 'front',
  docs: 'The label of the category is one of those in the blog configuration, letter by letter.',
  why: 'The site makes a category page for every label it meets: a label of its own puts the post on a page that no menu leads to.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\ncategory:\n  - label: «Features and Updates»\n    id: category-p92F9JYj5\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\ncategory:\n  - label: Features & Updates\n    id: category-p92F9JYj5\n---\nText.\n',
  *check(post, site) {
    const { label, id } = categoryParts(post, site);
    if (!label || site.categories.length === 0 || site.categories.some((category) => category.label === label.text)) return;
    const near = nearest(
      label.text,
      site.categories.map((category) => category.label),
    );
    const meant = categoryOf(label.text, site) ?? site.categories.find((category) => category.label === near);
    yield {
      span: label.span,
      message: say`The blog has no category "${label.text.slice(0, 60)}": the site makes a page for it that no menu leads to. Choose one of: ${listed(site.categories.map((category) => category.label))}.`,
      fixes: (meant ? [meant] : site.categories).map((category) => {
        const edits: Edit[] = [{ span: label.span, text: category.label }];
        // An id that belongs to the label is kept; another one goes with the label it came with.
        if (id && !meant && id.text !== category.id) edits.push({ span: id.span, text: category.id });
        return { title: say`Change it to ${category.label}`, edits, preferred: meant !== undefined };
      }),
    };
  },
};
