/**
 * gray-matter wants a `Buffer` to keep a copy of its input, which nobody reads. In the bundles (a browser has none)
 * this stands in for it and copies nothing.
 */
export const Buffer = { from: (text: string): string => text, isBuffer: (): boolean => false };
