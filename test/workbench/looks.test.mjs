// What is on the screen around the text: buttons, status, colours, themes, and nothing of it in other Markdown.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inAnyWebview } from './driver.mjs';
import { startSession } from './session.mjs';

const POST = 'starlingx-cold-spare-nodes.md';
const PLACEHOLDERS = `---
templateKey: blog-post
title: StarlingX at the Fair
---

A sentence. <!-- more -->

See the [recording](ADD LINK), TODO: link it.
`;

const BROKEN = `---
templateKey: blog-post
title: Two colons: one too many
author: Mei Tanaka
date: 2026-10-05
---

What the draft says.
`;

let session;
before(async () => {
  session = await startSession({
    files: {
      'src/pages/blog/draft.md': BROKEN,
      'src/pages/blog/fair.md': PLACEHOLDERS,
      'notes.md': PLACEHOLDERS.slice(PLACEHOLDERS.indexOf('A sentence')),
    },
  });
  await session.setTheme('Default Light Modern', 'vs');
});
after(() => session?.close());

test('the language status says what was found', async () => {
  const { workbench, page } = session;
  await workbench.openPost(POST);
  await page.locator('.statusbar-item[id="status.languageStatus"]').hover();
  const status = page.locator('.monaco-hover:visible .hover-language-status', { hasText: 'Blog of' });
  await status.filter({ hasText: '8 posts' }).waitFor();
  await workbench.screenshot('status');
  assert.equal(await status.innerText(), 'Blog of sample-blog\n8 posts, 5 authors, 3 categories');
  await page.mouse.move(900, 800);
});

test('the button in the title opens the preview beside, and the typing shows there in place', async () => {
  const { workbench, page } = session;
  assert.equal(await page.locator('.editor-actions [aria-label*="Preview"]').count(), 1, "VS Code's own button makes room");
  await workbench.previewButton.click();
  const preview = await workbench.webview();
  await preview.locator('#meta', { hasText: 'By Tomasz Zieliński on 2026/07/07' }).waitFor();
  await preview.locator('img').evaluate((image) => image.decode());
  await workbench.focus(POST);
  await workbench.goTo(11, 1);
  // Both sides are where they are going to be once a first letter has come through.
  await workbench.type('W');
  await preview.locator('#body p', { hasText: 'WHow a site' }).waitFor();
  const scroll = await preview.locator('body').evaluate(() => window.scrollY);
  await workbench.type('ell. ');
  await preview.locator('#body p', { hasText: 'Well. How a site' }).waitFor();
  assert.equal(await preview.locator('body').evaluate(() => window.scrollY), scroll);
  await workbench.screenshot('preview-typing');
});

test('the addresses are copied, and open what they are made from', async () => {
  const { workbench, page } = session;
  const preview = await workbench.webview();
  await preview.getByRole('button', { name: 'Addresses', exact: true }).click();
  await workbench.screenshot('addresses');
  await preview.getByRole('button', { name: 'Copy: Author page' }).click();
  await workbench.statusItem('Copied https://www.starlingx.io/author/tomasz-zielinski/').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'https://www.starlingx.io/author/tomasz-zielinski/');
  await preview.getByRole('button', { name: 'Open tomasz-zielinski.md: Author page' }).click();
  await workbench.editor('tomasz-zielinski.md').waitFor();
  await workbench.openPost(POST);
  await preview.getByRole('button', { name: 'Addresses', exact: true }).click();
  await workbench.focus(POST);
});

test('a draft that is broken from the first is shown as far as it goes, with a banner', async () => {
  const { workbench } = session;
  await workbench.openPost('draft.md');
  const preview = await workbench.webview();
  await preview.locator('#banner .stops', { hasText: /build would stop here: line 3 .*colon/ }).waitFor();
  await preview.locator('#body p', { hasText: 'What the draft says.' }).waitFor();
  assert.equal(await preview.locator('#title').innerText(), 'Two colons: one too many');
  assert.equal(await preview.locator('#meta').innerText(), 'By Mei Tanaka on 2026/10/05');
  await workbench.screenshot('preview-broken-draft');
  await workbench.openPost(POST);
});

test('a dark theme leaves the page white, as the site is', async () => {
  const { workbench } = session;
  await session.setTheme('Default Dark Modern', 'vs-dark');
  const preview = await workbench.webview();
  await preview.locator('body.vscode-dark').waitFor();
  assert.deepEqual(await colours(preview.locator('#window')), { text: 'rgb(74, 74, 74)', ground: 'rgb(255, 255, 255)' });
  const { ground } = await colours(preview.locator('#dock'));
  assert.ok(contrast(ground, 'rgb(0, 0, 0)') < 3, `the toolbar follows the theme: ${ground}`);
  await preview.getByRole('button', { name: 'Phone', exact: true }).click();
  await workbench.screenshot('dark-phone');
  await preview.getByRole('button', { name: 'Panel', exact: true }).click();
  await workbench.focus(POST); // else the next file would open in the preview's place
  await workbench.screenshot('dark');
});

test('high contrast hides nothing', async () => {
  const { workbench } = session;
  await session.setTheme('Default High Contrast', 'hc-black');
  const preview = await workbench.webview();
  await preview.locator('body.vscode-high-contrast').waitFor();
  await workbench.openPost('starlingx-edge-day-recap.md');
  await preview.locator('#banner').waitFor();
  for (const part of [
    '#title',
    '#meta',
    '#body p',
    '#banner p',
    '#toolbar [aria-pressed=true]',
    '#toolbar [aria-pressed=false]',
  ]) {
    const { text, ground } = await colours(preview.locator(part).first());
    assert.ok(contrast(text, ground) > 4, `${part}: ${text} on ${ground}`);
  }
  // What is chosen differs by more than its colour.
  const [chosen, other] = await Promise.all(
    ['true', 'false'].map((pressed) =>
      preview
        .locator(`#toolbar [aria-pressed=${pressed}]`)
        .first()
        .evaluate((button) => `${getComputedStyle(button).borderColor} ${getComputedStyle(button).backgroundColor}`),
    ),
  );
  assert.notEqual(chosen, other);
  await workbench.screenshot('high-contrast');
});

test('the teaser marker and placeholders have colours of their own in posts', async () => {
  const { workbench } = session;
  await session.setTheme('Default Light Modern', 'vs');
  await workbench.openPost('fair.md');
  const plain = await workbench.colour('fair.md', ': link it.');
  await workbench.screenshot('highlighting');
  assert.notEqual(await workbench.colour('fair.md', 'more'), await workbench.colour('fair.md', '<!--'));
  for (const placeholder of ['ADD LINK', 'TODO']) assert.notEqual(await workbench.colour('fair.md', placeholder), plain);
});

test('other Markdown is left alone', async () => {
  const { workbench, page } = session;
  await workbench.openFile('notes.md');
  await page.locator('.editor-actions [aria-label*="Open Preview to the Side"]').first().waitFor();
  await workbench.previewButton.waitFor({ state: 'detached' });
  await workbench.screenshot('other-markdown');
  for (const severity of ['error', 'warning', 'info', 'hint'])
    assert.equal(await workbench.squiggles('notes.md', severity).count(), 0);
  await workbench.editor('notes.md').locator('.view-line', { hasText: 'TODO' }).waitFor();
  assert.equal(await workbench.editor('notes.md').getByText('TODO', { exact: true }).count(), 0, 'TODO is no token of its own');
});

/** Of the text, and of the nearest ground that is painted. */
function colours(locator) {
  return locator.evaluate((element) => {
    let ground = 'rgba(0, 0, 0, 0)';
    for (let at = element; at && ground === 'rgba(0, 0, 0, 0)'; at = at.parentElement)
      ground = getComputedStyle(at).backgroundColor;
    return { text: getComputedStyle(element).color, ground };
  });
}

/** WCAG 2.2, contrast ratio. */
function contrast(...two) {
  const [dark, light] = two.map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [r, g, b] = colour
    .match(/\d+/g)
    .map((value) => Number(value) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test('the walkthrough has a picture at each of its steps', async () => {
  const { workbench, page } = session;
  await workbench.runCommand('View: Close All Editors');
  await workbench.runCommand('Welcome: Open Walkthrough...', 'Write a post for the StarlingX blog');
  const steps = page.locator('.gettingStartedContainer .getting-started-step');
  const pictures = [];
  for (const index of [0, 1, 2, 3]) {
    await steps.nth(index).locator('.step-title').click();
    await page.locator('.getting-started-step.expanded').and(steps.nth(index)).waitFor();
    const picture = await inAnyWebview(page, `img[src$="${['posts', 'new-post', 'quick-fix', 'ready'][index]}.svg"]`);
    await picture.evaluate((image) => image.decode());
    pictures.push(await picture.evaluate((image) => [image.naturalWidth > 200, image.alt.length > 40]));
    await workbench.screenshot(`walkthrough-${index + 1}`);
  }
  assert.deepEqual(pictures, Array(4).fill([true, true]));
  await session.setTheme('Default Dark Modern', 'vs-dark');
  await workbench.screenshot('walkthrough-dark');
});
