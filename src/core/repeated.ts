/** Those of `items` that share their key with an earlier or later one, in the order of the keys' first places. */
export function sharing<T>(items: Iterable<T>, keyOf: (item: T) => string): T[][] {
  const byKey = new Map<string, T[]>();
  for (const item of items) {
    const same = byKey.get(keyOf(item));
    if (same) same.push(item);
    else byKey.set(keyOf(item), [item]);
  }
  return [...byKey.values()].filter((same) => same.length > 1);
}
