import type { Line } from '../markdown/blocks';
import { phrase, say, translated } from '../say';
import type { Edit, Finding, Post, Rule } from '../types';

/** Bullets as word processors write them; `o` and `§` are what is left of their symbol fonts. */
const BULLET = /^[•◦▪▫●○‣⁃∙·■□◆◇➢➤►▸✓✔\uF0B7\uF0A7\uF0D8][ \t\u00A0]{0,4}(?=[^\s•·])|^[o§][ \t\u00A0]{2,4}(?=\p{Lu})/u;
const DASH = /^[–—−‐o][ \t\u00A0]{1,4}(?=\S)/u;
const ESCAPED = /^\\[-*+][ \t]{1,4}(?=\S)|^\d{1,3}\\[.)][ \t]{1,4}(?=\S)/;
const GLUED = /^(?:[-+](?=\p{Lu}[\p{L} ]|\[\p{L}|`)|\*(?=\p{Lu}\p{Ll}[^*]*$)|\d{1,2}[.)](?=\p{Lu}\p{Ll}))/u;
/** A plus in front of a word is nothing else; it is also what a copied difference of two versions leaves. */
const PLUS = /^\+(?=\p{Lu}\p{Ll}+ \p{Ll})/u;
const LETTER = /^(?:\(?[a-h]\)|[a-h]\.|\((?:\d{1,2}|i{1,3}|iv|v)\)|(?:i{1,3}|iv|v)\))[ \t]+(?=\S)/;

type Kind = 'bullet' | 'escaped' | 'glued' | 'letter';

const SAYS: Readonly<Record<Kind, string>> = {
  bullet: phrase`This sign begins no list item: the site shows all of these lines as one paragraph. Begin the line with "- ".`,
  escaped: phrase`A backslash stands at the marker of this list item, so the site shows text with a marker in it and no list. Remove the backslash.`,
  glued: phrase`No blank stands behind the marker of this list item, so the site shows text and no list. Put a blank there.`,
  letter: phrase`Letters and numbers in parentheses begin no list item: the site shows all of these lines as one paragraph. Number the items with "1. ".`,
};

export const listMarker: Rule = {
  id: 'list-marker',
  severity: 'warning',
  reads: 'section',
  docs: 'A list item begins with `- `, `* ` or a number with a full stop and a blank.',
  why: 'A list that is pasted from a word processor brings its bullets along as characters: the site shows its items as one paragraph, one behind the other.',
  bad: 'We talked about:\n\n«•» Storage\n«•» Networking\n',
  good: 'We talked about:\n\n- Storage\n- Networking\n',
  *check(post) {
    const { lines } = post.body;
    for (const [index, line] of lines.entries()) {
      if (line.kind !== 'text' || line.marker !== '') continue;
      const sign = post.text.charCodeAt(line.content);
      // Letters and digits are most of it: only the beginnings of markers are looked at more closely.
      if (sign > 0x2f && sign < 0x7f && !/[\\\doa-hiv]/.test(post.text[line.content] ?? '')) continue;
      const kind = kindOf(post, line);
      if (!kind) continue;
      if (kind.needsNeighbour && !hasNeighbour(post, lines, index, kind)) continue;
      yield finding(post, line, kind.kind, kind.width);
    }
  },
};

interface Marker {
  readonly kind: Kind;
  readonly pattern: RegExp;
  readonly width: number;
  /** Alone it may be something else: a dash in front of a name, a line that begins with a minus. */
  readonly needsNeighbour: boolean;
}

function kindOf({ text }: Post, line: Line): Marker | undefined {
  const look = text.slice(line.content, Math.min(line.end, line.content + 200));
  for (const [kind, pattern, needsNeighbour] of [
    ['bullet', BULLET, false],
    ['bullet', DASH, true],
    ['escaped', ESCAPED, false],
    ['glued', PLUS, false],
    ['glued', GLUED, true],
    ['letter', LETTER, true],
  ] as const) {
    const match = pattern.exec(look)?.[0];
    if (match !== undefined) return { kind, pattern, width: match.length, needsNeighbour };
  }
  return undefined;
}

/** The line above or below is of the same kind (a blank line may stand between), or an item of the list that this one belongs to. */
function hasNeighbour({ text }: Post, lines: readonly Line[], index: number, { kind, pattern }: Marker): boolean {
  if (isBetween(lines, index)) return true;
  // A dash beside an item may still be a dash: it needs another one, or items on both sides.
  const sign = kind === 'bullet' ? 'none' : (text[lines[index]?.content ?? 0] ?? '');
  const own = kind === 'letter' || /\d/.test(sign) ? /^\d/ : undefined;
  for (const step of [-1, 1]) {
    const near = lines[index + step];
    const line = near?.kind === 'blank' && pattern !== LETTER ? lines[index + 2 * step] : near;
    if (line?.kind !== 'text') continue;
    if (
      line.marker === ''
        ? pattern.test(text.slice(line.content, Math.min(line.end, line.content + 200)))
        : near === line && (own ? own.test(line.marker) : line.marker.startsWith(sign))
    )
      return true;
  }
  return false;
}

/** Between two items and no further right than they are, where an item goes on. */
function isBetween(lines: readonly Line[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!above || !line || below?.kind !== 'text') return false;
  return above.marker !== '' && below.marker !== '' && line.indent === above.indent && line.indent === below.indent;
}

function finding({ text }: Post, { content }: Line, kind: Kind, width: number): Finding {
  const written = text.slice(content, content + width);
  const sign = written.trimEnd();
  return {
    span: { start: content, end: content + sign.length },
    message: translated(SAYS[kind]),
    fixes: [{ title: say`Make it a list item`, edits: [repair(content, written, sign, kind)], preferred: kind !== 'letter' }],
  };
}

function repair(content: number, written: string, sign: string, kind: Kind): Edit {
  const span = { start: content, end: content + written.length };
  if (kind === 'escaped') return { span, text: written.replace('\\', '') };
  if (kind === 'glued') return { span, text: `${sign} ` };
  if (kind === 'letter') {
    const letter = /[a-h]/.exec(sign)?.[0];
    const number =
      /\d+/.exec(sign)?.[0] ??
      (/[iv]/.test(sign) ? String(['i', 'ii', 'iii', 'iv', 'v'].indexOf(sign.replace(/[()]/g, '')) + 1) : undefined);
    return { span, text: `${number ?? (letter ? letter.charCodeAt(0) - 96 : 1)}. ` };
  }
  return { span, text: '- ' };
}
