import { linesOf } from '../lines';
import { matchIn } from '../match-in';
import { say } from '../say';
import type { Finding, Post, Rule, Span } from '../types';

/** What word processors, chats and exports make of the signs of a command: curly quotes, one dash for two, `\_`, a link of an address. */
const SIGNS =
  /[“”„]|(?<![^\s=([])[–—](?=[a-z])|(?<=\w)\\_(?=\w)|\[(?:https?:\/\/)?[\w.:/-]{3,200}\]\(https?:\/\/[^()\s]{1,200}\)/g;
/** In a language of its own they are right. */
const ENTITIES = /&(?:gt|lt|amp|quot|nbsp|#39);/g;
const SHELL =
  /^(?:|sh|bash|shell|zsh|console|terminal|shell-?session|text|txt|plain|plaintext|yaml|yml|json|python|py|ini|toml)$/i;

export const codeTypography: Rule = {
  id: 'code-typography',
  severity: 'warning',
  reads: 'section',
  docs: 'Commands have the signs that are typed: straight quotes, two hyphens, no entities of HTML.',
  why: 'Word processors make curly quotes and dashes while one types, exports write `\\_` and `&gt;`: who copies the command from the page gets an error.',
  bad: 'Run `system host-list «–»format json` first.\n\n```bash\necho «“»$A«”» «&gt;» /tmp/out\n```\n',
  good: 'Run `system host-list --format json` first.\n\n```bash\necho "$A" > /tmp/out\n```\n',
  *check(post) {
    const { text, body } = post;
    for (const span of body.code) yield* signsIn(text, span);
    for (const line of body.lines) if (line.kind === 'indented') yield* signsIn(text, line);
    for (const { info, span } of body.fences) {
      if (!SHELL.test(info)) continue;
      for (const line of linesOf(text, span)) yield* signsIn(text, line);
      const code = text.slice(span.start, span.end);
      // Markup of its own writes its signs so.
      if (code.includes('&') && !/<\/[a-z]/i.test(code)) yield* entitiesIn(post, span);
    }
  },
};

/** One of these is in whatever `SIGNS` finds: most code has none. */
const RARE = /[“”„–—\\]|\]\(/;

function* signsIn(text: string, span: Span): Generator<Finding> {
  if (!RARE.test(text.slice(span.start, span.end))) return;
  for (const { match, span: place } of matchIn(text, span, SIGNS)) {
    const sign = match[0];
    if (sign.startsWith('[')) {
      const words = sign.slice(1, sign.indexOf(']'));
      if (/[./]/.test(words) && sign.includes(words, words.length + 2)) yield finding(sign, words, place);
    } else if (sign === '\\_') yield finding(sign, '_', place);
    else if (/[–—]/.test(sign)) yield finding(sign, /^[a-z]{2}/.test(text.slice(place.end, place.end + 2)) ? '--' : '-', place);
    // Between straight quotes they are the text that is quoted.
    else if (!text.slice(span.start, span.end).includes('"')) yield finding(sign, '"', place);
  }
}

const PLAIN: Readonly<Record<string, string>> = {
  '&gt;': '>',
  '&lt;': '<',
  '&amp;': '&',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&#39;': "'",
};

function* entitiesIn({ text }: Post, span: Span): Generator<Finding> {
  for (const { match, span: place } of matchIn(text, span, ENTITIES)) yield finding(match[0], PLAIN[match[0]] ?? '', place);
}

function finding(wrong: string, right: string, span: Span): Finding {
  return {
    span,
    message: say`A word processor or an export made “${wrong.slice(0, 60)}” of “${right.slice(0, 60)}”: whoever copies this code from the page gets an error. Write it as it is typed.`,
    fixes: [{ title: say`Write “${right.slice(0, 60)}”`, edits: [{ span, text: right }], preferred: true }],
  };
}
