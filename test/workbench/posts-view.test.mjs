// The view of all posts in the Explorer, its filter and its menus, and what the status bar says of a new post's date.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { sampleBlog } from '../host/cache.mjs';
import { temporaryFolder } from '../host/processes.mjs';
import { startSession } from './session.mjs';

const BLOG = 'src/pages/blog';
const SERIES = 'StarlingX at the virtual Project Teams Gathering in April, 2026';
const NEW_POST = `---
templateKey: blog-post
title: A post that nobody has seen yet
author: Mei Tanaka
date: 2026-01-05T08:00:00.000Z
category:
  - label: Features & Updates
    id: category-p92F9JYj5
---

Soon. <!-- more -->
`;

let session;
let view;
before(async () => {
  const folder = path.join(temporaryFolder(), 'sample-blog');
  fs.cpSync(sampleBlog, folder, { recursive: true });
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=Mei', '-c', 'user.email=mei@example.org', ...args], { cwd: folder });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=The blog');
  const settings = { 'git.enabled': true, 'git.openRepositoryInParentFolders': 'never' };
  session = await startSession({ folder, settings, files: { [`${BLOG}/nobody-has-seen.md`]: NEW_POST } });
  view = session.page.locator('.pane', { has: session.page.locator('.pane-header', { hasText: 'Posts of the Blog' }) });
});
after(() => session?.close());

/** By the beginning of what a screen reader is told. */
const row = (label) => view.locator(`.monaco-list-row[aria-label^="${label}"]`);
const rows = () => view.locator('.monaco-list-row .label-name').allInnerTexts();

test('it lists the posts by years, the parts of a series together', async () => {
  const { workbench, page } = session;
  await workbench.runCommand('Explorer: Focus on Posts of the Blog View');
  await page.locator('.pane-header', { hasText: 'sample-blog' }).click(); // makes room
  await row('2026, ').waitFor();
  await row('2026, ').click();
  await row(`${SERIES}, 2 parts`).click();
  await row('Part 2, ').waitFor();
  await workbench.screenshot('posts-view');
  assert.ok((await rows()).includes('StarlingX R42.0 is here!'), (await rows()).join('\n'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await workbench.editor('starlingx-vptg-april-2026-recap.md').waitFor();
});

test('it is filtered by author', async () => {
  const { workbench } = session;
  await workbench.runCommand('Recap: Filter the Posts…');
  const choice = workbench.quickInput.locator('.monaco-list-row', { hasText: 'Noor Lindqvist' });
  await choice.waitFor();
  await workbench.type('Noor Lindqvist');
  await workbench.quickInput.locator('.monaco-list-row', { hasText: 'Mei Tanaka' }).waitFor({ state: 'detached' });
  await choice.click();
  await workbench.screenshot('posts-filter');
  await workbench.key('Enter');
  await row(SERIES).first().waitFor({ state: 'detached' });
  await row('StarlingX R42.0 is here!').waitFor();
  await workbench.screenshot('posts-view-filtered');
  await workbench.runCommand('Recap: Show All Posts');
  await row('Cold spare nodes').waitFor();
});

test('the menu of a post opens its preview', async () => {
  const { workbench, page } = session;
  await row('Cold spare nodes').click();
  await workbench.previewButton.waitFor();
  await row('Cold spare nodes').hover();
  await row('Cold spare nodes').locator('.action-label[aria-label^="Open the Preview"]').click();
  await workbench.editor('starlingx-cold-spare-nodes.md').waitFor();
  await page.locator('.tab', { hasText: 'Preview starlingx-cold-spare-nodes.md' }).waitFor();
  const preview = await workbench.webview();
  await preview.locator('#meta', { hasText: 'By Tomasz Zieliński' }).waitFor();
  await preview.locator('#body img').evaluate((image) => image.decode());
  await workbench.screenshot('posts-view-preview');
});

test('a new post stands on top, and the status bar says what is odd about its date', async () => {
  const { workbench } = session;
  await row('Not on the blog yet').waitFor();
  if ((await row('Not on the blog yet').getAttribute('aria-expanded')) === 'false') await row('Not on the blog yet').click();
  await row('A post that nobody has seen yet').click();
  await workbench.statusItem('days ago, 2026/01/05').waitFor();
  await workbench.screenshot('posts-view-new');
});
