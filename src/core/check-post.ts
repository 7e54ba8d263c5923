import { type CheckMemory, recall } from './check-memory';
import { siteFor } from './collection';
import { UNUSED_SUPPRESSION } from './engine-rules';
import { isStarlingX } from './profile';
import { rules } from './rules';
import { type ActiveRule, runRules } from './run-rules';
import { applySuppressions } from './suppression';
import type { Post, Problem, Severity, Site } from './types';

/** Severity by rule id; `off` silences a rule. Rules that are not named keep the repository's severity, or their own. */
export type RuleSettings = Readonly<Record<string, Severity | 'off' | undefined>>;

/**
 * All findings of all rules on one post, in the order of the text. Synchronous, and it never throws: a rule that does
 * is reported as a problem of its own at the start of the text. `memory`, kept by whoever checks the same post again and
 * again, makes that cheap and changes nothing else.
 */
export function checkPost(post: Post, whole: Site, settings: RuleSettings = {}, memory?: CheckMemory): Problem[] {
  const site = siteFor(whole, post);
  const active = activeRules(site, settings);
  const problems = memory ? recall(memory, active, post, site) : runRules(active, post, site);
  // While the other posts are being read, a comment may wait for a finding that needs them.
  const unused = site.found && !site.posts ? 'off' : (settings[UNUSED_SUPPRESSION] ?? site.config.rules[UNUSED_SUPPRESSION]);
  return applySuppressions(post, problems, unused).sort(byPlace);
}

/** In the order of the text; what stands at one place in the order of the rules. */
function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || placeOf(a) - placeOf(b);
}

const places = new Map(rules.map(({ id }, index) => [id, index]));

function placeOf({ rule }: Problem): number {
  return places.get(rule) ?? places.size;
}

interface ActiveRules {
  readonly settings: RuleSettings;
  readonly key: string;
  readonly active: readonly ActiveRule[];
}

const lists = new WeakMap<Site, ActiveRules>();

/** The rules that speak here. The same list for the same site and settings. */
function activeRules(site: Site, settings: RuleSettings): readonly ActiveRule[] {
  const known = lists.get(site);
  if (known?.settings === settings) return known.active;
  const key = JSON.stringify(settings);
  if (known?.key === key) return known.active;
  const ours = isStarlingX(site);
  const active = rules.flatMap((rule) => {
    const setting = settings[rule.id] ?? site.config.rules[rule.id];
    const speaks = (site.sameLayout || rule.everywhere === true) && (ours || rule.profile === undefined);
    return setting !== 'off' && speaks ? [{ rule, setting }] : [];
  });
  lists.set(site, { settings, key, active });
  return active;
}
