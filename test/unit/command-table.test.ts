import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../editor/support/command-table';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

it('every command of package.json is in the table that says what it does where', () => {
  const manifest = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as Manifest;
  const contributed = manifest.contributes.commands.map(({ command }) => command);
  expect(COMMANDS.map(({ id }) => id).sort()).toEqual(contributed.sort());
});
