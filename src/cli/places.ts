import { join, relative, sep } from 'node:path';

// Node's functions look at every sign of a path, and a run asks them ten times for each post: two per cent of its time.

/** `join` for a path as a site has it: parts with `/` between them. */
export function placeIn(root: string, path: string): string {
  const isPlain = sep === '/' && path !== '' && !path.startsWith('.') && root !== '' && !root.endsWith('/');
  return isPlain ? `${root}/${path}` : join(root, path);
}

/** The path of a file below a root as the site has it; both are absolute. */
export function pathBelow(root: string, absolute: string): string {
  const path = absolute.startsWith(root + sep) ? absolute.slice(root.length + 1) : relative(root, absolute);
  return sep === '/' ? path : path.split(sep).join('/');
}
