// github.dev by keyboard: the extension in a web worker, and a blog that is on no disk.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openWorkbench } from '../host/browser.mjs';
import { repository, sampleBlog } from '../host/cache.mjs';
import { endWithParent, temporaryFolder } from '../host/processes.mjs';
import { openWebHost } from '../host/web.mjs';
import { Workbench } from './driver.mjs';

if (process.env.NODE_TEST_CONTEXT) endWithParent();

const POST = 'starlingx-cold-spare-nodes.md';

let host;
let page;
let workbench;
before(async () => {
  const folder = path.join(temporaryFolder(), 'blog');
  fs.cpSync(sampleBlog, folder, { recursive: true });
  host = await openWebHost({
    extension: repository,
    folder,
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  page = await openWorkbench(host.server, host.context, { configuration: host.configuration });
  workbench = new Workbench(page);
  await workbench.ready();
});
after(() => host?.close());

/** Waits until the picture has been loaded, and gives its width in pixels. */
const widthOf = async (frame, name) => {
  const image = frame.locator(`img[src$="/${name}"]`);
  await image.waitFor();
  await image.evaluate((element) => element.complete || new Promise((resolve) => element.addEventListener('load', resolve)));
  return image.evaluate((element) => element.naturalWidth);
};

test('the preview shows the post, with its picture from the virtual folder, and follows the typing', async () => {
  await workbench.openPost(POST);
  await workbench.previewButton.click();
  const frame = await workbench.webview();
  await frame.getByText('Cold spare nodes').first().waitFor();
  assert.ok((await widthOf(frame, 'cold-spare.png')) > 1);
  await workbench.focus(POST);
  await workbench.goTo(11, 1);
  await workbench.type('Typed on the web. ');
  await frame.getByText('Typed on the web.').first().waitFor();
  await workbench.screenshot('web-host-preview');
});

test('a picture that is pasted comes into the virtual folder and onto the page', async () => {
  await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 30, height: 20 });
    canvas.getContext('2d').fillRect(5, 5, 10, 10);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  });
  await workbench.focus(POST);
  await workbench.goTo(12, 1);
  await workbench.key('Control+V');
  await workbench.editor(POST).locator('.view-line', { hasText: '/img/starlingx-cold-spare-nodes-1.png' }).waitFor();
  assert.equal(await widthOf(await workbench.webview(), 'starlingx-cold-spare-nodes-1.png'), 30);
  await workbench.screenshot('web-host-pasted');
});

test('the blog is listed in the Explorer, and all of it is checked', async () => {
  await workbench.runCommand('Recap: Check the Whole Blog');
  const rows = await workbench.problems();
  await rows.filter({ hasText: 'recap' }).first().waitFor();
  await page
    .locator('.pane-header', { hasText: /blog posts|posts/i })
    .first()
    .waitFor();
  await workbench.screenshot('web-host-problems');
});
