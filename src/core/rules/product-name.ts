import { isCodeLike } from '../code-like';
import { scalarFor } from '../fields';
import { isStarlingX } from '../profile';
import { proseOf } from '../prose';
import { proseWords, readWords } from '../prose-words';
import { say } from '../say';
import { bySection, shiftFinding } from '../sections';
import { NAME_ROWS, type NameRow } from '../tables/names';
import { type Hit, scanTable, tableFor, type WordTable } from '../tables/word-table';
import type { Finding, Rule } from '../types';

const namesOf = tableFor<NameRow>(NAME_ROWS, (row) => row);

export const productName: Rule = {
  id: 'product-name',
  severity: 'warning',
  everywhere: true,
  docs: 'Products, projects, companies and abbreviations are written as their owners write them.',
  why: 'Readers see the name of the project they came for misspelt, and a search for the right name is case-sensitive on many sites.',
  bad: '---\ntitle: What is new in «Starlingx»\n---\n\nThe «kubernetes» cluster runs on «Openstack», see the «helm» charts on «Github».\n',
  good: '---\ntitle: What is new in StarlingX\n---\n\nThe Kubernetes cluster runs on OpenStack, see the Helm charts on GitHub.\n',
  *check(post, site) {
    const table = namesOf(site.config.names, isStarlingX(site));
    const title = scalarFor(post, site, 'title');
    if (title) {
      const inTitle = holds([post.text]);
      for (const hit of scanTable(post.text, readWords(post.text, title.span), table))
        if (isName(post.text, hit) && isCertain(hit, inTitle)) yield finding(hit);
    }
    const parts = hitsOf(post, table);
    const inProse = holds(parts.map(({ part }) => proseOf(part)));
    for (const { at, value } of parts) for (const hit of value) if (isCertain(hit, inProse)) yield shiftFinding(finding(hit), at);
  },
};

/** What is written like no name of the table, as far as its own section tells. */
const hitsOf = bySection((part, table: WordTable<NameRow>): Hit<NameRow>[] => {
  const prose = proseOf(part);
  return [...scanTable(prose, proseWords(part), table)].filter((hit) => isName(prose, hit));
});

/** Whether one of the texts holds a name, looked for once for each name. */
function holds(texts: readonly string[]): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const found = known.get(name) ?? texts.some((text) => text.includes(name));
    known.set(name, found);
    return found;
  };
}

/** A word that also means something else is the name where the text writes the name as well. */
function isCertain({ row }: Hit<NameRow>, isThere: (name: string) => boolean): boolean {
  return !row.common || isThere(row.right);
}

function isName(text: string, { row, start, end }: Hit<NameRow>): boolean {
  if (isCodeLike(text, start, end)) return false;
  if (row.notAfter?.test(text.slice(Math.max(0, start - 12), start).trimEnd())) return false;
  if (!row.before) return true;
  row.before.lastIndex = end;
  return row.before.test(text);
}

function finding({ row, start, end, form }: Hit<NameRow>): Finding {
  const span = { start, end };
  return {
    span,
    ...(row.severity && { severity: row.severity }),
    message: say`“${form.replace(/\s+/g, ' ')}” is written “${row.right}”; readers see the wrong form. Correct it, or put it in backticks when it is code.`,
    fixes: [{ title: say`Write “${row.right}”`, edits: [{ span, text: row.right }], preferred: true }],
  };
}
