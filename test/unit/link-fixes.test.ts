// Pieces of links and images in any order: what the rules make of them stays in order, and "fix all" comes to an end.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, fixAllEdits } from '../../src/core/edits';
import { parsePost } from '../../src/core/parse-post';
import { rules } from '../../src/core/rules';
import type { Problem } from '../../src/core/types';
import { exampleSite } from './example-site';

const PIECES = [
  ...[
    '[a]',
    '(https://x.y)',
    '(opendev.org/x)',
    '( https://x.y )',
    '[b][c]',
    '[c]: https://x.y',
    '![',
    '!',
    '](',
    '[',
    ']',
    '(',
    ')',
  ],
  ...[
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '`',
    '```\n',
    '<',
    '>',
    '\\',
    '- ',
    '# ',
    '| ',
    '.',
    ',',
    '"q"',
    '“t”',
    '%20',
    '\u200b',
    '（',
    '）',
  ],
  ...['https://git.starlingx.io/cgit', 'http://opendev.org', 'http:/x.org', 'www.x.org', 'a@b.org', 'starlingx.io', '#x', 'here'],
  ...['/img/edge.png', '/img/edge', '/img/Edge.PNG', '/img/edge site.png', 'static/img/edge.png', '<img src="/img/edge.png">'],
  ...['(/blog/starlingx-sample-tour.html)', '/blog/starlingx-sample-tuor', 'alt text', '[text](https://x.y)', 'word'],
];
const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));
const ours = rules.filter(({ id }) => /^(?:link|image|bare|own-link)/.test(id));

function check(post: string): Problem[] {
  const problems = ours.flatMap((rule) =>
    Array.from(rule.check(parsePost(post, 'src/pages/blog/starlingx-news.md'), exampleSite), (finding) => ({
      ...finding,
      rule: rule.id,
      severity: rule.severity,
      fixes: finding.fixes ?? [],
    })),
  );
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

test('places lie in the text and are not empty, and each fix changes something within them', () => {
  fc.assert(
    fc.property(text, (post) => {
      for (const { span, fixes } of check(post)) {
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(post.length);
        for (const { edits, title } of fixes) {
          expect(title).toMatch(/^.{5,120}$/);
          expect(applyEdits(post, edits)).not.toBe(post);
          const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
          inOrder.forEach((edit, index) => {
            expect(edit.span.start).toBeGreaterThanOrEqual(inOrder[index - 1]?.span.end ?? 0);
          });
        }
      }
    }),
    { numRuns: 500 },
  );
}, 60_000);

test('"fix all" comes to an end', () => {
  fc.assert(
    fc.property(text, (post) => {
      let fixed = post;
      for (let round = 0; round < 10; round += 1) fixed = applyEdits(fixed, fixAllEdits(check(fixed)));
      expect(fixAllEdits(check(fixed))).toEqual([]);
    }),
    { numRuns: 500 },
  );
}, 60_000);
