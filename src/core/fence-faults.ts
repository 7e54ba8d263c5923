import type { Line } from './markdown/blocks';
import type { Edit, Fence, Post, Span } from './types';

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

/** What is wrong with the fences of a post. One slip turns text into code and code into text down to the end: only it is named. */
export function findFenceFaults(post: Post): readonly FenceFault[] {
  const known = cache.get(post);
  if (known) return known;
  const faults = readFaults(post);
  cache.set(post, faults);
  return faults;
}

const cache = new WeakMap<Post, readonly FenceFault[]>();

function readFaults(post: Post): FenceFault[] {
  const faults: FenceFault[] = [...gluedOpenings(post), ...oddFences(post)];
  const { fences, lines } = post.body;
  if (fences.length === 0) return faults;
  let line = 0;
  for (const fence of fences) {
    while (line < lines.length && (lines[line] as Line).start < fence.span.start) line += 1;
    const inside: Line[] = [];
    for (let at = line + 1; at < lines.length && (lines[at] as Line).end <= fence.span.end; at += 1) {
      if ((lines[at] as Line).kind === 'code') inside.push(lines[at] as Line);
    }
    const fault = faultInside(post, fence, lines[line] as Line, inside);
    if (fault) faults.push(fault);
  }
  const last = fences.at(-1);
  if (faults.length === 0 && last && !last.closed) faults.push(unclosed(post, last));
  return faults;
}

function faultInside({ text, eol }: Post, { info }: Fence, opener: Line, inside: readonly Line[]): FenceFault | undefined {
  const sign = /^(`{3,}|~{3,})/.exec(text.slice(opener.content, opener.content + 100))?.[0] ?? '```';
  for (const [index, line] of inside.entries()) {
    const code = text.slice(line.content, Math.min(line.end, line.content + 1000)).trimEnd();
    if (code.endsWith(sign) && code.indexOf(sign) === code.length - sign.length && code.length > sign.length) {
      const span = { start: line.content + code.length - sign.length, end: line.content + code.length };
      return { kind: 'close-glued', span, repairs: [[{ span: { start: span.start, end: span.start }, text: eol }]] };
    }
    if (!/^(?:md|markdown|mdx)\b/i.test(info) && code.startsWith(sign) && /^[`~]{3,}[ \t]*[a-z]{2,12}$/i.test(code)) {
      const above = inside.slice(0, index).findLast(({ start, end }) => text.slice(start, end).trim() !== '') ?? opener;
      return {
        kind: 'nested',
        span: { start: opener.content, end: opener.end },
        repairs: [[{ span: { start: above.end, end: above.end }, text: eol + sign }]],
      };
    }
  }
  return undefined;
}

function unclosed({ text, body, eol }: Post, { span }: Fence): FenceFault {
  const inside = body.lines.filter(({ start }) => start >= span.start);
  const opener = inside[0] as Line;
  const sign = /^(`{3,}|~{3,})/.exec(text.slice(opener.content, opener.content + 100))?.[0] ?? '```';
  const blank = inside.findIndex(({ start, end }, index) => index > 0 && text.slice(start, end).trim() === '');
  const first = inside[blank > 1 ? blank - 1 : inside.length - 1] as Line;
  const end = body.span.start + text.slice(body.span.start).trimEnd().length;
  const places = [...new Set([first.end, end])].filter((at) => at >= opener.end);
  return {
    kind: 'unclosed',
    span: { start: opener.content, end: opener.content + sign.length },
    repairs: places.map((at) => [{ span: { start: at, end: at }, text: eol + sign }]),
  };
}

/** ```` Run this:``` ````: an opening fence at the end of a line of text. Pairs on the line are inline code. */
function* gluedOpenings({ text, body, eol }: Post): Generator<FenceFault> {
  if (!text.includes('```')) return;
  for (const { kind, start, end, content } of body.lines) {
    if (kind !== 'text' || end - start < 4) continue;
    const tail = text.slice(Math.max(content, end - 20), end).trimEnd();
    const info = /(?<!`)```[a-z]{0,12}$/.exec(tail)?.[0];
    if (!info) continue;
    const line = text.slice(content, Math.min(end, content + 5000)).trimEnd();
    if ((line.match(/```/g)?.length ?? 0) % 2 === 0 || line.length <= info.length) continue;
    const at = content + line.length - info.length;
    const before = line.slice(0, -info.length);
    const from = at - (before.length - before.trimEnd().length);
    yield {
      kind: 'open-glued',
      span: { start: at, end: at + info.length },
      repairs: [[{ span: { start: from, end: at }, text: eol }]],
    };
  }
}

/** Two of a kind make a block; a quote alone on a line may be anything. */
function oddFences({ text, body }: Post): FenceFault[] {
  const found: { span: Span; sign: string }[] = [];
  for (const { kind, start, end, content, marker } of body.lines) {
    if (kind !== 'text' || end - start > 24 || marker !== '') continue;
    const sign = ODD_FENCE.exec(text.slice(content, end))?.[0];
    if (sign) found.push({ span: { start: content, end: content + sign.length }, sign });
  }
  if (found.length < 2) return [];
  return found.map(({ span }) => ({ kind: 'odd-sign', span, repairs: [[{ span, text: '```' }]] }));
}
