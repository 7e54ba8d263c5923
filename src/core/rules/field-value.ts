import { faultsOf } from '../field-faults';
import { isReadable } from '../fields';
import type { Rule } from '../types';

export const fieldValue: Rule = {
  id: 'field-value',
  severity: 'warning',
  reads: 'front',
  everywhere: true,
  docs: 'The fields of the front matter have values that the CMS of the site accepts: the right type, one of its options, within its limits.',
  why: 'The schema says what the templates of the site can read. The CMS refuses to save a post with any other value, so the next editor has to find out what was meant.',
  bad: {
    path: 'src/pages/events/sample-hike.md',
    text: '---\ntitle: Sample hike\nlevel: «Easy»\n---\nText.\n',
  },
  good: {
    path: 'src/pages/events/sample-hike.md',
    text: '---\ntitle: Sample hike\nlevel: easy\n---\nText.\n',
  },
  *check(post, site) {
    if (!isReadable(post.front)) return;
    for (const { name, value } of post.front.entries) {
      const field = site.fields.find((candidate) => candidate.name === name);
      if (!field?.shape || field.role !== 'other') continue;
      for (const { kind, ...finding } of faultsOf(value, field, post)) if (kind === 'value') yield finding;
    }
  },
};
