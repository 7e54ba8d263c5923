// What no renderer can bear: the preview says that it gave up and why, the editor takes every key, and the next post is shown.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openPage } from './preview-page.mjs';
import { startSession } from './session.mjs';

const FRONT = `---
templateKey: blog-post
title: StarlingX at the edge
author: Mei Tanaka
date: 2026-09-22T08:00:00.000Z
category:
  - label: Features & Updates
---
`;
const ITEMS = '- item\n'.repeat(100_000);
const HUGE = 'A paragraph of plain words, as posts have them.\n\n'.repeat(210_000);

describe('the page alone', () => {
  let preview;
  before(async () => {
    preview = await openPage();
  });
  after(() => preview?.close());

  for (const [what, body, reason] of [
    ['100,000 list items', ITEMS, /gave up on this text: it takes longer than 3 seconds/],
    ['50,000 quotes in one another', '>'.repeat(50_000), /gave up on this text: it is nested too deeply/],
    ['100,000 brackets', '['.repeat(100_000), /gave up on this text: it takes longer than 3 seconds/],
    ['emphasis that never ends', '*a '.repeat(33_000), /gave up on this text: it takes longer than 3 seconds/],
    ['links that never end', '[a]('.repeat(25_000), /gave up on this text: it takes longer than 3 seconds/],
    ['a page far longer than its text', '&'.repeat(500_000), /gave up on this text: its page would be longer/],
  ])
    test(what, async () => {
      await preview.show({ body });
      assert.match(await preview.banner.innerText(), reason);
      await preview.show({ body: `Good after ${what}.` });
      assert.equal(await preview.body.innerText(), `Good after ${what}.`);
      assert.equal(await preview.banner.isVisible(), false);
    });
});

describe('the editor', () => {
  let session;
  before(async () => {
    session = await startSession({
      files: {
        'src/pages/blog/items.md': `${FRONT}Above.\n\n${ITEMS}`,
        'src/pages/blog/huge.md': `${FRONT}Above.\n\n${HUGE}`,
        'src/pages/blog/good.md': `${FRONT}All is **well**.\n`,
      },
    });
  });
  after(() => session?.close());

  test('takes the typing while the preview works on 100,000 list items and gives up', async () => {
    const { workbench, page: window } = session;
    await workbench.openFile('items.md');
    await workbench.runCommand('Recap: Open Preview to the Side');
    const page = await workbench.webview();
    await workbench.openFile('items.md');
    await workbench.goTo(9, 1);
    await workbench.type('Typed meanwhile. ');
    await window.locator('.view-line', { hasText: 'Typed meanwhile. Above.' }).waitFor();
    await page.locator('#banner', { hasText: 'gave up on this text: it takes longer than 3 seconds' }).waitFor();
    await workbench.screenshot('preview-gave-up');
  });

  test('the next post is shown', async () => {
    const { workbench } = session;
    await workbench.openFile('good.md');
    const page = await workbench.webview();
    await page.locator('#body strong', { hasText: 'well' }).waitFor();
    await page.locator('#banner').waitFor({ state: 'hidden' });
  });

  test('and with ten megabytes, which are not tried', async () => {
    const { workbench, page: window } = session;
    await workbench.openFile('huge.md');
    const page = await workbench.webview();
    // VS Code's own Markdown service takes its time with such a text, on the same processors.
    await page.locator('#banner', { hasText: 'more than a million characters' }).waitFor({ timeout: 90_000 });
    await workbench.goTo(9, 1);
    await workbench.type('Typed here too. ');
    await window.locator('.view-line', { hasText: 'Typed here too. Above.' }).waitFor({ timeout: 90_000 });
  });
});
