import type { ValuePattern } from '../types';

/** Longer patterns are not used. */
const LONGEST_SOURCE = 300;
/** The longest text that a pattern with so many repetitions is tried on: the steps grow with their number as the exponent. */
const LONGEST_TEXT = [1000, 1000, 200, 80, 45] as const;
/** Optional parts and groups of alternatives double the steps, each of them. */
const MOST_CHOICES = 8;

/**
 * A `pattern` of the schema, `[regular expression, message]`, as it can be used while somebody types. It is foreign input and
 * JavaScript's engine backtracks, so one that could take long is left out (undefined, as is one that is none): a repeated group
 * with a repetition or alternatives inside (`(a+)+`), a reference back, a look behind, more than four repetitions. What is
 * left takes at most some millions of steps on a text of the length that goes with it; longer texts are not tried.
 */
export function readPattern(value: unknown): ValuePattern | undefined {
  const [source, message]: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (typeof source !== 'string' || source === '' || source.length > LONGEST_SOURCE) return undefined;
  const cost = costOf(source);
  const longest = cost && LONGEST_TEXT[cost.repetitions];
  if (!longest || cost.choices > MOST_CHOICES) return undefined;
  try {
    return { regex: new RegExp(source), longest, message: typeof message === 'string' ? message : '' };
  } catch {
    return undefined; // No regular expression: the CMS cannot use it either.
  }
}

interface Cost {
  readonly repetitions: number;
  readonly choices: number;
}

/** Undefined when it may grow beyond a power of the text's length. */
function costOf(source: string): Cost | undefined {
  let [repetitions, choices] = [0, 0];
  /** Of each open group: whether something in it can match in more than one way. */
  const open: boolean[] = [false];
  let wasOpen = false; // The last thing read was such a group.
  for (let at = 0; at < source.length; at += 1) {
    const rest = source.slice(at);
    const atom = /^\\[1-9k]|^\(\?<[=!]/.test(rest) ? undefined : (/^\[\^?(?:\\.|[^\]\\])*\]|^\\./.exec(rest)?.[0] ?? source[at]);
    if (atom === undefined) return undefined;
    const repeat = /^(?:[*+]|\{\d*,?\d*\})/.exec(rest)?.[0];
    if (atom === '(') {
      open.push(false);
      if (source[at + 1] === '?') at += 1; // `(?:`, `(?=`: no quantifier.
      wasOpen = false;
    } else if (atom === ')') {
      wasOpen = open.pop() === true;
      if (open.length === 0) return undefined;
      if (wasOpen) open[open.length - 1] = true;
    } else if (repeat) {
      if (wasOpen) return undefined;
      if (!/^\{\d+\}$/.test(repeat)) {
        repetitions += 1;
        open[open.length - 1] = true;
      }
      at += repeat.length - 1;
      if (source[at + 1] === '?') at += 1; // Lazy.
    } else {
      if (atom === '?' || atom === '|') {
        choices += 1;
        open[open.length - 1] = true;
      }
      wasOpen = false;
      at += atom.length - 1;
    }
  }
  return { repetitions, choices };
}
