import { siteFor } from './collection';
import { INTERNAL_RULE, UNUSED_SUPPRESSION } from './engine-rules';
import { isStarlingX } from './profile';
import { rules } from './rules';
import { say } from './say';
import { applySuppressions } from './suppression';
import type { Fix, Post, Problem, Rule, Severity, Site } from './types';

/** Severity by rule id; `off` silences a rule. Rules that are not named keep the repository's severity, or their own. */
export type RuleSettings = Readonly<Record<string, Severity | 'off' | undefined>>;

/**
 * All findings of all rules on one post, in the order of the text. Synchronous, and it never throws: a rule that does
 * is reported as a problem of its own at the start of the text, so that the others still speak.
 */
export function checkPost(post: Post, whole: Site, settings: RuleSettings = {}): Problem[] {
  const site = siteFor(whole, post);
  const problems: Problem[] = [];
  const ours = isStarlingX(site);
  for (const rule of rules) {
    const setting = settings[rule.id] ?? site.config.rules[rule.id];
    const speaks = (site.sameLayout || rule.everywhere === true) && (ours || rule.profile === undefined);
    if (setting !== 'off' && speaks) runRule(rule, post, site, setting, problems);
  }
  // While the other posts are being read, a comment may wait for a finding that needs them.
  const unused = site.found && !site.posts ? 'off' : (settings[UNUSED_SUPPRESSION] ?? site.config.rules[UNUSED_SUPPRESSION]);
  return applySuppressions(post, problems, unused).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const NO_FIXES: readonly Fix[] = [];

/** A plain loop, since it runs for every rule at every key stroke. What a rule found before it threw is left out. */
function runRule(rule: Rule, post: Post, site: Site, setting: Severity | undefined, into: Problem[]): void {
  const first = into.length;
  try {
    for (const { span, message, severity, fixes } of rule.check(post, site))
      into.push({ rule: rule.id, severity: setting ?? severity ?? rule.severity, span, message, fixes: fixes ?? NO_FIXES });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = say`The check "${rule.id}" failed on this post (${reason}). The post is not to blame; please report it.`;
    into.splice(first, into.length, { rule: INTERNAL_RULE, severity: 'warning', span: { start: 0, end: 0 }, message, fixes: [] });
  }
}
