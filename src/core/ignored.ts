import type { Config } from './types';

/** Whether a path below the root is one that the configuration leaves out. */
export function isIgnored(path: string, { ignore }: Config): boolean {
  return ignore.some((pattern) => matches(pattern, path));
}

/** `*` stands for any characters but `/`, `**` for any, and a `**` with a slash behind it also for none: `**` + `/a.md` is `a.md`, too. */
const TOKEN = /\*\*+\/?|\*|[^*]/gu;

/**
 * Keeps every place in the path up to which the pattern's beginning may reach: no more than pattern × path steps, however
 * many stars there are (a regular expression of as many would not come back).
 */
function matches(pattern: string, path: string): boolean {
  let reached: boolean[] = [true];
  for (const [token] of pattern.matchAll(TOKEN)) {
    const next: boolean[] = [];
    let open = false;
    for (let at = 0; at <= path.length; at += 1) {
      if (token.startsWith('*')) {
        const isNewFolder = path[at - 1] === '/';
        if (token.startsWith('**')) {
          next[at] = reached[at] === true || (open && (!token.endsWith('/') || isNewFolder));
        } else {
          if (isNewFolder) open = false;
          next[at] = reached[at] === true || open;
        }
        if (reached[at]) open = true;
      } else if (reached[at] && path.startsWith(token, at)) next[at + token.length] = true;
    }
    reached = next;
  }
  return reached[path.length] === true;
}
