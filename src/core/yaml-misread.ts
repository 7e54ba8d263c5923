import type { Entry } from './types';

/** Names that mean the same to both parsers, whatever YAML makes of other scalars as keys (`0x1F`, `~`, a date). */
const NAME = /^(?!(?:true|false|null)$)[A-Za-z_][\w-]*$/i;

/**
 * Whether js-yaml, without a complaint, reads other keys than the text shows. `yaml` ends a quoted value where the
 * indentation says so; js-yaml goes on to the next quote, and the keys between are gone: `title: "News`, and a `"`
 * anywhere below. The same for a block that is no mapping at all.
 */
export function isMisread(yaml: string, entries: readonly Entry[], data: Readonly<Record<string, unknown>>): boolean {
  if (entries.length === 0) return /^[ \t]*(?!#|\.\.\.)\S/m.test(yaml);
  if (entries.some(({ name }) => name === '<<')) return false;
  const names = new Set(entries.map(({ name }) => name).filter((name) => NAME.test(name)));
  const keys = Object.keys(data).filter((name) => NAME.test(name));
  return keys.length !== names.size || keys.some((key) => !names.has(key));
}
