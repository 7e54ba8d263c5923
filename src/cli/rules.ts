import { parseArgs } from 'node:util';
import { allRules } from '../core/all-rules';
import { explainRule } from '../core/explain-rule';
import { UsageError } from './usage';

/** `rules [--format text|json]`: every rule with its severity and what it wants. */
export function rulesCommand(args: string[]): number {
  const { values } = parseArgs({ args, options: { format: { type: 'string', default: 'text' } } });
  const list = allRules.map(({ id, severity, docs, why }) => ({ id, severity, docs, why }));
  const width = Math.max(...list.map(({ id }) => id.length));
  if (values.format === 'json') process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
  else if (values.format === 'text')
    process.stdout.write(list.map(({ id, severity, docs }) => `${id.padEnd(width)}  ${severity.padEnd(11)}  ${docs}\n`).join(''));
  else throw new UsageError(`--format is text or json, not "${values.format}".`);
  return 0;
}

/** `explain RULE`: the rule's page. */
export function explainCommand(args: string[]): number {
  const [id] = parseArgs({ args, allowPositionals: true }).positionals;
  const rule = allRules.find((candidate) => candidate.id === id);
  if (!rule) throw new UsageError(id === undefined ? 'explain needs the name of a rule.' : `There is no rule "${id}".`);
  process.stdout.write(`${explainRule(rule)}\n`);
  return 0;
}
