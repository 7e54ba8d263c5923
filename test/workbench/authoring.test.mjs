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

/** Puts a picture on the clipboard, as a screenshot tool does. */
const copyPicture = () =>
  session.page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
    const pen = canvas.getContext('2d');
    for (const [colour, at] of [
      ['#dfe6f0', 0],
      ['#002569', 40],
      ['#00a3b4', 120],
      ['#002569', 200],
    ]) {
      pen.fillStyle = colour;
      pen.fillRect(at, at ? 50 : 0, at ? 60 : 320, at ? 90 : 180);
    }
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  });

/** Front matter, headings, links and footer: what a template writes and nobody should have to. */
const boilerplate = (text) => {
  const front = text.slice(0, text.indexOf('\n---\n') + 5);
  const about = text.slice(text.indexOf('# About StarlingX'));
  const parts = text.split('\n').filter((line) => line.startsWith('#') || line.startsWith('This is one of'));
  return [front, ...parts, about];
};

test('a recap in two parts by keyboard, without a key for front matter or boilerplate', async (t) => {
  const { workbench, page, folder } = session;
  const before = new Set(fs.readdirSync(path.join(folder, BLOG)));
  const read = (name) => fs.readFileSync(path.join(folder, BLOG, name), 'utf8');
  const keys = { picks: 0, moves: 0, words: 0 };
  const press = async (key, kind = 'moves') => {
    keys[kind] += 1;
    await workbench.key(key);
  };
  const write = async (text, delay) => {
    keys.words += text.length;
    await workbench.type(text, delay);
  };
  await workbench.startCommand('Recap: New Post', 'What kind of post?');
  await workbench.screenshot('authoring-1-kind');
  await press('Enter', 'picks');
  for (const question of ['In which month', 'In which year']) {
    await workbench.step(question);
    await press('Enter', 'picks');
  }
  await workbench.step('In how many parts');
  await press('ArrowDown', 'picks');
  await press('Enter', 'picks');
  for (const question of ['Where are the notes', 'Who writes it', 'When is it published']) {
    await workbench.step(question);
    await press('Enter', 'picks');
  }
  await workbench.step('Create this?');
  await workbench.screenshot('authoring-2-create');
  await press('Enter', 'picks');
  await workbench.quickInput.waitFor({ state: 'hidden' });

  // The text comes with its tab stops, and is saved when all files are there.
  await page.locator('.editor-instance .view-line', { hasText: 'Catch up on what' }).first().waitFor();
  await page.locator('.tab.active:not(.dirty)', { hasText: 'starlingx-vptg' }).waitFor();
  const [second, first] = fs
    .readdirSync(path.join(folder, BLOG))
    .filter((name) => !before.has(name))
    .sort();
  assert.match(first, /^starlingx-vptg-[a-z]+-20\d\d-recap\.md$/);
  const made = [first, second].map((name) => boilerplate(read(name)));
  assert.deepEqual(
    made.map((pieces) => pieces.length > 8),
    [true, true],
  );
  await workbench.screenshot('authoring-3-tab-stops');
  await press('Tab'); // the teaser can stay
  await press('Tab'); // and so can the sentence about the event
  await write('The Distro team moved to the the next kubernetes.');
  await press('Tab');
  await page.evaluate((notes) => navigator.clipboard.writeText(notes), NOTES);
  await workbench.runCommand('Recap: Paste Notes as Recap');
  await workbench.editor(first).locator('.view-line', { hasText: 'Rook Ceph' }).waitFor();
  await write('the guide');
  const text = await session.saved(`${BLOG}/${first}`);
  await workbench.screenshot('authoring-4-notes');
  assert.match(text, /\n## Containers\n\n\* Rook Ceph/);
  assert.match(text, /\n {4}\* see \[the guide\]\(https:\/\/docs\.starlingx\.io\/storage\)\n\n<!-- \+1 \+1 -->\n/);

  const picture = first.replace('.md', '-1.png');
  const pastePicture = async () => {
    await copyPicture();
    await press('Control+V');
    await workbench.editor(first).locator('.view-line', { hasText: picture }).waitFor();
    await write('Three racks of a lab in a row');
  };
  for (const name of [first, second]) await finish(name, { press, write }, name === first ? pastePicture : undefined);
  const paths = [first, second].map((name) => `${BLOG}/${name}`);
  for (const [index, name] of [first, second].entries()) {
    assert.doesNotMatch(read(name), /undefined|<!-- write:|the the|kubernetes/);
    assert.deepEqual(boilerplate(read(name)), made[index], 'a key was spent on what the template writes');
    const { status, stdout: page } = recap('render', `${BLOG}/${name}`);
    assert.equal(status, 0);
    assert.doesNotMatch(page, /undefined|write:/);
    const shown = [...page.matchAll(/<img[^>]* src="(\/img\/[^"]+)"/g)].map(([, address]) => address);
    assert.deepEqual(shown, name === first ? [`/img/${picture}`] : []);
    for (const address of shown) assert.ok(fs.statSync(path.join(folder, 'static', address)).size > 100, `${address} is missing`);
  }
  assert.match(read(first), /!\[Three racks of a lab in a row\]\(\/img\/starlingx-vptg-/);
  assert.deepEqual(recap('check', '--min-severity', 'information', ...paths), {
    status: 0,
    stdout: '2 posts checked, 0 findings.\n',
  });
  assert.equal(recap('ready', ...paths).status, 0);
  t.diagnostic(
    `${keys.picks} keys for the picks, 0 for front matter and boilerplate, ${keys.words} for the words and ${keys.moves} to move`,
  );
  assert.equal(keys.picks, 9);
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

/**
 * Goes from line to line of "Ready to Publish?": writes what is asked for, or does what `instead` does in the first place, and takes
 * the repairs that are offered, until nothing is left.
 */
async function finish(name, { press, write }, instead) {
  const { workbench } = session;
  const rows = workbench.quickInput.locator('.monaco-list-row');
  let isRepaired = false;
  await workbench.openPost(name);
  for (let round = 0; round < 30; round += 1) {
    await workbench.startCommand('Recap: Ready to Publish?', 'eady to publish');
    const title = await workbench.quickInput.locator('.quick-input-title').first().innerText();
    const first = await rows.first().innerText();
    if (round === 1) await workbench.screenshot(`authoring-6-ready-${instead ? 1 : 2}`);
    if (!title.includes('Not ready')) {
      await workbench.screenshot(`authoring-8-done-${instead ? 1 : 2}`);
      await press('Escape');
      await session.saved(`${BLOG}/${name}`);
      assert.equal(isRepaired, Boolean(instead), 'the slips of the first part, and none of the second, are repaired');
      return;
    }
    await press('Enter');
    if (/Enter repairs it|Fix all/.test(first)) {
      // The list stays open, and shows what is left.
      await rows
        .first()
        .filter({ hasText: /Enter repairs it|Fix all/ })
        .waitFor({ state: 'hidden' });
      await workbench.screenshot('authoring-7-repaired');
      isRepaired = true;
      await press('Escape');
      await workbench.quickInput.waitFor({ state: 'hidden' });
      continue;
    }
    await workbench.quickInput.waitFor({ state: 'hidden' });
    assert.match(first, /Places to fill/, first);
    if (instead && round === 1) {
      await instead();
      await workbench.screenshot('authoring-5-picture');
    } else await write(`Part ${round + 1} of the work is done.`, 0);
  }
  assert.fail(`${name} is not ready after thirty rounds.`);
}
