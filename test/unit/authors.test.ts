import { describe, expect, test } from 'vitest';
import {
  authorFileText,
  authorOfFile,
  authorPath,
  authorsOf,
  fileOfAuthor,
  postsBy,
  renameEdits,
  renameFileEdit,
} from '../../src/core/authors';
import { applyEdits } from '../../src/core/edits';
import { parsePost } from '../../src/core/parse-post';
import { readAuthor } from '../../src/core/site/cards';
import { blogSite } from './cursor-text';

const post = (author: string, eol = '\n') => parsePost(`---${eol}title: x${eol}author: ${author}${eol}---${eol}Text.${eol}`);

describe('the people of an author value', () => {
  test.each([
    ['Ana Ito', ['Ana Ito']],
    ["'Ana Ito'", ['Ana Ito']],
    ['"Ana Ito" # she', ['Ana Ito']],
    ["'Hai Tao Wang, Yong Hu'", ['Hai Tao Wang', 'Yong Hu']],
    ['Ana Ito and Bo Lee', ['Ana Ito', 'Bo Lee']],
    ['Ana Ito, Bo Lee, and Cy Day & Di Ek', ['Ana Ito', 'Bo Lee', 'Cy Day', 'Di Ek']],
    ['Anand Sandor', ['Anand Sandor']],
    ["'It''s me'", []],
    ['>-\n  Ana\n  Ito', []],
    ['', []],
    ['[Ana Ito]', []],
    ['2024', []],
  ])('%s', (author, names) => {
    for (const eol of ['\n', '\r\n']) {
      const read = post(author.replaceAll('\n', eol), eol);
      const found = authorsOf(read, blogSite);
      expect(found.map(({ name }) => name)).toEqual(names);
      expect(found.map(({ span }) => read.text.slice(span.start, span.end))).toEqual(names);
    }
  });

  test('a name that has an author file as it stands is one', () => {
    const site = { ...blogSite, authors: [{ name: 'Ito, Lee and Sons', company: '', file: 'ito.md' }] };
    expect(authorsOf(post('Ito, Lee and Sons'), site).map(({ name }) => name)).toEqual(['Ito, Lee and Sons']);
  });

  test('a value of one character repeated is read in no time', () => {
    for (const sign of [' ', ',', 'and ', '& '])
      expect(authorsOf(post(`'${sign.repeat(50_000)}x'`), blogSite).length).toBeLessThan(2000);
  });
});

describe('the author file', () => {
  test('is found by name, by another spelling of the same page, and by its own name', () => {
    for (const name of ['Tomás Pérez', 'Tomas Perez', 'tom']) expect(fileOfAuthor(name, blogSite)?.file).toBe('tom.md');
    expect(fileOfAuthor('Bo Lee', blogSite)).toBeUndefined();
  });

  test('leads to the posts of its author', () => {
    const both = {
      ...blogSite,
      posts: (blogSite.posts ?? []).map((card) => (card.slug === 'd' ? { ...card, author: 'Lee, Ana Ito' } : card)),
    };
    expect(postsBy({ name: 'Ana Ito', file: 'ana-ito.md' }, both).map(({ slug }) => slug)).toEqual(['a', 'd', 'e']);
    expect(postsBy({ name: 'Tomás Pérez', file: 'tom.md' }, both).map(({ slug }) => slug)).toEqual(['c', 'f']);
  });

  test('a new one is read back', () => {
    for (const eol of ['\n', '\r\n'])
      expect(readAuthor('x.md', authorFileText('Bo: Lee', eol))).toEqual({ name: 'Bo: Lee', company: '', file: 'x.md' });
    expect(authorPath('Ildikó Vancsa', blogSite)).toBe('src/pages/author/ildiko-vancsa.md');
    expect(authorPath('???', blogSite)).toBeUndefined();
  });

  test('its own name is found and changed in its quotes', () => {
    const text = "--- \ntemplateKey: 'tags'\nauthorName: 'Ana Ito'\ncompany: Example\n---\n";
    const author = authorOfFile(text);
    expect(author?.name).toBe('Ana Ito');
    expect(applyEdits(text, author ? [renameFileEdit(author, "Ana O'Day")] : [])).toBe(text.replace('Ana Ito', "Ana O''Day"));
    expect(authorOfFile('# Nobody')).toBeUndefined();
  });
});

describe('another name', () => {
  test.each([
    ['Ana Ito', 'Ana Ito', 'Ana: Day', "'Ana: Day'"],
    ['"Ana Ito"', 'Ana Ito', 'Ana Day', '"Ana Day"'],
    ['Ana Ito, Bo Lee', 'Bo Lee', 'Bo Leeds', 'Ana Ito, Bo Leeds'],
    ['ana-ito', 'Ana Ito', 'Ana Day', 'ana-day'],
    ['Ana  Ito', 'Ana Ito', 'Ana Day', 'Ana Day'],
    ['Tomás Pérez', 'Ana Ito', 'Ana Day', 'Tomás Pérez'],
  ])('%s: %s becomes %s', (written, from, to, expected) => {
    const read = post(written);
    const file = blogSite.authors.find(({ name }) => name === from)?.file ?? '';
    expect(applyEdits(read.text, renameEdits(read, blogSite, { name: from, file }, to))).toBe(post(expected).text);
  });
});
