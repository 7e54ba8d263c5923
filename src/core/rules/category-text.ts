import { categoryOf, entryFor, isReadable, keyIndent } from '../fields';
import { legacyForm } from '../legacy';
import { lineStart } from '../lines';
import { nearest } from '../near-miss';
import { phrase, say, sentences, translated } from '../say';
import type { Category, Edit, Post, Rule, Value } from '../types';

export const categoryText: Rule = {
  id: 'category-text',
  severity: 'error',
  reads: 'front',
  docs: 'The category is a list with one entry that has a label and an id.',
  why: 'gatsby-node.js reads category[0].label: a text is a type conflict in its data, an empty list has no label, and both stop the build.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\ncategory: «Features & Updates»\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\ncategory:\n  - label: Features & Updates\n    id: category-p92F9JYj5\n---\nText.\n',
  *check(post, site) {
    const entry = isReadable(post.front) ? entryFor(post, site, 'category') : undefined;
    if (!entry || isWellFormed(entry.value) || isEmptyScalar(entry.value) || legacyForm(post, site)) return;
    const text = textOf(entry.value);
    const near = nearest(
      text,
      site.categories.map(({ label }) => label),
    );
    const meant = categoryOf(text, site) ?? site.categories.find(({ label }) => label === near);
    const choices = keyIndent(post) === undefined ? [] : meant ? [meant] : site.categories;
    yield {
      span: entry.value.span,
      message: sentences(
        translated(WORDS[entry.value.kind]),
        say`The site reads the label of the first entry of a list here, and its build stops. Write a list with one entry: "- label:", the category, and its id below.`,
      ),
      fixes: choices.map((category) => ({
        title: meant ? say`Write it as a list` : say`Set the category ${category.label}`,
        edits: [asList(post, entry.key.end, entry.value, category)],
        preferred: meant !== undefined,
      })),
    };
  },
};

const WORDS: Record<Value['kind'], string> = {
  scalar: phrase`The category is a text.`,
  list: phrase`The list has no entry with a label.`,
  map: phrase`The category is a mapping without the dash that makes it the entry of a list.`,
};

/** A list whose first entry has a label with a text: that is all the site reads. */
function isWellFormed(value: Value): boolean {
  const first = value.kind === 'list' ? value.items[0] : undefined;
  const label = first?.kind === 'map' ? first.entries.find(({ name }) => name === 'label')?.value : undefined;
  return label?.kind === 'scalar' && label.text.trim() !== '';
}

function isEmptyScalar(value: Value): boolean {
  return value.kind === 'scalar' && (value.type === 'null' || value.text.trim() === '');
}

/** The text in which the category may be named: the scalar itself, a label, or the list's first word. */
function textOf(value: Value | undefined): string {
  if (value?.kind === 'scalar') return value.text;
  if (value?.kind === 'list') return textOf(value.items[0]);
  return value ? textOf(value.entries.find(({ name }) => name === 'label')?.value ?? value.entries[0]?.value) : '';
}

/** Replaces the value, from behind the colon on, by the list. */
function asList({ text, eol }: Post, keyEnd: number, value: Value, { label, id }: Category): Edit {
  const colon = text.indexOf(':', keyEnd) + 1;
  const indent = text.slice(lineStart(text, keyEnd), keyEnd).match(/^[ \t]*/)?.[0] ?? '';
  return { span: { start: colon, end: value.span.end }, text: `${eol}${indent}  - label: ${label}${eol}${indent}    id: ${id}` };
}
