import type { RuleSettings } from '../check-post';
import { isIgnored } from '../ignored';
import type { RuleInfo, Severity } from '../types';
import { authorFileExtension } from './author-file-extension';
import { authorSpelling } from './author-spelling';
import { authorWithoutFile } from './author-without-file';
import { imageUnused } from './image-unused';
import { sameInstant } from './same-instant';
import type { WholeSite } from './whole-site';

/** A check of the site as a whole: only for the command and the command line, never while typing. */
export interface SiteRule extends RuleInfo {
  check(site: WholeSite): Iterable<{ readonly path: string; readonly message: string }>;
}

export const siteRules: readonly SiteRule[] = [authorFileExtension, authorSpelling, authorWithoutFile, sameInstant, imageUnused];

/** A finding about a file of the site; it stands at the file's first character. */
export interface SiteProblem {
  readonly path: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

/** What all site rules find, sorted by path; nothing in files that the configuration leaves out. */
export function checkSite(site: WholeSite, settings: RuleSettings = {}): SiteProblem[] {
  // Of another build nobody knows where its authors are and what shows its images.
  if (!site.sameLayout) return [];
  const problems = siteRules.flatMap((rule) => {
    const severity = settings[rule.id] ?? site.config.rules[rule.id] ?? rule.severity;
    return severity === 'off' ? [] : Array.from(rule.check(site), (finding) => ({ ...finding, rule: rule.id, severity }));
  });
  return problems
    .filter(({ path }) => !isIgnored(path, site.config))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
