import { type ActiveRule, runRules } from './run-rules';
import { frontPost, sectionPost, sectionsOf, setParts, shiftFinding } from './sections';
import type { Post, Problem, Site } from './types';

/** What was found in the parts of a post when it was checked last: at a key stroke, all parts but one are the same again. */
export interface CheckMemory {
  /** What the findings hold for; with another site, other rules or another name of the post they are forgotten. */
  around?: { readonly site: Site; readonly active: readonly ActiveRule[]; readonly path: string; readonly eol: string };
  groups: Groups;
  front?: { readonly text: string; readonly date: string; readonly found: readonly Problem[] };
  /** By a section's text. */
  sections: Map<string, Section>;
}

/** What one section gave, with offsets from its beginning, and the same at the place where it stood last. */
interface Section {
  readonly part: Post;
  readonly found: readonly Problem[];
  readonly at: number;
  readonly placed: readonly Problem[];
}

interface Groups {
  readonly front: readonly ActiveRule[];
  readonly section: readonly ActiveRule[];
  readonly whole: readonly ActiveRule[];
}

export function newMemory(): CheckMemory {
  return { groups: { front: [], section: [], whole: [] }, sections: new Map() };
}

/** The same findings as `runRules` on the whole post, in another order. */
export function recall(memory: CheckMemory, active: readonly ActiveRule[], post: Post, site: Site): Problem[] {
  const { front, body, path, eol } = post;
  // Where the front matter is no whole block, nobody can say where it ends.
  if (front.state !== 'closed' || body.span.start < front.span.end) return runRules(active, post, site);
  const { around } = memory;
  if (around?.site !== site || around.active !== active || around.path !== path || around.eol !== eol)
    Object.assign(memory, newMemory(), { front: undefined, around: { site, active, path, eol }, groups: groupsOf(active) });
  return [...inFront(memory, post, site), ...inSections(memory, post, site), ...runRules(memory.groups.whole, post, site)];
}

function inFront(memory: CheckMemory, post: Post, site: Site): readonly Problem[] {
  const text = post.text.slice(0, post.body.span.start);
  if (memory.front?.text === text) return memory.front.found;
  // Sections know the date: with another one they are read again.
  const date = String(post.front.data.date);
  if (memory.front?.date !== date) memory.sections = new Map();
  memory.front = { text, date, found: runRules(memory.groups.front, frontPost(post), site) };
  return memory.front.found;
}

function inSections(memory: CheckMemory, post: Post, site: Site): Problem[] {
  const sections = new Map<string, Section>();
  const placed = sectionsOf(post).map(({ start, end }) => {
    const text = post.text.slice(start, end);
    const section = placeAt(
      start,
      sections.get(text) ?? memory.sections.get(text) ?? readSection(memory, sectionPost(post, text), site),
    );
    sections.set(text, section);
    return section;
  });
  memory.sections = sections;
  setParts(post, placed);
  return placed.flatMap((section) => section.placed);
}

function readSection({ groups }: CheckMemory, part: Post, site: Site): Section {
  const found = runRules(groups.section, part, site);
  return { part, found, at: 0, placed: found };
}

function placeAt(at: number, section: Section): Section {
  return section.at === at ? section : { ...section, at, placed: section.found.map((problem) => shiftFinding(problem, at)) };
}

/** A rule that reads sections reads the front matter too: titles are text. */
function groupsOf(active: readonly ActiveRule[]): Groups {
  return {
    front: active.filter(({ rule }) => rule.reads !== undefined),
    section: active.filter(({ rule }) => rule.reads === 'section'),
    whole: active.filter(({ rule }) => rule.reads === undefined),
  };
}
