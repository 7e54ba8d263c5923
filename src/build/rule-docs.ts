import { explainRule } from '../core/explain-rule';
import { rules } from '../core/rules';

/** docs/rules.md: a table of all rules, then each with its reason and its example. */
export function ruleDocs(): string {
  const rows = rules.map(({ id, severity, docs }) => `| [${id}](#${id}) | ${severity} | ${docs} |`);
  return [
    '# Rules',
    'Made from the rules themselves by `npm run generate`. Severity follows from the consequence: error = the build stops or the page is wrong; warning = a reader sees the defect; information = a convention; hint = taste. The setting `starlingxRecap.rules` changes it for a rule or turns it off.',
    ['| rule | severity | what is right |', '|---|---|---|', ...rows].join('\n'),
    ...rules.map((rule) => explainRule(rule, '##')),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
