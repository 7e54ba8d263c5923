import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from '../generated';
import { readKeys } from './keys';

/** English text to its translation. */
export type Translations = Readonly<Record<string, string>>;

/** What is made of the texts in the sources: the list of all of them, and package.json's in each language. */
export function messageFiles(root: string): GeneratedFile[] {
  return [
    { path: 'l10n/bundle.l10n.json', make: () => allTexts(root) },
    ...languages(root).map(
      (language): GeneratedFile => ({
        path: `package.nls.${language}.json`,
        make: () => manifestIn(root, language),
      }),
    ),
  ];
}

/** The languages that the product is translated to, as VS Code calls them: `zh-cn`. */
export function languages(root: string): string[] {
  return readdirSync(join(root, 'l10n')).flatMap((name) => /^bundle\.l10n\.([\w-]+)\.json$/.exec(name)?.[1] ?? []);
}

/** `l10n/bundle.l10n.<language>.json`, the one file that is written by hand. */
export function translations(root: string, language: string): Translations {
  return readJson(root, `l10n/bundle.l10n.${language}.json`);
}

/** As `@vscode/l10n-dev` writes it: each text is its own translation to English. */
function allTexts(root: string): string {
  return toJson(Object.fromEntries(readKeys(root).keys.map(({ text }) => [text, text])));
}

function manifestIn(root: string, language: string): string {
  const known = translations(root, language);
  const english = Object.entries(readJson(root, 'package.nls.json'));
  return toJson(Object.fromEntries(english.map(([key, text]) => [key, known[text] ?? text])));
}

function readJson(root: string, path: string): Translations {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Translations;
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
