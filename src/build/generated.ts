import { snippetsFile } from '../core/snippets';
import { configSchema, withConfiguration } from './manifest';
import { ruleDocs } from './rule-docs';

/** A tracked file that is a copy of something in `src/`. */
export interface GeneratedFile {
  /** From the repository's root, with `/`. */
  readonly path: string;
  /** The file as it should be. `current` is the file as it is (`''` when absent), for one that is generated only in part. */
  make(current: string): string;
}

/** All of them: `npm run generate` writes them, a unit test fails when one is stale. */
export const generated: readonly GeneratedFile[] = [
  { path: 'snippets/recap.json', make: snippetsFile },
  { path: 'package.json', make: withConfiguration },
  { path: 'docs/rules.md', make: ruleDocs },
  { path: 'docs/config.schema.json', make: configSchema },
];
