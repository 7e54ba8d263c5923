import { say, translated } from './say';
import type { Example, RuleInfo, Severity } from './types';

/** A rule as a page of Markdown: what is right, why, and an example of both where it has one. */
export function explainRule({ id, severity, docs, why, bad, good }: RuleInfo, heading = '#'): string {
  const example =
    bad === undefined || good === undefined
      ? []
      : [say`Found:`, fenced(exampleText(bad).replace(/[«»]/g, '')), say`Right:`, fenced(exampleText(good))];
  return [`${heading} ${id}`, `${translated(docs)} *(${severityName(severity)})*`, translated(why), ...example].join('\n\n');
}

function exampleText(example: string | Example): string {
  return typeof example === 'string' ? example : example.text;
}

/** The fence is longer than any in the text; as `markdown` the front matter would have the colours of headings. */
function fenced(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.replace(/\n?$/, '\n')}${fence}`;
}

function severityName(severity: Severity): string {
  return { error: say`error`, warning: say`warning`, information: say`information`, hint: say`hint` }[severity];
}
