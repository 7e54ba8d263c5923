import { misreadUtf8, windows1252 } from '../encoding';
import { say, sentences } from '../say';
import { holder, shiftSpan } from '../spans';
import type { Finding, Post, Rule, Severity, Span } from '../types';

/** No-break spaces, zero-width signs, direction marks, soft hyphens, control signs, private use, what stands for a lost sign. */
const SIGNS =
  /[\0-\b\v\f\x0e-\x1f\x7f-\xa0\xad\u180e\u200b-\u200f\u2028-\u202f\u2060-\u2064\u2066-\u2069\ue000-\uf8ff\ufeff\ufff9-\ufffd]/g;

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  severity: 'information',
  reads: 'section',
  docs: 'Blanks are ordinary blanks, and there are no signs that cannot be seen.',
  why: 'They come with text pasted from a word processor or a web page: lines do not break at them, searches miss the word, and a command copied from the page fails.',
  bad: 'Ease of«\u00a0»use«\u200b», and a soft«\u00ad»ware.\n',
  good: 'Ease of use, and a software.\n',
  *check(post) {
    const { text, body } = post;
    SIGNS.lastIndex = body.span.start;
    if (!SIGNS.test(text)) return;
    SIGNS.lastIndex = 0;
    const garbled = holder(Array.from(misreadUtf8(text.slice(body.span.start)), ({ span }) => shiftSpan(span, body.span.start)));
    const code = holder(codeSpans(post));
    for (const match of text.slice(body.span.start).matchAll(SIGNS)) {
      const at = body.span.start + match.index;
      const found = garbled({ start: at, end: at + 1 }) ? undefined : finding(text, at, code({ start: at, end: at + 1 }));
      if (found) yield found;
    }
  },
};

interface Sign {
  /** A sentence. */
  readonly name: string;
  /** What may stand there instead; undefined: only the author knows. */
  readonly right?: string;
  readonly severity?: Severity;
}

function finding(text: string, at: number, inCode: boolean): Finding | undefined {
  const sign = readSign(text, at);
  if (!sign) return undefined;
  const span = { start: at, end: at + 1 };
  const severity = sign.severity ?? (inCode ? 'warning' : undefined);
  const { right } = sign;
  return {
    span,
    ...(severity && { severity }),
    message: sentences(sign.name, consequence(severity !== undefined, right !== undefined)),
    fixes: [
      {
        title: right ? say`Replace it by “${right}”` : say`Remove it`,
        edits: [{ span, text: right ?? '' }],
        ...(right !== undefined && { preferred: true }),
      },
    ],
  };
}

function consequence(breaks: boolean, known: boolean): string {
  if (breaks)
    return known
      ? say`Readers see a box or copy a broken text; the fix puts the ordinary sign.`
      : say`Readers see a box or copy a broken text; write what was meant.`;
  return known
    ? say`Searches miss the words around it; the fix puts the ordinary sign.`
    : say`Searches miss the words around it; write what was meant.`;
}

function readSign(text: string, at: number): Sign | undefined {
  const code = text.charCodeAt(at);
  const [before, after] = [text[at - 1] ?? '\n', text[at + 1] ?? '\n'];
  if (code === 0xa0 || code === 0x202f) return noBreakSpace(before, after);
  if (code === 0x2028 || code === 0x2029)
    return { name: say`Here is a line separator, left from another program.`, right: /\s/.test(before + after) ? '' : ' ' };
  if (code < 0x20 || code === 0x7f)
    return { name: say`Here is a control sign, left from another program.`, right: '', severity: 'warning' };
  if (code < 0xa0)
    return {
      name: say`Here is a control sign, left from another program.`,
      ...withRight(windows1252(code)),
      severity: 'warning',
    };
  if (code === 0xad) return { name: say`Here is a soft hyphen, left from another program.`, right: '' };
  if (code >= 0xfff9)
    return { name: say`Here is a sign for something that was lost, left from another program.`, severity: 'warning' };
  if (code >= 0xe000 && code <= 0xf8ff)
    return { name: say`Here is a sign of one font only, left from another program.`, severity: 'warning' };
  // They join emoji, and shape the letters of other scripts.
  const joins = (sign: string): boolean => sign >= '\u0590' && !(sign >= '\u2000' && sign <= '\u206f');
  if ((code === 0x200c || code === 0x200d) && (joins(before) || joins(after))) return undefined;
  if (/[\u0590-\u08ff]/.test(before + after)) return undefined;
  return { name: say`Here is a sign without width, left from another program.`, right: '' };
}

function withRight(right: string | undefined): { right?: string } {
  return right === undefined ? {} : { right };
}

/** It is meant between a number and its unit, and in front of French punctuation. */
function noBreakSpace(before: string, after: string): Sign | undefined {
  if (/\d/.test(before) || /[!?:;»%]/.test(after) || before === '«') return undefined;
  return {
    name: say`Here is a no-break space, left from another program.`,
    right: /\s/.test(before) || /\s/.test(after) ? '' : ' ',
  };
}

/** Where a reader copies from: code, and the targets of links. */
function codeSpans({ body }: Post): Span[] {
  const lines = body.lines.filter(({ kind }) => kind === 'code' || kind === 'indented');
  return [...lines, ...body.code, ...body.links.map(({ target }) => target)];
}
