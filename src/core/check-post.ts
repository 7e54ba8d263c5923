import { rules } from './rules';
import { isStarlingX } from './site/defaults';
import { applySuppressions } from './suppression';
import type { Post, Problem, Rule, Severity, Site } from './types';

/** Severity by rule id; `off` silences a rule. Rules that are not named keep the repository's severity, or their own. */
export type RuleSettings = Readonly<Record<string, Severity | 'off' | undefined>>;

/**
 * All findings of all rules on one post, in the order of the text. Synchronous, and it never throws: a rule that does
 * is reported as a problem of its own at the start of the text, so that the others still speak.
 */
export function checkPost(post: Post, site: Site, settings: RuleSettings = {}): Problem[] {
  const problems: Problem[] = [];
  for (const rule of rules) {
    const setting = settings[rule.id] ?? site.config.rules[rule.id];
    if (setting === 'off' || !isAbout(rule, site)) continue;
    // Not by `push(...)`: a file of control signs has more findings than a call can have arguments.
    for (const problem of runRule(rule, post, site, setting)) problems.push(problem);
  }
  return applySuppressions(post, problems).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** StarlingX's own matters are none on another blog with the same layout. */
function isAbout({ profile }: Rule, site: Site): boolean {
  return profile === undefined || isStarlingX(site);
}

/** The id under which a rule that threw is reported: a defect of this program, never of the post. */
export const INTERNAL_RULE = 'internal-error';

function runRule(rule: Rule, post: Post, site: Site, setting: Severity | undefined): Problem[] {
  try {
    return Array.from(rule.check(post, site), (finding) => ({
      ...finding,
      rule: rule.id,
      severity: setting ?? finding.severity ?? rule.severity,
      fixes: finding.fixes ?? [],
    }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The check "${rule.id}" failed on this post (${reason}). The post is not to blame; please report it.`;
    return [{ rule: INTERNAL_RULE, severity: 'warning', span: { start: 0, end: 0 }, message, fixes: [] }];
  }
}
