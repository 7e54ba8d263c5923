import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Node, nameOf, patternOf, textOf, walk } from './syntax';

/** An English text that users read, and who says it: the core and the page by `say`, the extension by `vscode.l10n.t`, package.json. */
export interface Key {
  readonly text: string;
  readonly by: 'say' | 't' | 'manifest';
  /** From the repository's root, with `/`. */
  readonly file: string;
}

export interface Keys {
  readonly keys: readonly Key[];
  /** What cannot be translated, each with its place and what to do. */
  readonly faults: readonly string[];
}

/** Rules keep what they say of themselves as plain texts. */
const RULES = /^src\/core\/(?:rules|site-rules)\/|^src\/core\/engine-rules\.ts$/;

/** All texts of `src/` (the command line speaks English) and package.json, in the order of files and places. */
export function readKeys(root: string): Keys {
  const keys: Key[] = [];
  const faults: string[] = [];
  for (const file of filesIn(root, 'src').filter((path) => !/^src\/(?:build|cli)\//.test(path))) {
    const source = readFileSync(join(root, file), 'utf8');
    if (file.endsWith('.ts')) readSource(file, source, keys, faults);
    if (file.startsWith('src/core/new-post/templates/'))
      keys.push(...templateTexts(source).map((text): Key => ({ text, by: 'say', file })));
  }
  const manifest = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
  for (const text of Object.values(manifest)) keys.push({ text, by: 'manifest', file: 'package.nls.json' });
  return { keys, faults };
}

function readSource(file: string, source: string, keys: Key[], faults: string[]): void {
  walk(source, (node, inFunction) => {
    const fault = (what: string): void => {
      faults.push(`${file}:${source.slice(0, node.start).split('\n').length}: ${what}`);
    };
    const add = (text: string | undefined, by: Key['by']): void => {
      if (text !== undefined) keys.push({ text, by, file });
    };
    const tag = node.type === 'TaggedTemplateExpression' ? nameOf(node.tag) : '';
    if (tag === 'say' || tag === 'phrase') add(patternOf(node.quasi as Node), 'say');
    if (tag === 'say' && !inFunction)
      fault('say`…` is made before the language is known: put it into a function, or mark it with phrase`…`.');
    if (tag === 'phrase' && node.quasi?.expressions?.length) fault('phrase`…` has no values: use say`…` in a function.');
    if (node.type === 'CallExpression' && nameOf(node.callee) === 'vscode.l10n.t') {
      const [first, ...values] = node.arguments ?? [];
      const text = textOf(first);
      add(text, 't');
      if (text === undefined) fault('vscode.l10n.t wants a plain text for a key: values go behind it, as {0}.');
      else if (new Set(text.match(/\{\d\}/g)).size !== values.length) fault(`“${text}” has other places than values.`);
      if (!inFunction) fault('vscode.l10n.t is called before the language is known: put it into a function.');
    }
    if (RULES.test(file) && node.type === 'Property' && (nameOf(node.key) === 'docs' || nameOf(node.key) === 'why')) {
      const text = textOf(node.value as Node);
      add(text, 'say');
      if (text === undefined) fault('docs and why of a rule are plain texts.');
    }
  });
}

/** What the list of kinds shows of a template, and what it asks itself. */
function templateTexts(template: string): string[] {
  const {
    name,
    description,
    ask = [],
  } = parse(template.split('---')[1] ?? '') as {
    name: string;
    description: string;
    ask?: (string | { prompt: string })[];
  };
  return [name, description, ...ask.flatMap((entry) => (typeof entry === 'string' ? [] : [entry.prompt]))];
}

/** In the order of their names. */
function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}
