import type { RuleSettings } from '../check-post';
import type { Severity } from '../types';
import { authorFileExtension } from './author-file-extension';
import { authorSpelling } from './author-spelling';
import { authorWithoutFile } from './author-without-file';
import { imageUnused } from './image-unused';
import { sameInstant } from './same-instant';
import type { WholeSite } from './whole-site';

/** A check of the site as a whole: only for the command and the command line, never while typing. */
export interface SiteRule {
  readonly id: string;
  readonly severity: Severity;
  readonly docs: string;
  readonly why: string;
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

/** What all site rules find, sorted by path. */
export function checkSite(site: WholeSite, settings: RuleSettings = {}): SiteProblem[] {
  const problems = siteRules.flatMap((rule) => {
    const severity = settings[rule.id] ?? site.config.rules[rule.id] ?? rule.severity;
    return severity === 'off' ? [] : Array.from(rule.check(site), (finding) => ({ ...finding, rule: rule.id, severity }));
  });
  return problems.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
