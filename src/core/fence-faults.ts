import type { Line } from './markdown/blocks';
import type { Edit, Post, Span } from './types';

/**
 * unclosed: opened and never closed; nested: another fence with a language opens inside; close-glued: the closing backticks
 * stand behind code; open-glued: the opening ones behind text; odd-sign: quotes or two backticks in the place of backticks.
 */
export interface FenceFault {
  readonly kind: 'unclosed' | 'nested' | 'close-glued' | 'open-glued' | 'odd-sign';
  readonly span: Span;
  /** Each is one way to repair it. */
  readonly repairs: readonly (readonly Edit[])[];
}

/** A fence of quotes (`'''`, `´´´`), or of two backticks: alone on its line, with a language at most. */
const ODD_FENCE = /^(?:'{3,}|´{2,}|‘{3}|’{3}|“`|”`|`“|`”|``)(?=[a-z]{0,12}[ \t]*$)/;

const cache = new WeakMap<Post, readonly FenceFault[]>();

/**
 * What is wrong with the fences of a post, made once for it. One slip turns text into code and code into text down to the
 * end; so each is read as if it were repaired, and what follows is judged by that.
 */
export function findFenceFaults(post: Post): readonly FenceFault[] {
  const known = cache.get(post);
  if (known) return known;
  const faults = /```|~~~|'''|´´|``|‘‘‘|’’’|[“”]`|`[“”]/.test(post.text) ? readFaults(post) : [];
  cache.set(post, faults);
  return faults;
}

interface OpenFence {
  readonly line: Line;
  readonly sign: string;
  readonly info: string;
  /** The last line in it that is not blank, and the first run of lines without a blank one. */
  last: Line;
  block: Line;
  blank: boolean;
}

function readFaults(post: Post): FenceFault[] {
  const { text, body, eol } = post;
  const faults: FenceFault[] = [];
  const odd: FenceFault[] = [];
  let open: OpenFence | undefined;
  for (const line of body.lines) {
    if (line.kind === 'comment') continue;
    const look = text.slice(line.content, Math.min(line.end, line.content + 5000)).trimEnd();
    if (!open) {
      const fence = /^(`{3,}|~{3,})([^`]*)$/.exec(look);
      const glued = fence || line.kind === 'indented' ? undefined : gluedOpening(line, look, eol);
      if (glued) faults.push(glued);
      if (fence || glued) open = opened(line, fence?.[1] ?? '```', (fence?.[2] ?? '').trim());
      else if (look.length < 20 && ODD_FENCE.test(look)) odd.push(oddFence(line, look));
      continue;
    }
    if (look.startsWith(open.sign) && look.replaceAll(open.sign[0] ?? '`', '') === '') open = undefined;
    else if (closesGlued(look, open.sign)) {
      const at = line.content + look.length - open.sign.length;
      const span = { start: at, end: at + open.sign.length };
      faults.push({ kind: 'close-glued', span, repairs: [[{ span: { start: at, end: at }, text: eol }]] });
      open = undefined;
    } else if (opensNested(look, open)) {
      const at = open.last.end;
      const span = { start: open.line.content, end: open.line.end };
      faults.push({ kind: 'nested', span, repairs: [[{ span: { start: at, end: at }, text: eol + open.sign }]] });
      open = opened(line, open.sign, look);
    } else goOn(open, line, look);
  }
  if (open) faults.push(unclosed(open, eol));
  // Two of a kind make a block; a quote alone on a line may be anything.
  if (odd.length > 1) faults.push(...odd);
  return faults;
}

function opened(line: Line, sign: string, info: string): OpenFence {
  return { line, sign, info, last: line, block: line, blank: false };
}

function goOn(open: OpenFence, line: Line, look: string): void {
  if (look === '') {
    open.blank ||= open.last !== open.line;
    return;
  }
  open.last = line;
  if (!open.blank) open.block = line;
}

function closesGlued(look: string, sign: string): boolean {
  return look.endsWith(sign) && look.length > sign.length && look.indexOf(sign) === look.length - sign.length;
}

/** A block that shows Markdown may hold fences. */
function opensNested(look: string, { sign, info }: OpenFence): boolean {
  return look.startsWith(sign) && !/^(?:md|markdown|mdx)\b/i.test(info) && /^[`~]{3,}[ \t]*[a-z]{2,12}$/i.test(look);
}

function unclosed({ line, sign, last, block }: OpenFence, eol: string): FenceFault {
  const places = [...new Set([block.end, last.end])];
  return {
    kind: 'unclosed',
    span: { start: line.content, end: line.content + sign.length },
    repairs: places.map((at) => [{ span: { start: at, end: at }, text: eol + sign }]),
  };
}

/** ```` Run this:``` ````: an opening fence at the end of a line of text. Pairs on the line are inline code. */
function gluedOpening({ content }: Line, look: string, eol: string): FenceFault | undefined {
  const info = /(?<!`)```[a-z]{0,12}$/.exec(look.slice(-20))?.[0];
  if (!info || look.length <= info.length || (look.match(/```/g)?.length ?? 0) % 2 === 0) return undefined;
  const at = content + look.length - info.length;
  const from = content + look.slice(0, -info.length).trimEnd().length;
  return {
    kind: 'open-glued',
    span: { start: at, end: at + info.length },
    repairs: [[{ span: { start: from, end: at }, text: eol }]],
  };
}

function oddFence({ content }: Line, look: string): FenceFault {
  const span = { start: content, end: content + (ODD_FENCE.exec(look)?.[0].length ?? 0) };
  return { kind: 'odd-sign', span, repairs: [[{ span, text: '```' }]] };
}
