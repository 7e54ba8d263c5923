// The texts and their translations: nothing is missing, nothing is left over. CONTRIBUTING.md says where to translate.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages, translations } from '../../src/build/l10n/files';
import { readKeys } from '../../src/build/l10n/keys';
import { pack } from '../../src/build/l10n/pack';
import { nameOf, patternOf, textOf, walk } from '../../src/build/l10n/syntax';
import { hashOf, messagesIn, OF_THE_EDITOR, OF_THE_PAGE } from '../../src/core/packed-messages';

const { keys, faults } = readKeys('.');
const texts = [...new Set(keys.map(({ text }) => text))];
const readJson = (path: string): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

test('every text of the sources has a place where the language is known, and is a whole one', () => {
  expect(faults).toEqual([]);
});

/** Names, and what only developers read. */
const NOT_FOR_USERS =
  /^(?:StarlingX Recap|About StarlingX|NoPermissions|Post|INPUT|a abbr|align alt|applet audio|The preview's page has no #|The built-in Markdown ext)/;

/** Words in the sources of the extension and of its page that are in no text: what only `unmarked` of a running program finds in the core. */
function wordsBeside(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const spoken: (readonly [number, number])[] = [];
  const found: string[] = [];
  walk(source, (node) => {
    const isSaid =
      node.type === 'TaggedTemplateExpression' || (node.type === 'CallExpression' && nameOf(node.callee) === 'vscode.l10n.t');
    if (isSaid || node.type === 'ImportDeclaration') spoken.push([node.start, node.end]);
    const text = textOf(node) ?? (node.type === 'TemplateLiteral' ? patternOf(node) : '');
    const isWords = /^[\p{Lu}“][^\n]*\p{L}{2}|\p{L}{2,} \p{L}{2,} \p{L}{2,}/u.test(text);
    if (isWords && !NOT_FOR_USERS.test(text) && !spoken.some(([start, end]) => start <= node.start && node.end <= end))
      found.push(`${file}: ${text.slice(0, 80)}`);
  });
  return found;
}

test.each(['src/vscode', 'src/webview'])('%s says nothing past vscode.l10n.t and say', (folder) => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  expect(files.flatMap((name) => wordsBeside(`${folder}/${name}`))).toEqual([]);
});

test('no two texts have one hash', () => {
  expect(new Set(texts.map(hashOf)).size).toBe(texts.length);
});

test('there is Chinese', () => expect(languages('.')).toContain('zh-cn'));

describe.each(languages('.'))('%s', (language) => {
  const own = translations('.', language);
  const file = `l10n/bundle.l10n.${language}.json`;
  const known = texts.flatMap((text): [string, string][] => (own[text] === undefined ? [] : [[text, own[text]]]));

  test('has every text', () => {
    expect(
      texts.filter((text) => own[text] === undefined),
      `Translate these in ${file}.`,
    ).toEqual([]);
  });

  test('has no text that nobody says any more', () => {
    const all = new Set(texts);
    expect(
      Object.keys(own).filter((text) => !all.has(text)),
      `Take these out of ${file}, or give their translation to the text that replaced them.`,
    ).toEqual([]);
  });

  test('puts the same values in', () => {
    const places = (text: string): string => [...new Set(text.match(/\{\d\}/g))].sort().join();
    expect(known.filter(([text, translation]) => places(text) !== places(translation))).toEqual([]);
  });

  test('keeps the commands, the addresses and the code of a text', () => {
    const fixed = (text: string): string[] =>
      (text.match(/\(command:[^)]*\)|`[^`<]+`|https:\/\/[\w@-]+(?:[./@-]+\w+)*/g) ?? []).sort();
    const inWords = /`(?:!?\[.*|starlingx-<title>\.md|\/blog\/.*|#heading|\s.*)`/;
    const code = (text: string): string =>
      fixed(text)
        .filter((part) => !inWords.test(part))
        .join(' ');
    expect(known.filter(([text, translation]) => code(text) !== code(translation))).toEqual([]);
  });
});

describe('zh-cn', () => {
  const own = translations('.', 'zh-cn');
  const entries = Object.entries(own);
  /** What is the same in both languages: names, and what is only values and signs. */
  const SAME = /^(?:Recap|Front matter(?:: \{0\})?|\{0\}, a \{1\}|\.\{0\} .*|[^A-Za-z]*)$/;

  test('is Chinese', () => {
    expect(entries.filter(([text, chinese]) => !SAME.test(text) && !/\p{Script=Han}/u.test(chinese))).toEqual([]);
  });

  test('has Chinese punctuation, and blanks between Chinese and Latin', () => {
    // `code`, [links](…) and *.md are what they are.
    const bare = (text: string): string => text.replace(/`[^`]*`/g, '`').replace(/\]\([^)]*\)|\*\*/g, '');
    const wrong =
      /\p{Script=Han} ?[,;!?](?!\[)|\p{Script=Han}[:.](?:\s|$)|\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}|[，。；：！？、] | {2}/u;
    expect(entries.filter(([, chinese]) => wrong.test(bare(chinese))).map(([, chinese]) => chinese)).toEqual([]);
  });

  test('quotes as the Chinese do', () => {
    expect(entries.filter(([, chinese]) => /["'](?:\p{Script=Han}|\{\d)/u.test(chinese)).map(([, chinese]) => chinese)).toEqual(
      [],
    );
  });
});

describe('package.json', () => {
  const manifest = readJson('package.json');
  const english = readJson('package.nls.json');
  const SHOWN = ['title', 'category', 'name', 'description', 'markdownDescription', 'enumDescriptions', 'contents', 'shortTitle'];

  /** The strings that users see, by their path. */
  function shown(value: unknown, path: string, isShown = false): [string, string][] {
    if (typeof value === 'string') return isShown ? [[path, value]] : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, child]) =>
      shown(child, `${path}.${key}`, SHOWN.includes(key) || (isShown && Array.isArray(value))),
    );
  }
  const { commands, views, configuration, walkthroughs } = manifest.contributes as Record<string, unknown>;
  const all = [
    ...shown({ commands, views, configuration, walkthroughs }, 'contributes'),
    ['description', manifest.description as string] as const,
  ];

  test('has no text of its own, but the name of the product', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(([, text]) => !/^%[^%]+%$/.test(text))).toEqual([['contributes.configuration.title', 'StarlingX Recap']]);
  });

  test('has the texts that package.nls.json has', () => {
    const named = all.flatMap(([, text]) => /^%(.+)%$/.exec(text)?.[1] ?? []);
    expect([...new Set(named)].sort()).toEqual(Object.keys(english).sort());
  });

  test.each(languages('.'))('%s has them too', (language) => {
    expect(Object.keys(readJson(`package.nls.${language}.json`))).toEqual(Object.keys(english));
  });
});

describe('the walkthrough', () => {
  const folder = 'docs/walkthrough';
  const pages = readdirSync(folder).flatMap((name) => /^([\w-]+)\.md$/.exec(name)?.[1] ?? []);
  /** What kinds of lines follow each other, and the code, pictures and bold words in them. */
  const shape = (text: string): string[] =>
    text
      .split('\n')
      .map((line) =>
        [/^(?:#+ |\* |\||> |!\[)?/.exec(line)?.[0], line.split('**').length, ...(line.match(/`[^`]+`|\]\([^)]+\)/g) ?? [])].join(
          ' ',
        ),
      );

  test.each(languages('.').flatMap((language) => pages.map((page) => [page, language])))(
    '%s is the same in %s',
    (page, language) => {
      const read = (name: string): string => readFileSync(`${folder}/${name}.md`, 'utf8');
      expect(shape(read(`${page}.nls.${language}`))).toEqual(shape(read(page ?? '')));
    },
  );
});

describe('a language as it is shipped', () => {
  const files = new Set(keys.map(({ file }) => file));
  const packed = pack(keys, translations('.', 'zh-cn'), { editor: files, page: new Set(['src/webview/gutter.ts']) });

  test('speaks where its texts are said', () => {
    expect(packed.Open).toBe('打开');
    expect(messagesIn(packed, OF_THE_EDITOR)('Remove the heading')).toBe('删除小标题');
    expect(messagesIn(packed, OF_THE_PAGE)('Problems in this post')).toBe('这篇文章中的问题');
  });

  test('is silent elsewhere', () => {
    expect(messagesIn(packed, OF_THE_PAGE)('Remove the heading')).toBeUndefined();
    expect(messagesIn(packed, OF_THE_EDITOR)('Nobody says this.')).toBeUndefined();
    expect(Object.values(packed)).not.toContain('显示所有文章');
  });
});
