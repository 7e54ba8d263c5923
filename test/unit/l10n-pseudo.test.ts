// Finds what is said past the translations: in a language that marks each text, everything that users read must be marked.
import { afterEach, describe, expect, test } from 'vitest';
import { translations } from '../../src/build/l10n/files';
import { checkPost } from '../../src/core/check-post';
import { parsePost } from '../../src/core/parse-post';
import { rules } from '../../src/core/rules';
import { inEnglish, type Messages, say, setMessages } from '../../src/core/say';
import { readPosts, readSite } from '../../src/core/site/read-site';
import type { Post, Problem, Site } from '../../src/core/types';
import { MAGAZINE, STORY } from './cms-sites';
import { exampleSite } from './example-site';
import { memoryFiles } from './memory-files';
import { examplePosts, pseudo, type Said, saidElsewhere, saidOf, unmarked } from './spoken';

afterEach(() => setMessages(undefined));

/** Words that are nobody's: names of YAML and of the product, and what the site itself prints. */
const NO_WORDS = /\b(?:StarlingX Recap|starlingx-recap\.config\.json|CMS|Invalid date|UTC|kB|MB|JSON|GeoJSON|CRLF|LF)\b/g;

/** What is wrong with a text; undefined when nothing is. */
function fault({ by, text, source }: Said, site: string): string | undefined {
  const { outside, values } = unmarked(text);
  if (/\p{L}{2}/u.test(outside.replace(NO_WORDS, '')))
    return `${by}: “${outside.trim()}” is said past the translations, in “${text}”`;
  const glued = values.find((value) => /\p{L}{2,} \p{L}{2,}/u.test(value) && !source.includes(value) && !site.includes(value));
  return glued && `${by}: “${glued}” is put into a text and has no translation itself, in “${text}”`;
}

function faults(said: Iterable<Said>, site: Site): string[] {
  const all = JSON.stringify([site, [...(site.images?.keys() ?? [])]]);
  return [...new Set(Array.from(said).flatMap((one) => fault(one, all) ?? []))];
}

describe('everything that is said has a translation', () => {
  test('of the examples of all rules', () => {
    const posts = examplePosts();
    setMessages(pseudo);
    expect(posts.flatMap(({ id, post }) => faults(saidOf(id, post, exampleSite), exampleSite))).toEqual([]);
  });

  test('where there is no site', () => {
    const posts = examplePosts();
    setMessages(pseudo);
    const site = { ...exampleSite, found: false, sameLayout: false };
    expect(posts.flatMap(({ id, post }) => faults(saidOf(id, post, site), site))).toEqual([]);
  });

  test('of a schema with all that a schema can say', async () => {
    const files = memoryFiles(MAGAZINE);
    setMessages(pseudo);
    const site = await readSite(files);
    const whole = { ...site, posts: await readPosts(files, site) };
    const values = ['', '-1', '99', 'x', '[a, b, c]', '{a: b}', '2024-13-40'];
    const lines = [...STORY.matchAll(/^(\w+):.*$/gm)];
    const stories = lines.flatMap(([line, key]) => values.map((value) => STORY.replace(line, `${key}: ${value}`)));
    const said = [STORY, ...stories].flatMap((text) => [
      ...saidOf('story', parsePost(text, 'content/stories/2024/tide/index.md'), whole),
    ]);
    const notes = site.notes.map((text): Said => ({ by: 'site', text, source: JSON.stringify(MAGAZINE) }));
    expect(faults([...said, ...notes], whole)).toEqual([]);
  });

  test('of rules, settings, questions, templates, the view, images and links', () => {
    setMessages(pseudo);
    expect(faults(saidElsewhere(), exampleSite)).toEqual([]);
  });
});

test('a text that is said past the translations is found', () => {
  setMessages(pseudo);
  const said = (text: string): Said[] => [{ by: 'test', text, source: '' }];
  expect(faults(said('Remove the heading'), exampleSite)).toHaveLength(1);
  expect(faults(said(`${say`Remove the heading`} now`), exampleSite)).toHaveLength(1);
  expect(faults(said(say`Change it to ${'two words'}`), exampleSite)).toHaveLength(1);
  expect(faults(said(say`Change it to ${say`Remove the heading`}`), exampleSite)).toEqual([]);
});

describe('Chinese', () => {
  const own = translations('.', 'zh-cn');
  const chinese: Messages = (english) => own[english];
  const check = (post: Post, messages: Messages | undefined): Problem[] => {
    setMessages(messages);
    return checkPost(post, exampleSite);
  };
  /** All but the words. */
  const bare = (problems: readonly Problem[]) =>
    problems.map(({ message: _, fixes, ...rest }) => ({
      ...rest,
      fixes: fixes.map(({ title: _title, elsewhere, ...fix }) => ({ ...fix, elsewhere: elsewhere?.path })),
    }));

  test.each(rules.map(({ id }) => id))('%s finds and repairs the same', (id) => {
    for (const { post } of examplePosts().filter((example) => example.id === id)) {
      const english = check(post, undefined);
      const translated = check(post, chinese);
      expect(bare(translated)).toEqual(bare(english));
      for (const { message, fixes } of translated)
        for (const text of [message, ...fixes.map(({ title }) => title)]) expect(text).toMatch(/\p{Script=Han}/u);
    }
  });

  test('leaves what goes out of the editor in English', () => {
    setMessages(chinese);
    expect([say`Remove the heading`, inEnglish(() => say`Remove the heading`), say`Remove the heading`]).toEqual([
      '删除小标题',
      'Remove the heading',
      '删除小标题',
    ]);
  });

  test('puts values in as they are', () => {
    setMessages(chinese);
    expect(say`Change it to ${'{0} $& {1}'}`).toBe('改为 {0} $& {1}');
  });
});
