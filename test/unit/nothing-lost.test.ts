// What is written into a post can be taken back to the byte: edits hold what they replace, touch nothing else, and never overlap.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { applyEdits, fixAllEdits } from '../../src/core/edits';
import { parsePost } from '../../src/core/parse-post';
import type { Edit, Site } from '../../src/core/types';
import { type Command, commands } from '../fuzz/authoring';
import { fuzzSites } from '../fuzz/sites';
import { areApart, inverse } from '../fuzz/spans';
import { type DamagedPost, damagedPost } from './damaged-posts';

const NOW = new Date('2026-04-15T09:15:00Z');
const bytes = (text: string): string => Buffer.from(text, 'utf16le').toString('base64');

interface Step {
  readonly before: string;
  readonly edits: readonly Edit[];
}

/** The steps that an author may press one after the other, each on the text that the one before has left. */
function steps({ text, path }: DamagedPost, site: Site, presses: readonly Command[]): Step[] {
  const done: Step[] = [];
  const press = (edits: readonly Edit[]): void => {
    done.push({ before: current, edits });
    current = applyEdits(current, edits);
  };
  let current = text;
  const problems = () => checkPost(parsePost(current, path), site);
  press(fixAllEdits(problems()));
  for (const command of presses) press(command(parsePost(current, path), problems));
  press(fixAllEdits(problems()));
  return done;
}

test('fix all, rename and every other command on a thousand posts, and undo', async () => {
  const sites = await fuzzSites();
  let written = 0;
  fc.assert(
    fc.property(damagedPost, fc.constantFrom(...sites), (post, site) => {
      const done = steps(post, site, commands(site, NOW));
      const last = done.at(-1);
      let current = last ? applyEdits(last.before, last.edits) : post.text;
      for (const { before, edits } of done.toReversed()) {
        expect(areApart(edits)).toBe(true);
        if (edits.length > 0) written += 1;
        current = applyEdits(current, inverse(before, edits));
        expect(bytes(current)).toBe(bytes(before));
      }
      expect(bytes(current)).toBe(bytes(post.text));
    }),
    { numRuns: 1000 },
  );
  expect(written).toBeGreaterThan(3000);
}, 120_000);
