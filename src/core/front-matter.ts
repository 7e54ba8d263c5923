import matter from 'gray-matter';
import { FRONT_MATTER_LIMIT, type Outline, outlineElsewhere, outlineOpen } from './fences';
import { lineEnd, nextLine } from './lines';
import { readPlainYaml } from './plain-yaml';
import { say } from './say';
import type { FrontMatter } from './types';
import { readEntries, yamlEngine } from './yaml-entries';
import { explainMisreading, explainYamlError } from './yaml-error';
import { isMisread } from './yaml-misread';

/**
 * Reads the front matter of a post. gray-matter, the parser of the site's build (gatsby-transformer-remark), decides
 * where the block ends and what its values are; `yaml` says where they stand. Never throws.
 */
export function readFrontMatter(text: string): { front: FrontMatter; bodyStart: number } {
  const outline = outlineOf(text);
  const block = text.slice(0, outline.span.end);
  if (outline.state === 'closed' && block === last?.block) return { front: last.front, bodyStart: bodyStart(text, outline) };
  const yaml = text.slice(outline.inner.start, outline.inner.end);
  const plain =
    outline.state === 'closed' && isBareFence(text, outline.open) ? readPlainYaml(yaml, outline.inner.start) : undefined;
  if (plain) {
    last = { block, front: { ...outline, ...plain } };
    return { front: last.front, bodyStart: bodyStart(text, outline) };
  }
  const entries = outline.state === 'foreign' || outline.state === 'large' ? [] : readEntries(yaml, outline.inner.start);
  if (outline.state !== 'closed') return { front: { ...outline, entries, data: {} }, bodyStart: bodyStart(text, outline) };
  const { data, failure } = readAsTheSite(text);
  const error = failure
    ? explainYamlError(text, outline.inner, entries, failure)
    : isMisread(yaml, entries, data)
      ? explainMisreading(text, outline.inner)
      : undefined;
  const front = { ...outline, entries, data, ...(error && { error }) };
  last = { block, front };
  return { front, bodyStart: bodyStart(text, outline) };
}

/** Behind the dashes stands nothing, or blanks: a no-break space there is a part of the block to gray-matter. */
function isBareFence(text: string, { start, end }: Outline['open']): boolean {
  return end === start + 3 || /^ *$/.test(text.slice(start + 3, end));
}

/** The block that was read last, from the text's start: while the body is written, it is the same at every key stroke. */
let last: { readonly block: string; readonly front: FrontMatter } | undefined;

/** Without a closed block at its top the site takes the whole text for the body, or (open) none of it. */
function bodyStart(text: string, outline: Outline): number {
  if (outline.state === 'closed' || outline.state === 'foreign' || outline.state === 'large') return contentStart(text, outline);
  if (outline.state === 'missing') return outline.span.end;
  return nextLine(text, outline.span.end);
}

/** gray-matter drops exactly the fence's three dashes and one line end: `----` or `--- x` leave their rest in the body. */
function contentStart(text: string, outline: Outline): number {
  const fence = (outline.close?.start ?? text.length - 3) + 3;
  return text[fence] === '\r' && text[fence + 1] === '\n'
    ? fence + 2
    : text[fence] === '\n' || text[fence] === '\r'
      ? fence + 1
      : fence;
}

function outlineOf(text: string): Outline {
  const top = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', top) || text[top + 3] === '-') return outlineElsewhere(text);
  const open = { start: top, end: lineEnd(text, top) };
  const language = text.slice(top + 3, open.end).trim();
  const fence = text.indexOf('\n---', top + 3);
  const tooLong = (fence < 0 ? text.length : fence) - top > FRONT_MATTER_LIMIT;
  if (fence < 0) return outlineOpen(text, open, language);
  const close = { start: fence + 1, end: lineEnd(text, fence + 1) };
  const state = tooLong ? 'large' : language && !/^ya?ml$/i.test(language) ? 'foreign' : 'closed';
  return {
    state,
    span: { start: top, end: close.end },
    open,
    close,
    inner: { start: nextLine(text, top), end: close.start },
    language,
  };
}

export interface SiteReading {
  readonly data: Record<string, unknown>;
  /** What gray-matter takes for the body. */
  readonly content: string;
  /** js-yaml's complaint. `position` counts from the start of the block's inner text, when there is one. */
  readonly failure?: { readonly reason: string; readonly position: number | undefined };
}

/** Refuses every language but YAML: gray-matter would `eval` a block that begins `---js`. */
function refuse(): never {
  throw new Error(say`only YAML front matter is read`);
}

/**
 * gray-matter's own answer for a text. Only its YAML engine is left on; options are always given, because without them
 * gray-matter caches by text and answers `{}` the second time that it is asked about broken YAML.
 */
export function readAsTheSite(text: string): SiteReading {
  let failure: SiteReading['failure'];
  const yaml = (block: string): object => {
    try {
      const value = yamlEngine.parse(block);
      return typeof value === 'object' && value !== null ? value : {};
    } catch (error) {
      failure = describe(error, block);
      return {};
    }
  };
  const language = matter.language(text.startsWith('\ufeff') ? text.slice(1) : text).name;
  const engines = {
    json: refuse,
    javascript: refuse,
    ...(language && !/^ya?ml$/i.test(language) && { [language]: refuse }),
    yaml,
  };
  try {
    const { data, content } = matter(text, { engines });
    return { data, content, ...(failure && { failure }) };
  } catch (error) {
    return {
      data: {},
      content: '',
      failure: { reason: error instanceof Error ? error.message : String(error), position: undefined },
    };
  }
}

/** A js-yaml exception carries `reason` and `mark.position`; the block that gray-matter hands over begins with the fence's line end. */
function describe(error: unknown, block: string): NonNullable<SiteReading['failure']> {
  const { reason, mark, message } = error as { reason?: string; mark?: { position?: number }; message?: string };
  const lead = block.indexOf('\n') + 1;
  const position = mark?.position === undefined ? undefined : Math.max(0, mark.position - lead);
  return { reason: reason ?? message ?? say`the YAML could not be read`, position };
}
