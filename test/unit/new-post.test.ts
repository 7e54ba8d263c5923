// "New Post": every shipped template, in every combination of its answers, makes posts that no rule has anything to say about.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { authorNamed, authorsByRecency, lastPostOf } from '../../src/core/new-post/author';
import { WRITE } from '../../src/core/new-post/fill';
import { type Kind, readKind } from '../../src/core/new-post/kind';
import { type NewFile, newPost } from '../../src/core/new-post/new-post';
import type { Answers } from '../../src/core/new-post/questions';
import { readKinds, SHIPPED } from '../../src/core/new-post/shipped';
import { siteWith } from '../../src/core/new-post/site-with';
import { parsePost } from '../../src/core/parse-post';
import { renderBody } from '../../src/core/render/render-body';
import { readAuthor, readCard } from '../../src/core/site/cards';
import { defaultSite } from '../../src/core/site/defaults';
import { readImages } from '../../src/core/site/images';
import { readPosts, readSite } from '../../src/core/site/read-site';
import type { Site } from '../../src/core/types';
import { corpusRoot } from './corpus';
import { diskFiles } from './disk-files';
import { exampleSite } from './example-site';
import { memoryFiles } from './memory-files';

const now = new Date('2026-04-15T09:12:33.000Z');

const kindOf = (id: string): Kind => {
  const kind = readKind(id, SHIPPED[id] ?? '');
  if (typeof kind === 'string') throw new Error(kind);
  return kind;
};
const kinds = Object.keys(SHIPPED).map(kindOf);

/** The answers tried for each question; `undefined` where it can be left out. */
const TRIED: Readonly<Record<string, readonly (string | undefined)[]>> = {
  month: ['April', '10'],
  year: ['2025', '2026'],
  parts: ['1', '2', '3', '5'],
  etherpad: [undefined, 'https://etherpad.opendev.org/p/stx_April-2026'],
  event: ['OpenInfra Summit Europe', 'KubeCon + CloudNativeCon'],
  place: ['São Paulo', 'Springfield'],
  release: ['13.0', 'R12.1', '42'],
  features: [undefined, '54'],
  bugs: [undefined, '664'],
  title: ['How StarlingX keeps cold spares warm', 'Kubernetes upgrades: from hours to minutes'],
};

/** A Monday some weeks after what the post is about: another date would be a finding, and rightly. */
function dateFor({ year = '2026', month }: Answers): string {
  const next =
    month === undefined
      ? Date.UTC(Number(year) + 1, 0, 10)
      : Date.parse(`${Number(month) ? `${year}-${month}-01` : `${month} 1, ${year}`} UTC`) + 35 * DAY;
  return new Date(next + ((8 - new Date(next).getUTCDay()) % 7) * DAY).toISOString().slice(0, 10);
}
const DAY = 24 * 60 * 60 * 1000;

function combinations(kind: Kind): Answers[] {
  let all: Answers[] = [{}];
  for (const { name } of kind.questions)
    all = all.flatMap((answers) => (TRIED[name] ?? []).map((value) => ({ ...answers, [name]: value })));
  return all;
}

/** The files; fails when there are faults. */
function made(kind: Kind, answers: Answers, site: Site = exampleSite): readonly NewFile[] {
  const result = newPost(kind, { author: 'Ana Ito', ...answers }, site, now);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.files;
}

const faults = (kind: Kind, answers: Answers, site: Site = exampleSite): string[] => {
  const result = newPost(kind, { author: 'Ana Ito', ...answers }, site, now);
  return 'faults' in result ? result.faults.map(({ question, message }) => `${question}: ${message}`) : [];
};

function findings(files: readonly NewFile[], site: Site = exampleSite): string[] {
  const after = siteWith(files, site);
  return files
    .filter(({ post }) => post)
    .flatMap(({ path, text }) =>
      checkPost(parsePost(text, path), after).map(({ rule, message }) => `${path} ${rule}: ${message}`),
    );
}

describe('the shipped templates', () => {
  for (const kind of kinds) {
    test(`${kind.id}: no finding and no "undefined" in any combination of answers`, () => {
      const tried = combinations(kind);
      expect(tried.length).toBeGreaterThan(0);
      for (const answers of tried) {
        const date = answers.year ? dateFor(answers) : '';
        const site = { ...exampleSite, ...(date && { today: date }) };
        const files = made(kind, { ...answers, date }, site);
        expect([answers, findings(files, site)]).toEqual([answers, []]);
        for (const { text } of files) {
          const { body } = parsePost(text);
          const html = renderBody(text.slice(body.span.start));
          expect(html).not.toMatch(/undefined|\{\{|\}\}/);
          expect(text).not.toMatch(/\{\{|\}\}|\n\n\n|undefined/);
        }
      }
    });

    test(`${kind.id}: the tab stops are whole words of the text, in order, and what waits is not seen on the page`, () => {
      const answers = combinations(kind)[0] ?? {};
      for (const { text, tabStops } of made(kind, answers)) {
        expect(tabStops.length).toBeGreaterThan(1);
        for (const [index, { start, end }] of tabStops.entries()) {
          expect(start).toBeGreaterThan(tabStops[index - 1]?.end ?? 0);
          expect(text.slice(start, end)).toMatch(/^(?:<!-- write: .+ -->|\p{Lu}[^\n]*[.!])$/u);
        }
        expect(text.split(WRITE).length - 1).toBe(tabStops.filter(({ start }) => text.startsWith(WRITE, start)).length);
        // The site leaves the text of links out of its list of posts: a teaser with a link would have a hole there.
        expect(text.split('\n').find((line) => line.endsWith('<!-- more -->'))).not.toContain('](');
        const html = renderBody(text.slice(parsePost(text).body.span.start));
        expect(html.replace(/<!--[\s\S]*?-->/g, '')).not.toContain('write:');
      }
    });
  }
});

describe('file names, titles and dates', () => {
  const posts = (kind: string, answers: Answers, site: Site = exampleSite) =>
    made(kindOf(kind), answers, site).flatMap(({ path, post }) =>
      post ? [[path.replace(/^.*\//, ''), post.title, post.date]] : [],
    );

  test('a recap in two parts: as the blog names them, a week apart, from next Monday on', () => {
    expect(posts('ptg-recap', { month: '4', year: '2026', parts: '2' })).toEqual([
      [
        'starlingx-vptg-april-2026-recap.md',
        'StarlingX at the virtual Project Teams Gathering in April, 2026 - Part 1',
        '2026-04-20T09:12:00.000Z',
      ],
      [
        'starlingx-vptg-april-2026-recap-part-2.md',
        'StarlingX at the virtual Project Teams Gathering in April, 2026 - Part 2',
        '2026-04-27T09:12:00.000Z',
      ],
    ]);
  });

  test('releases, events and titles', () => {
    const names = (kind: string, answers: Answers): unknown => posts(kind, answers).map(([name, title]) => `${name} | ${title}`);
    expect(names('release', { release: 'R13' })).toEqual(['starlingx-release-13.md | StarlingX R13.0 is here!']);
    expect(names('release', { release: '12.1' })).toEqual(['starlingx-release-12-1.md | StarlingX R12.1 is here!']);
    expect(names('summit-recap', { event: 'OpenInfra Summit Europe', month: 'oct', year: '2025', parts: '1' })).toEqual([
      'starlingx-openinfra-summit-europe-2025-recap.md | StarlingX at the OpenInfra Summit Europe 2025 - Recap',
    ]);
    expect(names('tutorial', { title: 'StarlingX & Ildikó’s  “C++” \n#1', parts: '1' })).toEqual([
      'starlingx-and-ildikos-c-1.md | StarlingX & Ildikó’s “C++” #1',
    ]);
    expect(names('tutorial', { title: '日本語', slug: 'In Japanese', parts: '1' })).toEqual(['in-japanese.md | 日本語']);
  });

  test('a day without a time never gets the very instant of another post', () => {
    const [first] = posts('release', { release: '13', date: '2026-04-20' });
    const card = readCard('src/pages/blog/other.md', `---\ntitle: Other\ndate: ${first?.[2]}\n---\nText.\n`);
    const site = { ...exampleSite, posts: [...(exampleSite.posts ?? []), card] };
    expect(posts('release', { release: '13', date: '2026-04-20' }, site)[0]?.[2]).toBe('2026-04-20T09:13:00.000Z');
    expect(posts('release', { release: '13', date: '2026-04-21T01:32:05.627Z' })[0]?.[2]).toBe('2026-04-21T01:32:05.627Z');
  });

  test('the sections are shared out, each once', () => {
    const texts = made(kindOf('ptg-recap'), { month: 'April', year: '2026', parts: '3' }).map(({ text }) =>
      text.match(/^## .*/gm),
    );
    expect(texts.map((headings) => headings?.length)).toEqual([4, 4, 3]);
    expect(texts.flat()).toEqual(kindOf('ptg-recap').sections.map((section) => `## ${section}`));
  });

  test('hostile titles come back from the YAML as they were', () => {
    const title = fc.string({
      unit: fc.constantFrom(...`"':#\\-?!&*|>%@\`{}[], aZ0é日🚀~=<$`, 'true', 'null', ': ', ' #', '---'),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(title, (text) => {
        const wanted = text.replace(/\s+/g, ' ').trim();
        fc.pre(wanted !== '');
        const [file] = made(kindOf('tutorial'), { title: text, parts: '1', slug: 'starlingx-hostile' });
        const { data, error } = parsePost(file?.text ?? '').front;
        expect([data.title, error]).toEqual([wanted, undefined]);
      }),
      { numRuns: 500 },
    );
  });

  test('hostile answers are no Markdown in the text', () => {
    const [file] = made(kindOf('summit-recap'), {
      event: '*Summit* [x](y) <b> `c` {{write: z}}',
      month: '4',
      year: '2026',
      parts: '1',
    });
    const { body } = parsePost(file?.text ?? '');
    const html = renderBody(file?.text.slice(body.span.start) ?? '');
    expect(html).toContain('at the *Summit* [x](y) &#x3C;b> `c` {{write: z}} in April');
  });
});

test.skipIf(corpusRoot === undefined)('in the real blog too, every kind is made without a finding', async () => {
  const files = diskFiles(corpusRoot ?? '');
  const read = await readSite(files);
  const site: Site = {
    ...read,
    posts: await readPosts(files, read),
    images: await readImages(files, read),
    published: new Map(),
    today: '2026-05-06',
  };
  for (const kind of kinds) {
    const answers = {
      ...combinations(kind).at(-1),
      year: kind.id === 'annual-report' ? '2025' : '2026',
      month: 'April',
      author: 'Ildiko Vancsa',
      date: '2026-05-11',
    };
    expect([kind.id, findings(made(kind, answers, site), site)]).toEqual([kind.id, []]);
  }
});

describe('what cannot be made', () => {
  const recap = kindOf('ptg-recap');
  const good = { month: 'April', year: '2026', parts: '1' };

  test('each wrong answer is named', () => {
    expect(
      faults(recap, { ...good, month: 'Aprl', year: '26', parts: '9', etherpad: 'etherpad', date: '2026-02-30', author: ' ' }),
    ).toEqual([
      'month: This is not the name or number of a month.',
      'year: This is not a year like 2026.',
      'parts: This is not a number from 1 to 5.',
      'etherpad: This is not an address that begins with https://.',
      'author: This cannot be empty.',
      'date: This is not a date of the calendar in the form 2026-04-27.',
    ]);
    expect(faults(recap, { ...good, parts: '1000000000' })).toEqual(['parts: This is not a number from 1 to 5.']);
    expect(faults(recap, {})).toEqual(['month', 'year', 'parts'].map((name) => `${name}: This cannot be empty.`));
    expect(faults(kindOf('release'), { release: '13-rc' })).toEqual(['release: This is not a release like 13.0.']);
    expect(faults(kindOf('tutorial'), { title: '日本語', parts: '1' })[0]).toMatch(/^slug: No file name can be made/);
    expect(faults(recap, { ...good, category: 'Poems' })[0]).toMatch(/^category: The site has no category “Poems”/);
  });

  test('nothing is overwritten: also when only a later part exists', () => {
    const files = made(recap, { ...good, parts: '2' });
    const site = { ...exampleSite, posts: files.slice(1).map(({ path, text }) => readCard(path, text)) };
    expect(faults(recap, { ...good, parts: '2' }, site)).toEqual([
      'slug: src/pages/blog/starlingx-vptg-april-2026-recap-part-2.md exists already. Nothing is overwritten.',
    ]);
  });

  test('a blog whose posts and authors lie at its root has paths without a slash in front', () => {
    const site = { ...exampleSite, blogFolder: '', authorFolder: '', collections: [] };
    const files = made(recap, { ...good, author: 'Zoë O’Neil', company: 'Acme' }, site);
    expect(files.map(({ path }) => path).sort()).toEqual(['starlingx-vptg-april-2026-recap.md', 'zoe-o-neil.md']);
  });

  test('an author nobody knows needs a company, and gets a file', () => {
    expect(faults(recap, { ...good, author: 'Zoë O’Neil' })[0]).toMatch(/^author: “Zoë O’Neil” has no author file/);
    const files = made(recap, { ...good, author: 'Zoë O’Neil', company: 'Dots: & Dashes' });
    expect(files.map(({ path }) => path)).toEqual([
      'src/pages/blog/starlingx-vptg-april-2026-recap.md',
      'src/pages/author/zoe-o-neil.md',
    ]);
    expect(readAuthor('zoe-o-neil.md', files[1]?.text ?? '')).toMatchObject({ name: 'Zoë O’Neil', company: 'Dots: & Dashes' });
    expect(findings(files)).toEqual([]);
  });

  test('authors are offered by their last post, a slip of a name is not, and git’s user is known by any spelling', () => {
    const card = (slug: string, author: string, day: string) =>
      readCard(`src/pages/blog/${slug}.md`, `---\ntitle: ${slug}\nauthor: ${author}\ndate: ${day}\n---\nText.\n`);
    const posts = [
      card('a', 'Ildiko Vancsa', '2026-04-02'),
      card('b', 'Ana Itoo', '2026-04-03'),
      card('c', 'Bo Lee', '2026-04-04'),
    ];
    const site = { ...exampleSite, posts: [...(exampleSite.posts ?? []), ...posts] };
    expect(authorsByRecency(site)).toEqual(['Ildiko Vancsa', 'Ana Ito', 'Bo Lee']);
    expect(authorNamed('Ildikó Váncsa', site)).toBe('Ildiko Vancsa');
    expect(authorNamed('root', site)).toBeUndefined();
    expect(lastPostOf('Ildiko Vancsa', site)?.slug).toBe('a');
  });

  test('without a site every author will do', () => {
    expect(made(recap, { ...good, author: 'Zoë O’Neil' }, defaultSite)).toHaveLength(1);
  });
});

describe('templates of the repository', () => {
  const template = (header: string, body = 'Text.') =>
    `---\nname: Interview\ntitle: Meet {{who}}\nslug: starlingx-meets-{{who}}\ncategory: Features & Updates\n${header}\n---\n${body}\n`;
  const ASK = 'ask: [{name: who, prompt: Whom?}, {name: team, prompt: Which team?, optional: true}]';

  test('are read beside ours, and take the place of one with the same name', async () => {
    const { kinds: read, notes } = await readKinds(
      memoryFiles({
        '.recap/templates/interview.md': template(ASK).replaceAll('\n', '\r\n'),
        '.recap/templates/tutorial.md': template(ASK),
        '.recap/templates/README.md': 'What lies here.',
        '.recap/templates/broken.md': '---\nname: x: y\n---\n',
      }),
    );
    expect(read.map(({ id, name }) => `${id}: ${name}`)).toEqual([
      ...kinds.map(({ id, name }) => `${id}: ${id === 'tutorial' ? 'Interview' : name}`),
      'interview: Interview',
    ]);
    expect(notes).toEqual(['broken: the front matter of this template cannot be read.']);
  });

  test('ask what they want; a line with an answer that was not given goes', () => {
    const kind = readKind(
      'interview',
      template(
        ASK,
        'We met {{who}} for a talk. <!-- more -->\n\nFrom the team {{team}}.\n\n{{write: the first answer of {{who}}}}',
      ),
    );
    if (typeof kind === 'string') throw new Error(kind);
    const body = (answers: Answers): string => made(kind, answers)[0]?.text.replace(/^---[\s\S]*?\n---\n/, '') ?? '';
    expect(body({ who: 'Bo Lee' })).toBe(
      '\nWe met Bo Lee for a talk. <!-- more -->\n\n<!-- write: the first answer of Bo Lee -->\n',
    );
    expect(body({ who: 'Bo Lee', team: 'Docs' })).toContain('\n\nFrom the team Docs.\n\n');
    expect(faults(kind, {})).toContain('who: This cannot be empty.');
  });

  test('say what is wrong with them', () => {
    expect(readKind('x', 'Text.')).toBe('x: the template’s front matter has no text for name, title, slug, category.');
    expect(readKind('x', template('ask: [whom]'))).toMatch(/^x: there is no question “whom”/);
    expect(readKind('x', template('ask: [constructor]'))).toMatch(/^x: there is no question “constructor”/);
    expect(readKind('x', template('ask: [{name: Who}]'))).toMatch(/^x: each entry of "ask"/);
    expect(readKind('x', template(''))).toBe('x: {{who}} is used, but "ask" does not ask for it.');
    expect(readKind('x', template(ASK, '{{tell: more}}'))).toMatch(/^x: \{\{tell: …\}\} is none of/);
    expect(readKind('x', template(`${ASK}\nfooter: long`))).toMatch(/^x: footer is article or release/);
    expect(readKind('x', `${template(ASK)}${'x'.repeat(100_000)}`)).toMatch(/at most 100000 characters/);
  });

  test('any text is a template or none, without an exception', () => {
    const body = fc.array(fc.constantFrom('{{', '}}', '{{write: ', '{{say:', '{{who}}', '{{sections: ', '\n', 'a', '<!--', ' '), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(body, (words) => {
        const kind = readKind('x', template(ASK, words.join('')));
        if (typeof kind !== 'string') newPost(kind, { who: 'Bo', author: 'Ana Ito' }, exampleSite, now);
      }),
    );
    expect(typeof readKind('x', template(ASK, '{{write: '.repeat(10_000)))).toBe('object');
  });
});
