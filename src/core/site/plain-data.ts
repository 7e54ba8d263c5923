// Data of unknown shape, as YAML and JSON give it.

/** The value as a mapping; undefined for anything else. */
export function asMap(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** The value as a list; empty for anything else. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A finite number, also as text: the CMS takes both. */
export function asNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A folder below the root: `/src/pages/author`, `./src/pages/author/` and `src/pages/author` are the same; never above it. */
export function asFolder(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const parts = value.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/');
}

/** A value that may be written on a line; null for a list or a mapping, which aliases can make endless. */
export function asLine(value: unknown): unknown {
  return typeof value === 'object' && !(value instanceof Date) ? null : value;
}

/** More values in a list or a mapping are not kept. */
const MOST_VALUES = 200;
const DEEPEST = 6;

/** A copy of a value; null for a list or a mapping that is not small, which aliases can make endless. */
export function asSmall(value: unknown): unknown {
  const budget = { left: MOST_VALUES };
  const copy = copied(value, budget, 0);
  return budget.left < 0 ? null : copy;
}

function copied(value: unknown, budget: { left: number }, depth: number): unknown {
  budget.left -= depth > DEEPEST ? MOST_VALUES + 1 : 1;
  if (budget.left < 0) return null;
  if (Array.isArray(value)) return value.map((item) => copied(item, budget, depth + 1));
  const map = asMap(value);
  return map ? Object.fromEntries(Object.entries(map).map(([key, item]) => [key, copied(item, budget, depth + 1)])) : value;
}
