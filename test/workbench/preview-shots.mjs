// node test/workbench/preview-shots.mjs SITE SLUG…: the previews of posts of any site in the real editor, as on a desktop, as on a
// phone and in the blog's list, for eyes to look at (.vscode-test/screenshots). Not for pictures that are kept: those are of the sample blog.
import { startSession } from './session.mjs';

const [folder, ...slugs] = process.argv.slice(2);
if (!folder || slugs.length === 0) throw new Error('Usage: node test/workbench/preview-shots.mjs SITE SLUG…');

const session = await startSession({ folder, viewport: { width: 1400, height: 900 } });
const { workbench, page: window } = session;
try {
  for (const slug of slugs) {
    await workbench.openPost(`${slug}.md`);
    await workbench.runCommand('Recap: Open Preview');
    const page = await workbench.webview();
    await page.locator('#body p').first().waitFor();
    for (const view of ['Desktop', 'Phone', 'Blog List']) {
      await page.locator('#toolbar').getByRole('button', { name: view, exact: true }).click();
      await page
        .locator('body')
        .evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => image))));
      await window.mouse.move(700, 20);
      console.log(await workbench.screenshot(`${slug}-${view.toLowerCase().replace(' ', '-')}`));
    }
    await page.locator('#toolbar').getByRole('button', { name: 'Post', exact: true }).click();
    await workbench.runCommand('View: Close All Editors');
  }
} finally {
  await session.close();
}
