import * as vscode from 'vscode';
import { check, eventually, present, same } from './support/assert';
import { closeAll, openPost } from './support/editing';
import { findings, finds } from './support/findings';
import { newSite, type Place, workspacePlace } from './support/places';
import { hoverText } from './support/providers';
import { GOOD_POST, SITE_FILES, withLine } from './support/site-files';

const CONFIG = 'src/content/blog-config.json';
const ODD = 'Notes of Tests';

describe('The findings follow the files of the site', () => {
  afterEach(closeAll);

  for (const where of ['in the window', 'outside of it'])
    describe(where, () => {
      let site: Place;
      let restore = (): Promise<void> => Promise.resolve();
      before(async () => {
        // New folders would not do: VS Code's watcher misses some of what happens in them at first.
        if (where === 'in the window') restore = await overlay(workspacePlace(), SITE_FILES);
        site = where === 'in the window' ? workspacePlace() : await newSite();
        await isWatched(site);
        await closeAll();
      });
      after(() => restore());

      it('an author file is added, changed and removed', async () => {
        const document = await openPost(site, withLine('author', 'author: Ana Itoh'));
        await finds(document, 'author-unknown Ana Itoh');
        const path = 'src/pages/author/ana-itoh.md';
        await site.write(path, '---\nauthorName: Ana Itoh\ncompany: Lab\n---\n');
        await finds(document);
        await site.write(path, '---\nauthorName: Annabel Itoh\ncompany: Lab\n---\n');
        await finds(document, 'author-unknown Ana Itoh');
        await site.remove(path);
        const offset = document.getText().indexOf('Ana Itoh');
        await finds(document, 'author-unknown Ana Itoh');
        await eventually(async () => check((await hoverText(document, offset)).includes('No author file'), 'The file is known'));
      });

      it('a category is added to the blog configuration and taken out', async () => {
        const document = await openPost(site, GOOD_POST.replace('Features & Updates', ODD).replace('p92F9JYj5', 'tests'));
        await finds(document, `category-unknown ${ODD}`);
        const before = present(SITE_FILES[CONFIG], CONFIG);
        await site.write(CONFIG, before.replace('[', `[{ "text": "${ODD}", "id": "category-tests" },`));
        await finds(document);
        await site.write(CONFIG, before);
        await finds(document, `category-unknown ${ODD}`);
      });

      it('a template appears', async () => {
        const document = await openPost(site, withLine('templateKey', 'templateKey: release-page'));
        await finds(document, 'template-unknown release-page');
        await site.write('src/templates/release-page.js', '');
        await finds(document);
      });

      it('a field of the CMS schema is required, and is not', async () => {
        const document = await openPost(site, GOOD_POST);
        await finds(document);
        const schema = present(SITE_FILES['static/admin/config.yml'], 'the schema');
        const field = '- { label: Teaser, name: teaser, widget: string }';
        await site.write('static/admin/config.yml', schema.replace('- { label: Body', `${field}\n      - { label: Body`));
        await finds(document, 'key-missing ---');
        await site.write('static/admin/config.yml', schema);
        await finds(document);
      });

      it('another post brings the name of an author who has no file', async () => {
        const document = await openPost(site, withLine('author', 'author: Bo Sand'), 'first');
        await finds(document, 'author-unknown Bo Sand');
        await site.write('src/pages/blog/second.md', withLine('author', 'author: Bo Sand'));
        await finds(document);
        await site.remove('src/pages/blog/second.md');
        await finds(document, 'author-unknown Bo Sand');
      });
    });
});

/** Puts files over those of a place; gives what brings the former state back. */
async function overlay(place: Place, files: Readonly<Record<string, string>>): Promise<() => Promise<void>> {
  const former = new Map<string, Uint8Array | undefined>();
  for (const [path, text] of Object.entries(files)) {
    const before = await Promise.resolve(vscode.workspace.fs.readFile(place.uri(path))).catch(() => undefined);
    former.set(path, before);
    await place.write(path, text);
  }
  return async () => {
    for (const [path, bytes] of former)
      if (bytes) await vscode.workspace.fs.writeFile(place.uri(path), bytes);
      else await place.remove(path);
  };
}

/** A watcher begins a moment after it was asked for, and nothing tells when: waits until it notices a change. */
async function isWatched(site: Place): Promise<void> {
  const document = await openPost(site, withLine('author', 'author: Wanda Probe'));
  await finds(document, 'author-unknown Wanda Probe');
  await eventually(async () => {
    await site.write('src/pages/author/wanda-probe.md', '---\nauthorName: Wanda Probe\ncompany: Lab\n---\n');
    await eventually(() => same(findings(document), []), 1000);
  });
}
