// From nothing to a recap in two parts, by keyboard: new post, tab stops, notes, what is left, ready.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { repository } from '../host/cache.mjs';
import { startSession } from './session.mjs';

const BLOG = 'src/pages/blog';
const NOTES = '\t* Rook Ceph replaced the old back end\n\t\t* see https://docs.starlingx.io/storage\n+1 +1\n';

let session;
before(async () => {
  session = await startSession();
});
after(() => session?.close());

/** The command line, as the author's colleague would run it. */
function recap(...args) {
  const { status, stdout } = spawnSync(process.execPath, [path.join(repository, 'dist/cli.js'), ...args], {
    cwd: session.folder,
    encoding: 'utf8',
  });
  return { status, stdout };
}

test('a recap in two parts by keyboard, without a key for front matter or boilerplate', async (t) => {
  const { workbench, page, folder } = session;
  const before = new Set(fs.readdirSync(path.join(folder, BLOG)));
  let keys = 0;
  const press = async (key) => {
    keys += 1;
    await workbench.key(key);
  };
  await workbench.startCommand('Recap: New Post', 'What kind of post?');
  await press('Enter');
  for (const question of ['In which month', 'In which year']) {
    await workbench.step(question);
    await press('Enter');
  }
  await workbench.step('In how many parts');
  await press('ArrowDown');
  await press('Enter');
  for (const question of ['Where are the notes', 'Who writes it', 'When is it published']) {
    await workbench.step(question);
    await press('Enter');
  }
  await workbench.step('Create this?');
  await workbench.screenshot('authoring-create');
  await press('Enter');
  await workbench.quickInput.waitFor({ state: 'hidden' });
  t.diagnostic(`${keys} keys from the command to two posts with front matter, sections, links and footer`);
  assert.equal(keys, 9);

  await page.locator('.tab.active:not(.dirty)', { hasText: 'starlingx-vptg' }).waitFor();
  const [second, first] = fs
    .readdirSync(path.join(folder, BLOG))
    .filter((name) => !before.has(name))
    .sort();
  assert.match(first, /^starlingx-vptg-[a-z]+-20\d\d-recap\.md$/);
  await workbench.screenshot('authoring-tab-stops');
  await workbench.key('Tab'); // the teaser can stay
  await workbench.key('Tab'); // and so can the sentence about the event
  await workbench.type('The Distro team has moved on.');
  await workbench.key('Tab');
  await page.evaluate((notes) => navigator.clipboard.writeText(notes), NOTES);
  await workbench.runCommand('Recap: Paste Notes as Recap');
  await workbench.editor(first).locator('.view-line', { hasText: 'Rook Ceph' }).waitFor();
  await workbench.type('the guide');
  const text = await session.saved(`${BLOG}/${first}`);
  assert.match(text, /\n## Distro\n\nThe Distro team has moved on\.\n\n## Containers\n\n\* Rook Ceph/);
  assert.match(text, /\n {4}\* see \[the guide\]\(https:\/\/docs\.starlingx\.io\/storage\)\n\n<!-- \+1 \+1 -->\n/);

  for (const name of [first, second]) await finish(name);
  const paths = [first, second].map((name) => `${BLOG}/${name}`);
  for (const one of paths) assert.doesNotMatch(fs.readFileSync(path.join(folder, one), 'utf8'), /undefined|<!-- write:/);
  assert.deepEqual(recap('check', '--min-severity', 'information', ...paths), {
    status: 0,
    stdout: '2 posts checked, 0 findings.\n',
  });
  assert.equal(recap('ready', ...paths).status, 0);
});

test('notes of an etherpad can be pasted as a recap: the paste is plain, and the other way is one click away', async () => {
  const { workbench, page } = session;
  const name = 'starlingx-cold-spare-nodes.md';
  await workbench.openPost(name);
  await workbench.key('Control+End');
  await page.evaluate((notes) => navigator.clipboard.writeText(notes), '\t* Rook Ceph\n\t\t* tested\n');
  await workbench.key('Control+V');
  const ways = page.locator('.post-edit-widget');
  await ways.waitFor();
  await ways.click();
  await workbench.menuItems.filter({ hasText: 'Paste Notes as Recap' }).first().click();
  // On the screen blanks and tabs look alike: what is saved tells when the text has changed.
  let text = '';
  for (let attempt = 0; attempt < 40 && !text.includes('\n    * tested\n'); attempt += 1) {
    text = await session.saved(`${BLOG}/${name}`);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  }
  await workbench.screenshot('authoring-paste');
  assert.match(text, /\n\* Rook Ceph\n {4}\* tested\n/);
});

/** Goes from line to line of "Ready to Publish?" and writes what is asked for, until nothing is left. */
async function finish(name) {
  const { workbench } = session;
  await workbench.openPost(name);
  for (let round = 0; round < 30; round += 1) {
    await workbench.startCommand('Recap: Ready to Publish?', 'eady to publish');
    const title = await workbench.quickInput.locator('.quick-input-title').first().innerText();
    if (round === 1) await workbench.screenshot(`authoring-ready-${round}`);
    const first = await workbench.quickInput.locator('.monaco-list-row').first().innerText();
    if (!title.includes('Not ready')) {
      await workbench.key('Escape');
      await session.saved(`${BLOG}/${name}`);
      return;
    }
    await workbench.key('Enter');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    assert.match(first, /Places to fill/, first);
    await workbench.type(`Part ${round + 1} of the work is done.`, 0);
  }
  assert.fail(`${name} is not ready after thirty rounds.`);
}
