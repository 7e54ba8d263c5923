import fc from 'fast-check';
import { change } from './edits';
import { type Seed, seeds } from './seeds';

/** No key stroke leads further away; what is longer is the affair of hostile.test.ts. */
const LONGEST = 30_000;

const seed = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...seeds.posts) },
  { weight: 1, arbitrary: fc.constantFrom(...seeds.examples) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...seeds.posts, ...seeds.examples), fc.constantFrom(...seeds.posts, ...seeds.examples), fc.nat(3000))
      .map(([first, second, at]): Seed => ({ path: first.path, text: first.text.slice(0, at) + second.text.slice(at >> 1) })),
  },
);

/** Any text at all, for what edits of a post do not lead to. */
const noise = fc
  .array(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('---\n', 'title: ', '\n', '\n\n', '# ', '](', '`')),
    {
      maxLength: 30,
    },
  )
  .map((parts): Seed => ({ path: '', text: parts.join('') }));

/** A document and one that is an edit away from it, as two versions of a file are. */
export interface Fuzzed extends Seed {
  readonly next: string;
}

export const fuzzed: fc.Arbitrary<Fuzzed> = fc
  .record({
    seed: fc.oneof({ weight: 30, arbitrary: seed }, { weight: 1, arbitrary: noise }),
    changes: fc.array(change, { maxLength: 6 }),
    last: change,
    path: fc.option(fc.constantFrom('', 'x.md', 'src/pages/blog/Ünï (1) part 2.md'), { nil: undefined, freq: 8 }),
  })
  .map(({ seed: { text, path }, changes, last, path: other }) => {
    const edited = changes.reduce((current, make) => make(current).slice(0, LONGEST), text);
    return { path: other ?? path, text: edited, next: last(edited).slice(0, LONGEST) };
  });
