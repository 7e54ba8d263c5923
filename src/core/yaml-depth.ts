/** No front matter or CMS schema comes near this; the blog's have three levels. */
const DEEPEST = 100;

/**
 * Whether a YAML text nests deeper than any parser should be asked to follow. Both parsers descend by recursion, and when
 * V8 compiles a regular expression on an almost full stack, it ends the whole process: no `catch` helps. Counted are
 * indentation, `-`, `?` and `:` one behind the other, and brackets that are still open, also those in quotes and comments.
 */
export function isTooDeep(yaml: string): boolean {
  return mayBeDeep(yaml) && isDeep(yaml);
}

/** Told by two looks: in most texts no line begins with so many signs, and not so many brackets are open at once. */
function mayBeDeep(yaml: string): boolean {
  if (/^[ \t?:-]{40}/m.test(yaml)) return true;
  let open = 0;
  for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') open += 1;
    else if (open > 0) open -= 1;
    if (open >= DEEPEST - 42) return true;
  }
  return false;
}

function isDeep(yaml: string): boolean {
  const columns: number[] = [];
  let brackets = 0;
  let lineStart = 0;
  let atStart = true;
  for (let at = 0; at < yaml.length; at += 1) {
    const sign = yaml[at] ?? '';
    if (sign === '\n' || sign === '\r') {
      lineStart = at + 1;
      atStart = true;
    } else if (atStart && sign !== ' ' && sign !== '\t') {
      while ((columns.at(-1) ?? -1) >= at - lineStart) columns.pop();
      columns.push(at - lineStart);
      atStart = /[-?:]/.test(sign) && /[ \t]/.test(yaml[at + 1] ?? '');
    }
    if (sign === '[' || sign === '{') brackets += 1;
    else if ((sign === ']' || sign === '}') && brackets > 0) brackets -= 1;
    if (columns.length + brackets > DEEPEST) return true;
  }
  return false;
}
