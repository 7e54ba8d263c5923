import { isReadable } from '../fields';
import { say, sentences } from '../say';
import type { Finding, Rule, ScalarValue, Value } from '../types';

export const valueType: Rule = {
  id: 'value-type',
  severity: 'error',
  reads: 'front',
  docs: 'Title, author and template are text.',
  why: 'Gatsby gives each key one type for all posts: a number, a date or a list where the others have text is a type conflict, and the build stops.',
  bad: '---\ntemplateKey: blog-post\ntitle: «2024»\n---\nText.\n',
  good: "---\ntemplateKey: blog-post\ntitle: '2024'\n---\nText.\n",
  *check({ front }, site) {
    if (!isReadable(front)) return;
    for (const { name, value } of front.entries) {
      const field = site.fields.find((candidate) => candidate.name === name);
      if (field?.role !== 'title' && field?.role !== 'author' && field?.role !== 'template') continue;
      const finding = value.kind === 'scalar' ? wrongScalar(name, value) : wrongCollection(name, value);
      if (finding) yield finding;
    }
  },
};

function wrongScalar(name: string, value: ScalarValue): Finding | undefined {
  if (value.type === 'string' || value.type === 'null') return undefined;
  return {
    span: value.span,
    message: say`YAML reads this ${name} as a ${value.type}, not as text: the site's data get two types for one key, and the build stops. Put it in quotes.`,
    fixes: [{ title: say`Put the value in quotes`, edits: [{ span: value.span, text: `'${value.raw}'` }], preferred: true }],
  };
}

function wrongCollection(name: string, value: Exclude<Value, ScalarValue>): Finding {
  const words = value.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])) : [];
  const joined = words.join(', ');
  const title = say`Write it as one text: ${joined.slice(0, 60)}`;
  return {
    span: value.span,
    message: sentences(
      value.kind === 'list'
        ? say`The site wants one line of text for "${name}", and this is a list: the build stops.`
        : say`The site wants one line of text for "${name}", and this is a mapping: the build stops.`,
      name === 'author' ? say`Two people are written in one text: "First Author, Second Author".` : '',
    ),
    fixes:
      words.length > 0
        ? [
            {
              title,
              edits: [{ span: value.span, text: `'${joined.replaceAll("'", "''")}'` }],
            },
          ]
        : [],
  };
}
