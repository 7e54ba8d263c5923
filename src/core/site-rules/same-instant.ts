import type { SiteRule } from '.';

export const sameInstant: SiteRule = {
  id: 'same-instant',
  severity: 'warning',
  docs: 'No two posts have the same date to the millisecond.',
  why: 'The blog sorts by it, so their order is left to chance; very likely one timestamp was copied from the other post.',
  *check({ posts }) {
    const first = new Map<number, string>();
    for (const { path, date, rawDate } of [...(posts ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1))) {
      // A plain date is midnight for every post of that day: that is no copy.
      if (date === undefined || /^\d{4}-\d\d-\d\d$/.test(rawDate)) continue;
      const other = first.get(date);
      if (other === undefined) first.set(date, path);
      else yield { path, message: `This post has the same timestamp as ${other}: their order on the blog is left to chance.` };
    }
  },
};
