/** What the context keys of a window say. */
export type Contexts = Readonly<Record<string, unknown>>;

/** Whether a `when` of package.json is true: `&&`, `||`, `!`, parentheses, `==`, `>` and names; a pattern (`=~`) throws. */
export function whenHolds(clause: string, contexts: Contexts): boolean {
  const tokens = clause.match(/&&|\|\||==|=~|[!()>]|[^\s&|=!()>]+/g) ?? [];
  let at = 0;
  const take = (token: string): boolean => tokens[at] === token && ++at > 0;
  const either = (): boolean => {
    let holds = both();
    while (take('||')) holds = both() || holds;
    return holds;
  };
  const both = (): boolean => {
    let holds = one();
    while (take('&&')) holds = one() && holds;
    return holds;
  };
  const one = (): boolean => {
    if (take('!')) return !one();
    if (take('(')) {
      const holds = either();
      if (!take(')')) throw new Error(`A parenthesis is open in ${clause}`);
      return holds;
    }
    const name = tokens[at++] ?? '';
    if (name === 'true' || name === 'false') return name === 'true';
    if (take('==')) return String(contexts[name]) === tokens[at++];
    if (take('>')) return Number(contexts[name]) > Number(tokens[at++]);
    if (take('=~')) throw new Error(`No patterns: ${clause}`);
    return Boolean(contexts[name]);
  };
  const holds = either();
  if (at !== tokens.length) throw new Error(`${clause} is not understood at ${tokens.slice(at).join(' ')}`);
  return holds;
}
