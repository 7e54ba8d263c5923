import { snippetsFile } from '../core/snippets';
import { messageFiles } from './l10n/files';
import { configSchema, withConfiguration, withSettingsTexts } from './manifest';
import { ruleDocs } from './rule-docs';

/** A tracked file that is a copy of something in `src/`. */
export interface GeneratedFile {
  /** From the repository's root, with `/`. */
  readonly path: string;
  /** The file as it should be. `current` is the file as it is (`''` when absent), for one that is generated only in part. */
  make(current: string): string;
}

/** All of them, what others are made of first: `npm run generate` writes them, a unit test fails when one is stale. */
export function generatedFiles(root: string): readonly GeneratedFile[] {
  return [
    { path: 'snippets/recap.json', make: snippetsFile },
    { path: 'package.json', make: withConfiguration },
    { path: 'package.nls.json', make: withSettingsTexts },
    { path: 'docs/rules.md', make: ruleDocs },
    { path: 'docs/config.schema.json', make: configSchema },
    ...messageFiles(root),
  ];
}
