import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** The real posts, where the machine has them beside the repository; else none, and the tests over them say so. */
export const corpusRoot: string | undefined = existsSync(folder) ? folder : undefined;

/** Path below the site's root and text of every post of the corpus. */
export const corpusPosts: readonly { path: string; text: string }[] = corpusRoot
  ? readdirSync(`${corpusRoot}src/pages/blog`).map((name) => {
      const path = `src/pages/blog/${name}`;
      return { path, text: readFileSync(`${corpusRoot}${path}`, 'utf8') };
    })
  : [];
