import { describe, expect, it } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { parsePost } from '../../src/core/parse-post';
import { exampleSite } from './example-site';

const BODY = `
See [here](opendev.org/starlingx) the the end.

### Deep

[x](ADD LINK) and kubernetes , ok

![alt text](/img/a b.png)
`;

/** The findings of the text below the front matter, as places relative to it. */
function inBody(title: string): string[] {
  const head = `---\ntemplateKey: blog-post\ntitle: ${title}\nauthor: Ana Ito\ndate: 2026-02-03\n---\n`;
  const problems = checkPost(parsePost(head + BODY, 'src/pages/blog/starlingx-lab.md'), exampleSite);
  const below = problems.filter(({ span }) => span.start >= head.length);
  return below.map(({ rule, span }) => `${rule} ${span.start - head.length}-${span.end - head.length}`);
}

describe('Front matter that cannot be read', () => {
  for (const title of ['A lab: quiet', '[A lab', '"A lab', '\tA lab'])
    it(`hides nothing that is found below it: ${JSON.stringify(title)}`, () => {
      expect(inBody('A lab').length).toBeGreaterThan(5);
      expect(inBody(title)).toEqual(inBody('A lab'));
    });
});
