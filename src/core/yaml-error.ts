import type { SiteReading } from './front-matter';
import { lineEnd, lineStart, linesOf } from './lines';
import { say } from './say';
import type { Entry, Span, YamlError } from './types';
import { readEntries, yamlEngine } from './yaml-entries';
import { isMisread } from './yaml-misread';

type Failure = NonNullable<SiteReading['failure']>;

/** One `key: value` line, cut by hand: in broken YAML no parser knows what the author meant, but the line shows it. */
interface KeyLine {
  readonly key: string;
  readonly line: Span;
  /** Without blanks around. */
  readonly value: Span;
}

const KEY_LINE = /^([ \t]*(?:- +)?)([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+|$)/;

/**
 * Names the mistake behind js-yaml's complaint and its exact place. js-yaml stops at the first thing it cannot read,
 * often a line after the mistake, so the lines above are searched for the ones that people make.
 */
export function explainYamlError(text: string, inner: Span, entries: readonly Entry[], failure: Failure): YamlError {
  const { reason } = failure;
  const place = Math.min(inner.end, inner.start + (failure.position ?? 0));
  if (reason === 'duplicated mapping key') return duplicateKey(entries, place, reason);
  const searched = { start: inner.start, end: Math.min(inner.end, lineEnd(text, place) + 1) };
  const lines = [...keyLines(text, searched)];
  const yaml = text.slice(inner.start, inner.end);
  const isCulprit = ({ start, end }: Span): boolean =>
    getsFurtherWithout(yaml, { start: start - inner.start, end: end - inner.start }, failure);
  return (
    firstOf(lines, (line) => quoteError(text, line, reason), isCulprit) ??
    firstOf(lines, (line) => colonError(text, line, reason), isCulprit) ??
    firstOf(lines, (line) => startError(text, line, reason), isCulprit) ??
    findBareWord(text, inner, place, reason) ?? {
      kind: /indentation/.test(reason) ? 'indentation' : 'syntax',
      span: lineAt(text, inner, place),
      reason,
    }
  );
}

/**
 * Names the place in a block that js-yaml reads otherwise than it looks: mostly a quote that is not closed on its line.
 * `reason` is in our own words, since js-yaml has no complaint.
 */
export function explainMisreading(text: string, inner: Span): YamlError {
  const lines = [...keyLines(text, inner)];
  const yaml = text.slice(inner.start, inner.end);
  const reason = say`the site reads other keys here than the lines show`;
  const isCulprit = ({ start, end }: Span): boolean => {
    const repaired = `${yaml.slice(0, start - inner.start)}x${yaml.slice(end - inner.start)}`;
    try {
      return !isMisread(repaired, readEntries(repaired, 0), (yamlEngine.parse(repaired) ?? {}) as Record<string, unknown>);
    } catch {
      return true; // A complaint at last: the quote that was left over now stands alone.
    }
  };
  return {
    ...(firstOf(lines, (line) => quoteError(text, line, reason), isCulprit) ??
      firstOf(lines, (line) => startError(text, line, reason), isCulprit) ?? {
        kind: 'syntax',
        span: lineAt(text, inner, firstText(text, inner)),
        reason: lines.length > 0 ? reason : say`there is no key with a colon and a blank behind it`,
      }),
    misread: true,
  };
}

function firstText(text: string, inner: Span): number {
  const yaml = text.slice(inner.start, inner.end);
  return inner.start + Math.max(0, yaml.search(/^[ \t]*(?!#)\S/m));
}

function duplicateKey(entries: readonly Entry[], place: number, reason: string): YamlError {
  const seen = new Set<string>();
  for (const entry of entries) {
    if (seen.has(entry.name)) return { kind: 'duplicate-key', span: entry.key, reason, key: entry.name };
    seen.add(entry.name);
  }
  const nested = entries.flatMap((entry) => (entry.value.kind === 'list' ? entry.value.items : [entry.value]));
  for (const value of nested) {
    const again =
      value.kind === 'map' &&
      value.entries.find((entry, index) => value.entries.findIndex((first) => first.name === entry.name) < index);
    if (again) return { kind: 'duplicate-key', span: again.key, reason, key: again.name };
  }
  return { kind: 'syntax', span: { start: place, end: place }, reason };
}

function* keyLines(text: string, inner: Span): Generator<KeyLine> {
  for (const line of linesOf(text, inner)) {
    const content = text.slice(line.start, line.end);
    const match = KEY_LINE.exec(content.slice(0, 200));
    if (!match?.[2]) continue;
    const start = line.start + match[0].length;
    yield { key: match[2], line, value: { start, end: start + content.slice(match[0].length).trimEnd().length } };
  }
}

/** The first line that looks wrong and is: with an innocent value in its place js-yaml gets further. */
function firstOf(
  lines: readonly KeyLine[],
  test: (line: KeyLine) => YamlError | undefined,
  isCulprit: (value: Span) => boolean,
): YamlError | undefined {
  for (const line of lines) {
    const error = test(line);
    if (error && isCulprit(line.value)) return error;
  }
  return undefined;
}

function getsFurtherWithout(yaml: string, value: Span, failure: Failure): boolean {
  const repaired = `${yaml.slice(0, value.start)}x${yaml.slice(value.end)}`;
  try {
    yamlEngine.parse(repaired);
    return true;
  } catch (error) {
    const position = (error as { mark?: { position?: number } }).mark?.position;
    if (position === undefined || failure.position === undefined) return false;
    return position - 1 + (value.end - value.start) > failure.position;
  }
}

/** A word on a line of its own where a key must stand: `author` without its colon. js-yaml complains about the line after it. */
function findBareWord(text: string, inner: Span, place: number, reason: string): YamlError | undefined {
  if (!/multiline key|key node is missed/.test(reason)) return undefined;
  let before: Span | undefined;
  for (const line of linesOf(text, inner)) {
    if (line.end >= place && before) break;
    if (text.slice(line.start, line.end).trim() !== '') before = line;
  }
  return before && /^[A-Za-z_][\w -]*$/.test(text.slice(before.start, before.end))
    ? { kind: 'syntax', span: before, reason }
    : undefined;
}

/** A value that begins with a quote which never ends, or ends before the line does. */
function quoteError(text: string, { key, value }: KeyLine, reason: string): YamlError | undefined {
  const content = text.slice(value.start, value.end);
  const quote = content[0];
  if ((quote !== '"' && quote !== "'") || isClosed(content, quote)) return undefined;
  return { kind: 'quote', span: value, reason, key };
}

/** The quoted text ends at the value's end; only a comment may follow. */
function isClosed(content: string, quote: string): boolean {
  for (let at = 1; at < content.length; at += 1) {
    if (quote === '"' && content[at] === '\\') at += 1;
    else if (content[at] === quote) {
      if (quote === "'" && content[at + 1] === quote) at += 1;
      else return /^\s*(?:\s#.*)?$/.test(content.slice(at + 1));
    }
  }
  return false;
}

/** `title: Edge: the book`: a plain value with a colon and a blank in it, or with a colon at its end. */
function colonError(text: string, { key, value }: KeyLine, reason: string): YamlError | undefined {
  const content = text.slice(value.start, value.end);
  if (/^["'[{|>&*!#]/.test(content) || !/:(?:\s|$)/.test(content)) return undefined;
  return { kind: 'colon', span: value, reason, key };
}

/** A plain value that begins with a sign that means something else to YAML: `@x`, `` `x` ``, `%x`, `*x`, `[x] y`, `{{x}}`. */
function startError(text: string, { key, value }: KeyLine, reason: string): YamlError | undefined {
  if (!/^[@`%*&!,[\]{}?|>-]/.test(text.slice(value.start, value.start + 1))) return undefined;
  if (value.end - value.start < 2) return undefined;
  return { kind: 'syntax', span: value, reason, key };
}

/** The text of the line at an offset, or of the line before when that one is empty (js-yaml often points behind the mistake). */
function lineAt(text: string, inner: Span, offset: number): Span {
  let start = lineStart(text, offset);
  while (start > inner.start && (start >= inner.end || text.slice(start, lineEnd(text, start)).trim() === ''))
    start = lineStart(text, start - 1);
  const end = lineEnd(text, start);
  const content = text.slice(start, end);
  if (content.trim() === '') return { start, end: start };
  return { start: start + (content.length - content.trimStart().length), end: start + content.trimEnd().length };
}
