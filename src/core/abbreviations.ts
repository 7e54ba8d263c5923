const ABBREVIATION =
  /(?:^|[^A-Za-z])(?:[A-Za-z]|e\.?g|i\.?e|etc|vs|cf|al|approx|incl|resp|inc|ltd|corp|co|jr|sr|dr|mr|mrs|ms|st|no|nos|fig|figs|sec|ver|rev|dept|est|min|max|ca|a\.m|p\.m|u\.s|u\.k|ph\.d)$/i;

/** Whether the full stop at `offset` ends an abbreviation ("e.g.", "etc.", "J.") and not, or not only, a sentence. */
export function endsAbbreviation(text: string, offset: number): boolean {
  return ABBREVIATION.test(text.slice(Math.max(0, offset - 8), offset));
}
