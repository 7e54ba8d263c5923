import { kebabCase } from './names';
import { listed, phrase, say, translated } from './say';
import { shapeDoc } from './shape-docs';
import type { Field, Site } from './types';

/** What is said about a key, in completion and hover alike. All texts are Markdown. */
export interface FieldDoc {
  /** A few words, for the list of suggestions. */
  readonly brief: string;
  /** What it means and what the site makes of it. */
  readonly meaning: string;
  /** What may stand there. Undefined when anything may. */
  readonly allowed: (site: Site) => string | undefined;
}

/** Keys by their role; those of a category's list entry too, which no CMS schema names. Source: the site's build (gatsby-node.js, templates). */
const DOCS: Readonly<Record<Field['role'] | 'label' | 'id', FieldDoc>> = {
  template: {
    brief: phrase`the page template`,
    meaning: phrase`Which template builds the page: \`blog-post\` for every post. Without it, or with a name that has no template file, the build of the whole site stops.`,
    allowed: ({ templates }) => list(templates ?? ['blog-post']),
  },
  title: {
    brief: phrase`the title of the post`,
    meaning: phrase`The heading of the page and of the card on the blog. It does not change the address: that comes from the file name. With \`: \` or \` #\` in it, it needs quotes.`,
    allowed: () => undefined,
  },
  author: {
    brief: phrase`who wrote it`,
    meaning: phrase`One text, also when two people wrote it. The site makes an author page of it: another spelling of the same name makes a second page.`,
    allowed: ({ authors }) => (authors.length > 0 ? say`any name; ${authors.length} have an author file` : undefined),
  },
  date: {
    brief: phrase`when it is published, in UTC`,
    meaning: phrase`Puts the post in its place on the blog, newest first, and is printed as \`YYYY/MM/DD\` in UTC. Written without quotes. A date that no calendar has, like day 32, rolls over to a later one without a warning.`,
    allowed: () => say`\`2026-11-23T09:15:00.000Z\`, or the day alone`,
  },
  category: {
    brief: phrase`a list with one category`,
    meaning: phrase`A list with one entry that has a \`label\` and an \`id\`. The label decides on which category page the post is listed. A text instead of the list stops the build.`,
    allowed: ({ categories }) => list(categories.map(({ label }) => label)),
  },
  label: {
    brief: phrase`the category's name`,
    meaning: phrase`The category that the site lists the post under, spelt as the site spells it.`,
    allowed: ({ categories }) => list(categories.map(({ label }) => label)),
  },
  id: {
    brief: phrase`the id that belongs to the label`,
    meaning: phrase`What the CMS knows the category by; the site itself reads only the label. The guide calls the key \`id\`, the CMS writes \`value\`: both are right.`,
    allowed: ({ categories }) => list(categories.map(({ id }) => id)),
  },
  other: { brief: phrase`a field of this site's own`, meaning: phrase`A field of this site's CMS.`, allowed: () => undefined },
};

function told({ brief, meaning, allowed }: FieldDoc): FieldDoc {
  return { brief: translated(brief), meaning: translated(meaning), allowed };
}

/** What is known about a top-level key: by its role in the CMS schema. */
export function fieldDoc(field: Field): FieldDoc {
  return field.role === 'other' && field.shape ? shapeDoc(field, field.shape) : told(DOCS[field.role]);
}

/** What is known about a key inside a category's list entry. Undefined for any other word. */
export function categoryKeyDoc(key: string): FieldDoc | undefined {
  if (key === 'label') return told(DOCS.label);
  return key === 'id' || key === 'value' ? told(DOCS.id) : undefined;
}

/** The documentation as Markdown: meaning, what is allowed, and the hint that the CMS shows. */
export function docMarkdown(doc: FieldDoc, site: Site, field?: Field): string {
  const allowed = doc.allowed(site);
  const optional = field && !field.required ? say`May be left out.` : undefined;
  const hint = field?.hint ? say`Hint of the CMS: ${escapeMarkdown(field.hint)}` : undefined;
  return [doc.meaning, allowed && say`Allowed: ${allowed}.`, optional, hint].filter(Boolean).join('\n\n');
}

/** Address of an author's page. Source: the site's `gatsby-node.js`. */
export function authorPage(name: string): string {
  return `/author/${kebabCase(name)}/`;
}

/** Address of a category's page. Source: the site's `gatsby-node.js`. */
export function categoryPage(label: string): string {
  return `/category/${kebabCase(label)}/`;
}

/** Any text as code in Markdown: nothing in it is a link, an image or HTML. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return say`(nothing)`;
  const fence = '`'.repeat(Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  return fence.length > 1 ? `${fence} ${line} ${fence}` : `\`${line}\``;
}

function list(values: readonly string[]): string | undefined {
  return values.length > 0 ? listed(values.map(code)) : undefined;
}

/** Any text as Markdown that shows just this text. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|&~:]/g, (sign) => `\\${sign}`);
}
