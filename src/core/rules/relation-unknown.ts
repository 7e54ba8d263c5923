import { faultsOf } from '../field-faults';
import { isReadable } from '../fields';
import type { Rule } from '../types';

export const relationUnknown: Rule = {
  id: 'relation-unknown',
  severity: 'warning',
  reads: 'front',
  everywhere: true,
  docs: 'A field that refers to an entry of the site (an author, a series, a place) names one that exists.',
  why: 'The site looks the entry up by this value: without it the page has a hole, and the CMS shows an empty choice.',
  bad: {
    path: 'src/pages/events/sample-hike.md',
    text: '---\ntitle: Sample hike\nlevel: easy\nguide: «Ana Itoo»\n---\nText.\n',
  },
  good: {
    path: 'src/pages/events/sample-hike.md',
    text: '---\ntitle: Sample hike\nlevel: easy\nguide: Ana Ito\n---\nText.\n',
  },
  *check(post, site) {
    if (!isReadable(post.front)) return;
    for (const { name, value } of post.front.entries) {
      const field = site.fields.find((candidate) => candidate.name === name);
      if (!field?.shape || field.role !== 'other') continue;
      for (const { kind, ...finding } of faultsOf(value, field, post)) if (kind === 'relation') yield finding;
    }
  },
};
