import { categoryParts } from '../category';
import { lineStart } from '../lines';
import type { Category, Fix, Post, Rule } from '../types';

export const categoryId: Rule = {
  id: 'category-id',
  severity: 'hint',
  docs: 'The category id is the one the blog configuration gives to the label.',
  why: 'Nothing on the site reads the id; the CMS picks the category by it and shows another one, or none, when the post is edited there. Most older posts carry the id from the example in the guide.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\ncategory:\n  - label: Features & Updates\n    id: «category-A7fnZYrE1»\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\ncategory:\n  - label: Features & Updates\n    id: category-p92F9JYj5\n---\nText.\n',
  *check(post, site) {
    const { label, id } = categoryParts(post, site);
    const category = site.categories.find((candidate) => candidate.label === label?.text);
    if (!label || !category || id?.text === category.id) return;
    const other = site.categories.find((candidate) => candidate.id === id?.text);
    yield {
      span: id?.span ?? label.span,
      message: id
        ? `This id ${other ? `belongs to "${other.label}"` : 'is not in the blog configuration'}: the site shows "${category.label}" all the same, the CMS another category or none.`
        : `The category has no id: the site does not mind, but the CMS cannot tell which category this is.`,
      fixes: [
        id
          ? { title: `Change it to ${category.id}`, edits: [{ span: id.span, text: category.id }], preferred: true }
          : addId(post, label.span.end, category),
      ],
    };
  },
};

function addId({ text, eol }: Post, labelEnd: number, { id }: Category): Fix {
  const start = lineStart(text, labelEnd);
  const indent = ' '.repeat(text.slice(start, labelEnd).indexOf('label'));
  return {
    title: `Add the id ${id}`,
    edits: [{ span: { start: labelEnd, end: labelEnd }, text: `${eol}${indent}id: ${id}` }],
    preferred: true,
  };
}
