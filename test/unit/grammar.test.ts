import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const BASE = 'node_modules/tm-grammars/grammars';
const OURS = 'syntaxes';

type Token = readonly [text: string, scopes: string];

let plain: IGrammar;
let injected: IGrammar;

beforeAll(async () => {
  const { buffer, byteOffset, byteLength } = readFileSync(
    createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'),
  );
  await loadWASM(buffer.slice(byteOffset, byteOffset + byteLength));
  plain = await markdown([]);
  injected = await markdown(readdirSync(OURS));
});

/** VS Code's Markdown grammar with these files of `syntaxes/` injected, as package.json does. */
async function markdown(injections: readonly string[]): Promise<IGrammar> {
  const sources = ['markdown', 'yaml', 'html', 'html-derivative'].map((name) => join(BASE, `${name}.json`));
  const files = [...sources, ...injections.map((name) => join(OURS, name))];
  const grammars = files.map((file) => parseRawGrammar(readFileSync(file, 'utf8'), file));
  const names = grammars.slice(sources.length).map(({ scopeName }) => scopeName);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (name) => grammars.find(({ scopeName }) => scopeName === name) ?? null,
    getInjections: (name) => (name === 'text.html.markdown' ? names : undefined),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (!grammar) throw new Error('tm-grammars has no Markdown grammar');
  return grammar;
}

/** The tokens of a text with their scopes; neighbours with equal scopes are one. `without` leaves our own scopes out. */
function tokens(grammar: IGrammar, text: string, without?: RegExp): Token[][] {
  let state = INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    const merged: [string, string][] = [];
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const names = scopes.filter((scope) => !without?.test(scope)).join(' ');
      const last = merged.at(-1);
      if (last?.[1] === names) last[0] += line.slice(startIndex, endIndex);
      else merged.push([line.slice(startIndex, endIndex), names]);
    }
    return merged;
  });
}

const BODY =
  '\nTODO <!-- more --> and [x](ADD LINK)\n\n---\ntemplateKey: blog-post\n---\n\n# TBD\n\n- a\n  - b `TODO`\n\n```yaml\n---\nkey: TODO\n```\n';

describe('in a Markdown file that is no post', () => {
  it.each([
    ['no front matter', BODY],
    ['other front matter', `---\ntitle: >-\n  Folded\n  title\ntags: [a, b]\n# comment\nlist:\n- a: 1\n---\n${BODY}`],
    ['another template', `---\ntemplateKey: index-page\ntitle: "x"\n...\n${BODY}`],
    ['an empty block', `---\n---\n${BODY}`],
    ['a block that never ends', '---\ntitle: x\n\nTODO\n'],
    ['a fence of four dashes', `----\ntemplateKey: blog-post\n----\n${BODY}`],
    ['the key indented', `---\nx:\n  templateKey: blog-post\n---\n${BODY}`],
    ['a line across at the top', `---\n${BODY}`],
    ['a fence alone', '---'],
  ])('no token changes: %s', (_, text) => expect(tokens(injected, text)).toEqual(tokens(plain, text)));

  it('no token changes in the documents of this project’s dependencies', () => {
    const readmes = ['typescript', 'yaml', 'vitest', 'esbuild', 'gray-matter']
      .map((name) => `node_modules/${name}/README.md`)
      .filter(existsSync);
    expect(readmes.length).toBeGreaterThan(2);
    for (const path of readmes)
      expect(tokens(injected, readFileSync(path, 'utf8')), path).toEqual(tokens(plain, readFileSync(path, 'utf8')));
  });
});

describe('in a post', () => {
  const BLOG = '../shared/corpus/src/pages/blog';
  const own = /\.recap$/;

  it.each([
    ['the template first', `---\ntemplateKey: blog-post\ntitle: x\n---\n${BODY}`],
    [
      'the template last',
      `---\ntitle: >-\n  Folded\n  title\ncategory:\n  - label: A\n    id: b\ntemplateKey: 'blog-post'\n---\n${BODY}`,
    ],
    ['a blank behind the fence', `--- \ntemplateKey: blog-post\n---  \n${BODY}`],
  ])('scopes are only added: %s', (_, text) => {
    const text2 = text.replace('[x](ADD LINK)', '[x](y)');
    expect(tokens(injected, text2, own)).toEqual(tokens(plain, text2));
    expect(JSON.stringify(tokens(injected, text))).toContain('invalid.illegal.placeholder.recap');
  });

  it.skipIf(!existsSync(BLOG))('so it is in the real posts (skipped where ../shared is absent)', () => {
    for (const name of readdirSync(BLOG)) {
      const text = readFileSync(`${BLOG}/${name}`, 'utf8')
        .replaceAll('\r', '')
        .replaceAll(/\(ADD LINK[^)]*\)/g, '(x)');
      const found = tokens(injected, text);
      expect(JSON.stringify(found), name).toContain('meta.post.recap');
      expect(tokens(injected, text, own), name).toEqual(tokens(plain, text));
    }
  });
});
