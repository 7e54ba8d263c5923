import { applyEdits } from '../../src/core/edits';
import type { Edit } from '../../src/core/types';
import { areApart, inverse } from '../fuzz/spans';

/** The files of a site, by their paths. */
export type Texts = Readonly<Record<string, string>>;

/** What one command does, as the editor's one edit holds it: texts first, then files, as VS Code makes them and takes them back. */
export interface Step {
  readonly texts: ReadonlyMap<string, readonly Edit[]>;
  readonly moved?: readonly (readonly [from: string, to: string])[];
  readonly made?: readonly (readonly [path: string, text: string])[];
}

/** A step that was made, and what takes it back. */
interface Done {
  readonly after: Texts;
  undo(after: Texts): Texts;
}

/** Makes a step. One that would write over a file that is there is refused whole, as the editor does. Throws when edits overlap. */
export function make(before: Texts, { texts, moved = [], made = [] }: Step): Done {
  const isTaken = [...moved.map(([, to]) => to), ...made.map(([path]) => path)].some((path) => Object.hasOwn(before, path));
  if (isTaken) return { after: before, undo: (after) => after };
  const after: Record<string, string> = { ...before };
  const back = new Map<string, readonly Edit[]>();
  for (const [path, edits] of texts) {
    const text = after[path];
    if (text === undefined) throw new Error(`${path} is edited and not there`);
    if (!areApart(edits)) throw new Error(`edits of ${path} overlap: ${JSON.stringify(edits)}`);
    after[path] = applyEdits(text, edits);
    back.set(path, inverse(text, edits));
  }
  for (const [from, to] of moved) move(after, from, to);
  for (const [path, text] of made) after[path] = text;
  return {
    after,
    undo(now) {
      const texts: Record<string, string> = { ...now };
      for (const [path] of made) delete texts[path];
      for (const [from, to] of moved.toReversed()) move(texts, to, from);
      for (const [path, edits] of back) texts[path] = applyEdits(texts[path] ?? '', edits);
      return texts;
    },
  };
}

function move(texts: Record<string, string>, from: string, to: string): void {
  const text = texts[from];
  if (text === undefined) throw new Error(`${from} is moved and not there`);
  delete texts[from];
  texts[to] = text;
}
