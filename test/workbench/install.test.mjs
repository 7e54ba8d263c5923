// The extension as a user gets it: the VSIX is installed and a blog is opened.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { repository } from '../host/cache.mjs';
import { startSession } from './session.mjs';

const { displayName, version } = JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8'));
let session;
before(async () => {
  session = await startSession();
});
after(() => session?.close());

test('the workbench opens the folder', async () => {
  const explorer = session.page.locator('.explorer-folders-view');
  for (const name of fs.readdirSync(session.folder).filter((name) => !name.startsWith('.'))) {
    await explorer.locator('.monaco-list-row', { hasText: name }).first().waitFor();
  }
});

test('the VSIX is among the installed extensions', async () => {
  const { page, workbench } = session;
  await workbench.runCommand('Extensions: Show Installed Extensions');
  const row = page.locator('.extensions-list .monaco-list-row', { hasText: displayName }).first();
  await row.waitFor();
  assert.doesNotMatch(await row.textContent(), /Reload|Restart|Disabled|Error/i);
  await row.click();
  await page.locator('.extension-editor').getByText(version, { exact: true }).waitFor();
  await page.mouse.move(900, 800);
  await workbench.screenshot('installed');
});
