// `npm run screenshots`: the pictures of the README and the guide (docs/images) and, small, those of the walkthrough and the guide
// (docs/walkthrough), taken from the real editor on a copy of the sample blog.
import fs from 'node:fs';
import path from 'node:path';
import { repository } from '../host/cache.mjs';
import { startSession } from './session.mjs';
import { vectorPicture } from './vector-picture.mjs';

const MISTAKES = 'starlingx-edge-day-recap.md';
const GOOD = 'starlingx-cold-spare-nodes.md';
const START = `---
templateKey: blog-post
title: StarlingX at the virtual Project Teams Gathering in October, 2026
---
`;
const NEW_POST = 'starlingx-vptg-october-2026-recap.md';

const session = await startSession({
  viewport: { width: 1040, height: 680 },
  files: { [`src/pages/blog/${NEW_POST}`]: START },
  settings: {
    'workbench.colorTheme': 'Default Light Modern',
    'editor.minimap.enabled': false,
    'editor.lightbulb.enabled': 'off',
    'editor.occurrencesHighlight': 'off',
  },
});
const { page, workbench } = session;

try {
  await postsView();
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await quickFix();
  await diagnostics();
  await preview();
  await completion();
  await newPost();
  await ready();
} finally {
  await session.close();
}

async function postsView() {
  await workbench.runCommand('Explorer: Focus on Posts of the Blog View');
  await page.locator('.pane-header', { hasText: 'sample-blog' }).click(); // makes room
  const pane = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Posts of the Blog' }) });
  await pane.locator('.monaco-list-row[aria-label^="2026, "]').click();
  await pane.locator('.monaco-list-row', { hasText: 'Cold spare nodes' }).waitFor();
  await takeSmall('posts', ['.pane:has(.pane-header[aria-label^="Posts of the Blog"])'], pane, { height: 160 });
  await page.locator('.pane-header', { hasText: 'sample-blog' }).click();
}

async function quickFix() {
  await workbench.openPost(MISTAKES);
  await workbench.squiggles(MISTAKES, 'info').first().waitFor();
  await workbench.goTo(8, 12); // the last of the front matter: the menu hides none of the squiggles
  await workbench.quickFixes('Fix all');
  await take('quick-fix', { height: 460 });
  await takeSmall('quick-fix', ['.editor-instance .monaco-editor', '.action-widget'], workbench.editor(MISTAKES), {
    x: 66,
    width: 412,
    height: 266,
  });
  await workbench.key('Escape');
}

async function diagnostics() {
  const rows = await workbench.problems();
  await rows.nth(4).waitFor();
  await workbench.hover(MISTAKES, 'Noor Lindqist', 'author-unknown');
  await take('diagnostics', { mouse: false });
  await workbench.key('Control+J');
  await workbench.runCommand('View: Close All Editors');
}

async function preview() {
  await workbench.openPost(GOOD);
  await workbench.previewButton.click();
  const post = await workbench.webview();
  await post.locator('#body img').evaluate((image) => image.decode());
  await workbench.focus(GOOD);
  await take('preview');
  await workbench.runCommand('View: Close All Editors');
}

async function completion() {
  await workbench.openPost(NEW_POST);
  await workbench.goTo(3, 80);
  await workbench.key('Enter');
  await workbench.suggestionLabels('author');
  await workbench.key('Tab');
  await workbench.suggestionLabels('Noor Lindqvist');
  await take('completion', { height: 320 });
}

async function newPost() {
  await workbench.startCommand('Recap: New Post', 'What kind of post?');
  await takeSmall('new-post', ['.quick-input-widget'], workbench.quickInput, { height: 196 });
  await workbench.key('Enter');
  for (const question of ['In which month', 'In which year', 'In how many parts']) {
    await workbench.step(question);
    if (question === 'In how many parts') await workbench.key('ArrowDown');
    await workbench.key('Enter');
  }
  for (const question of ['Where are the notes', 'Who writes it', 'When is it published']) {
    await workbench.step(question);
    await workbench.key('Enter');
  }
  await workbench.step('Create this?');
  await take('new-post-create', { height: 320 });
  await workbench.key('Enter');
  await workbench.quickInput.waitFor({ state: 'hidden' });
  await page.locator('.editor-instance .view-line', { hasText: 'Catch up on what' }).first().waitFor();
  await page.locator('.tab.active:not(.dirty)', { hasText: 'starlingx-vptg' }).waitFor();
  await take('tab-stops');
}

async function ready() {
  await workbench.key('Escape');
  await workbench.startCommand('Recap: Ready to Publish?', 'Not ready');
  await takeSmall('ready', ['.quick-input-widget'], workbench.quickInput, { height: 196 });
  await workbench.key('Escape');
}

/** What `selectors` name, in a piece of an element: its upper part, or what begins `x` from its left, as wide as it is or `width`. */
async function takeSmall(name, selectors, element, { x = 0, width, height }) {
  await still();
  const box = await element.boundingBox();
  const clip = { x: Math.ceil(box.x) + x, y: Math.ceil(box.y), width: width ?? Math.floor(box.width), height };
  const file = path.join(repository, 'docs', 'walkthrough', `${name}.svg`);
  fs.writeFileSync(file, await vectorPicture(page, selectors, clip));
  if (process.env.RECAP_SHOTS) await page.screenshot({ path: path.join(process.env.RECAP_SHOTS, `${name}.png`), clip });
  console.log(path.relative(repository, file), fs.statSync(file).size);
}

/** The window down to `height`; the mouse rests where it points at nothing, or stays. */
async function take(name, { height = 680, mouse = true } = {}) {
  await still(mouse);
  const file = path.join(repository, 'docs', 'images', `${name}.png`);
  await page.screenshot({ path: file, clip: { x: 0, y: 0, width: 1040, height } });
  console.log(path.relative(repository, file));
}

/** Tooltips and hovers fade in and out, also with reduced motion. */
async function still(mouse = true) {
  if (mouse) await page.mouse.move(26, 400);
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
}
