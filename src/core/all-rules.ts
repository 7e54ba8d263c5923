import { internalError, unusedSuppression } from './engine-rules';
import { rules } from './rules';
import { siteRules } from './site-rules';
import type { RuleInfo } from './types';

/** Everything whose severity can be set: the rules, the checks of the whole blog, and unused suppressions. */
export const configurableRules: readonly RuleInfo[] = [...rules, unusedSuppression, ...siteRules];

/** Everything that a finding can be reported under, in the order of the documentation. */
export const allRules: readonly RuleInfo[] = [...configurableRules, internalError];
