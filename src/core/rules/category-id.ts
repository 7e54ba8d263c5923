import { categoryParts } from '../category';
import { lineStart } from '../lines';
import { say } from '../say';
import type { Category, Entry, Fix, Post, Rule } from '../types';

export const categoryId: Rule = {
  id: 'category-id',
  severity: 'hint',
  reads: 'front',
  docs: 'The category id is the one the blog configuration gives to the label.',
  why: 'Nothing on the site reads the id; the CMS picks the category by it and shows another one, or none, when the post is edited there. Most older posts carry the id from the example in the guide.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\ncategory:\n  - label: Features & Updates\n    id: «category-A7fnZYrE1»\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\ncategory:\n  - label: Features & Updates\n    id: category-p92F9JYj5\n---\nText.\n',
  *check(post, site) {
    const { label, labelEntry, id, idEntry } = categoryParts(post, site);
    const category = site.categories.find((candidate) => candidate.label === label?.text);
    if (!label || !labelEntry || !category || id?.text === category.id) return;
    const other = site.categories.find((candidate) => candidate.id === id?.text);
    yield {
      span: id?.span ?? label.span,
      message: id
        ? other
          ? say`This id belongs to "${other.label}": the site shows "${category.label}" all the same, the CMS another category or none.`
          : say`This id is not in the blog configuration: the site shows "${category.label}" all the same, the CMS another category or none.`
        : say`The category has no id: the site does not mind, but the CMS cannot tell which category this is. Add it.`,
      fixes: id
        ? [{ title: say`Change it to ${category.id}`, edits: [{ span: id.span, text: category.id }], preferred: true }]
        : addId(post, labelEntry, idEntry, category),
    };
  },
};

/** Behind the colon of a key without value, else on a line of its own, or in the same braces. Tabs are repaired first. */
function addId({ text, eol }: Post, label: Entry, empty: Entry | undefined, { id }: Category): Fix[] {
  const before = text.slice(lineStart(text, label.key.start), label.key.start);
  if (before.includes('\t')) return [];
  const lead = /^ *-? *$/.test(before) ? `${eol}${before.replace('-', ' ')}` : ', ';
  const end = label.value.span.end;
  const edit = empty ? { span: empty.value.span, text: ` ${id}` } : { span: { start: end, end }, text: `${lead}id: ${id}` };
  return [{ title: say`Add the id ${id}`, edits: [edit], preferred: true }];
}
