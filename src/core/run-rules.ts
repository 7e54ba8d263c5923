import { INTERNAL_RULE } from './engine-rules';
import { say } from './say';
import type { Fix, Post, Problem, Rule, Severity, Site } from './types';

/** A rule that speaks here, with the severity that the settings give to all it finds. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly setting: Severity | undefined;
}

const NO_FIXES: readonly Fix[] = [];

/** What the rules find, rule by rule. A rule that throws is reported as a problem of its own, so that the others still speak. */
export function runRules(active: readonly ActiveRule[], post: Post, site: Site): Problem[] {
  const problems: Problem[] = [];
  for (const one of active) runRule(one, post, site, problems);
  return problems;
}

/** A plain loop, since it runs for every rule at every key stroke. What a rule found before it threw is left out. */
function runRule({ rule, setting }: ActiveRule, post: Post, site: Site, into: Problem[]): void {
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
