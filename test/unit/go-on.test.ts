// The next part of a post that a template made, and a new post that joins a series: linked, and without a finding.
import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { applyEdits } from '../../src/core/edits';
import { joinSeries, linksToNew } from '../../src/core/new-post/join-series';
import { type Kind, readKind } from '../../src/core/new-post/kind';
import { newPost } from '../../src/core/new-post/new-post';
import { SHIPPED } from '../../src/core/new-post/shipped';
import { nextPart } from '../../src/core/next-part';
import { parsePost } from '../../src/core/parse-post';
import { readCard } from '../../src/core/site/cards';
import type { Post, Site } from '../../src/core/types';
import { exampleSite } from './example-site';

const NOW = new Date('2026-04-22T09:00:00.000Z');
const kinds = Object.entries(SHIPPED)
  .map(([id, text]) => readKind(id, text))
  .filter((kind): kind is Kind => typeof kind !== 'string');
const ANSWERS = { author: 'Ana Ito', month: 'April', year: '2026', date: '2026-05-04' };

/** The first part of a new post of a kind, alone on its site or beside the others. */
function made(id: string, answers: Readonly<Record<string, string>>): { post: Post; site: Site } {
  const kind = kinds.find((one) => one.id === id);
  const result = kind && newPost(kind, { ...ANSWERS, ...answers }, exampleSite, NOW);
  if (!result || 'faults' in result) throw new Error(JSON.stringify(result));
  const [first] = result.files;
  const cards = result.files.map(({ path, text }) => readCard(path, text));
  return { post: parsePost(first?.text ?? '', first?.path), site: withCards(exampleSite, ...cards) };
}
const withCards = (site: Site, ...cards: readonly ReturnType<typeof readCard>[]): Site => ({
  ...site,
  posts: [...(site.posts ?? []), ...cards],
});
const findings = (post: Post, site: Site): string[] => checkPost(post, site).map(({ rule, message }) => `${rule}: ${message}`);

describe('the next part of a post that a template made', () => {
  test.each(['\n', '\r\n'])('has the sections that are left, what the title says, and the etherpad', (eol) => {
    const whole = made('ptg-recap', { parts: '1', etherpad: 'https://etherpad.opendev.org/p/stx' });
    const cut = whole.post.text.replace(/## Security[\s\S]*?(?=# Community Topics)/, '').replaceAll('\n', eol);
    const post = parsePost(cut, whole.post.path);
    const next = nextPart(post, whole.site, NOW, kinds);
    const text = next?.text ?? '';
    expect(text.replaceAll('\r\n', '\n').includes('\r')).toBe(false);
    expect(text.includes(eol)).toBe(true);
    expect([...text.matchAll(/^## (.*?)\r?$/gm)].map(([, name]) => name)).toEqual([
      'Security',
      'Flock Services',
      'OpenStack Distro',
      'Distributed Cloud',
      'Build',
      'Test',
      'Docs',
      'Release',
    ]);
    expect(text).toContain('as told at the Project Teams Gathering in April, 2026. <!-- more -->');
    expect(text).toContain('[etherpad](https://etherpad.opendev.org/p/stx)');
    expect(text).toContain(
      'This is one of two articles: what came before is in [Part 1](https://www.starlingx.io/blog/starlingx-vptg-april-2026-recap/).',
    );
    expect(text).toContain('title: StarlingX at the virtual Project Teams Gathering in April, 2026 - Part 2');
    const stops = next?.tabStops.map(({ start, end }) => text.slice(start, end)) ?? [];
    expect(stops[0]).toMatch(/^Catch up on /);
    expect(stops.at(-1)).toBe('<!-- write: what was discussed beyond the plans of the teams -->');
    const first = applyEdits(post.text, next?.edits ?? []);
    const site = withCards(exampleSite, readCard(post.path, first), readCard(next?.path ?? '', text));
    expect(findings(parsePost(text, next?.path), site)).toEqual([]);
    expect(findings(parsePost(first, post.path), site)).toEqual([]);
  });

  test('a third part leads to both before it', () => {
    const { post, site } = made('summit-recap', { event: 'OpenInfra Summit Europe', parts: '2' });
    const second = site.posts?.find(({ slug }) => slug === `${post.slug}-part-2`);
    // The title does not tell the month: the template cannot be used, and nothing is made up.
    const plain = nextPart(parsePost(post.text, second?.path), site, NOW, kinds);
    expect(plain?.text).not.toContain('Find out what there was');
    const recap = made('ptg-recap', { parts: '2' });
    const other = parsePost(recap.post.text.replace('- Part 1', '- Part 2'), recap.post.path.replace('.md', '-part-2.md'));
    const text = nextPart(other, recap.site, NOW, kinds)?.text;
    expect(text).toContain('This is one of three articles: what came before is in [Part 1](https://www.starlingx.io/blog/');
    expect(text).toContain(' and [Part 2](https://www.starlingx.io/blog/starlingx-vptg-april-2026-recap-part-2/).');
  });

  test('not when the last section is there already, nor under a title of its own', () => {
    const { post, site } = made('ptg-recap', { parts: '1' });
    const plain = 'You can read what came before in [Part 1]';
    expect(nextPart(post, site, NOW, kinds)?.text).toContain(plain);
    const renamed = parsePost(post.text.replace(/^title: .*$/m, 'title: Five days in spring'), post.path);
    expect(nextPart(renamed, site, NOW, kinds)?.text).toContain(plain);
  });
});

describe('a new post that joins a series', () => {
  test('and the part before it lead to each other', () => {
    const { post, site } = made('ptg-recap', { parts: '1' });
    const kind = kinds.find(({ id }) => id === 'feature-article');
    const answers = { ...ANSWERS, title: 'More of April', parts: '1', slug: `${post.slug}-part-2`, date: '2026-05-11' };
    const result = kind && newPost(kind, answers, site, NOW);
    if (!result || 'faults' in result) throw new Error(JSON.stringify(result));
    const [file] = result.files;
    expect(file?.text).toContain(`You can read what came before in [Part 1](https://www.starlingx.io/blog/${post.slug}/).`);
    for (const { start, end } of file?.tabStops ?? [])
      expect(file?.text.slice(start, end)).toMatch(/^(?:<!-- write: .* -->|Learn .*\.)$/);
    expect(file?.tabStops.length).toBeGreaterThan(3);
    const [back, ...others] = linksToNew(result.files, site);
    expect([back?.path, others]).toEqual([post.path, []]);
    const first = applyEdits(post.text, back?.edits(post) ?? []);
    expect(first).toContain(`Read on in [Part 2](https://www.starlingx.io/blog/${post.slug}-part-2/).`);
    const after = withCards(exampleSite, readCard(post.path, first), readCard(file?.path ?? '', file?.text ?? ''));
    expect([findings(parsePost(first, post.path), after), findings(parsePost(file?.text ?? '', file?.path), after)]).toEqual([
      [],
      [],
    ]);
  });

  test('parts that are made together link to each other already, and to nobody else', () => {
    const { site } = made('ptg-recap', { parts: '1' });
    const kind = kinds.find(({ id }) => id === 'ptg-recap');
    const result = kind && newPost(kind, { ...ANSWERS, month: 'October', parts: '3' }, site, NOW);
    if (!result || 'faults' in result) throw new Error(JSON.stringify(result));
    expect(joinSeries(result.files, site)).toEqual(result.files);
    expect(linksToNew(result.files, site)).toEqual([]);
  });
});
