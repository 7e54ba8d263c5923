import { allRules } from '../core/all-rules';
import { explainRule } from '../core/explain-rule';
import { siteRules } from '../core/site-rules';
import type { RuleInfo } from '../core/types';

/** docs/rules.md: a table of all rules, then each with its reason and its example. */
export function ruleDocs(): string {
  const ofSite = new Set<RuleInfo>(siteRules);
  return [
    '# Rules',
    'Made from the rules themselves by `npm run generate`. Severity follows from the consequence: error = the build stops or the page is wrong; warning = a reader sees the defect; information = a convention; hint = taste. [The configuration](configuration.md) changes it for a rule or turns it off.',
    table(allRules.filter((rule) => !ofSite.has(rule))),
    'Of the site as a whole, found by "Recap: Check the Whole Blog" and by the command line, not while typing:',
    table(siteRules),
    ...allRules.map((rule) => explainRule(rule, '##')),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function table(rules: readonly RuleInfo[]): string {
  const rows = rules.map(({ id, severity, docs }) => `| [${id}](#${id}) | ${severity} | ${docs} |`);
  return ['| rule | severity | what is right |', '|---|---|---|', ...rows].join('\n');
}
