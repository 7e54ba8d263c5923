import matter from 'gray-matter';
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { say } from './say';
import type { Entry, ScalarValue, Span, Value } from './types';
import { isTooDeep } from './yaml-depth';

/**
 * The mapping in a YAML text with the place of every key and value; `offset` is where the text stands in the post.
 * Reads what it can of broken YAML and never throws. What the values mean to the site is gray-matter's affair
 * (`front.data`); this is about where they are.
 */
export function readEntries(yaml: string, offset: number): Entry[] {
  if (isTooDeep(yaml)) return [];
  const document = parseDocument(yaml, {
    version: '1.1',
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  return isMap(document.contents) ? toEntries(document.contents.items as Pair<Node, Node | null>[], yaml, offset) : [];
}

function toEntries(pairs: readonly Pair<Node, Node | null>[], yaml: string, offset: number): Entry[] {
  const entries: Entry[] = [];
  for (const { key, value } of pairs) {
    if (!isScalar(key) || !key.range) continue;
    const [start, end] = key.range;
    entries.push({
      name: key.source ?? String(key.value ?? ''),
      key: shift(start, end, offset),
      value: toValue(value, yaml, offset, end),
    });
  }
  return entries;
}

function toValue(node: Node | null, yaml: string, offset: number, keyEnd: number): Value {
  if (!node?.range) return absent(yaml, offset, keyEnd);
  const [start, end] = node.range;
  const span = shift(start, trimEnd(yaml, start, end), offset);
  if (isMap(node)) return { kind: 'map', span, entries: toEntries(node.items as Pair<Node, Node | null>[], yaml, offset) };
  if (isSeq(node)) return { kind: 'list', span, items: node.items.map((item) => toValue(item as Node, yaml, offset, start)) };
  if (isAlias(node))
    return { kind: 'scalar', span, style: 'plain', raw: `*${node.source}`, text: `*${node.source}`, type: 'string' };
  if (!isScalar(node) || (start === end && node.type !== 'BLOCK_LITERAL')) return absent(yaml, offset, keyEnd);
  const raw = yaml.slice(start, span.end - offset);
  const style = STYLES[node.type ?? ''] ?? 'plain';
  const source = node.source ?? String(node.value ?? '');
  // Behind a plain value `yaml` keeps a CR, which js-yaml takes for the line's end.
  const text = style === 'plain' ? source.slice(0, trimEnd(source, 0, source.length)) : source;
  return { kind: 'scalar', span, style, raw, text, type: typeOf(raw, style, node.tag) };
}

const STYLES: Readonly<Record<string, ScalarValue['style']>> = {
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

/** A tag (`!!str 5`) goes before everything, quotes before the look of the text. */
function typeOf(raw: string, style: ScalarValue['style'], tag: string | undefined): ScalarValue['type'] {
  if (tag) return jsYamlType(`!<${tag}> ${raw}`);
  return style === 'plain' && /^[-+.~\dnNtTfF]/.test(raw) ? jsYamlType(raw) : 'string';
}

/** What js-yaml makes of a scalar: asked of js-yaml itself, since the two parsers' YAML 1.1 differ (`yes`, `1:30`). */
function jsYamlType(raw: string): ScalarValue['type'] {
  try {
    const value: unknown = yamlEngine.parse(raw);
    if (value === null) return 'null';
    if (value instanceof Date) return 'date';
    return typeof value === 'number' || typeof value === 'boolean' ? (typeof value as 'number' | 'boolean') : 'string';
  } catch {
    return 'string'; // A piece of broken YAML: it has no type.
  }
}

interface Engine {
  /** Throws js-yaml's exception (`reason`, `mark.position`) for what it cannot read. */
  parse(text: string): unknown;
}

const { yaml: siteEngine } = (matter as unknown as { engines: { yaml: Engine } }).engines;

/** gray-matter's own YAML engine (js-yaml 3's safeLoad), which the site's build uses; it is not asked to dig too deep. */
export const yamlEngine: Engine = {
  parse(text) {
    if (isTooDeep(text)) throw new Error(say`lists or mappings more than a hundred levels deep`);
    return siteEngine.parse(text);
  },
};

/** No value: an empty span right behind the colon, or behind the key when there is no colon yet. */
function absent(yaml: string, offset: number, keyEnd: number): ScalarValue {
  const colon = /^[ \t]*:/.exec(yaml.slice(keyEnd, keyEnd + 80));
  const place = keyEnd + (colon ? colon[0].length : 0);
  return { kind: 'scalar', span: shift(place, place, offset), style: 'plain', raw: '', text: '', type: 'null' };
}

/** What YAML takes for blanks alone: a no-break space belongs to the value. */
function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /[ \t\r\n]/.test(text[last - 1] ?? '')) last -= 1;
  return last;
}

function shift(start: number, end: number, offset: number): Span {
  return { start: start + offset, end: end + offset };
}
