import * as vscode from 'vscode';
import { defaultSite } from '../../src/core/site/defaults';
import { check, eventually, present } from './support/assert';
import { closeAll, openFile, openPost, openUntitled, type } from './support/editing';
import { findings, finds, findsNothing } from './support/findings';
import { newPlace, newSite, workspacePlace } from './support/places';
import { hoverText } from './support/providers';
import { SITE_FILES, withLine } from './support/site-files';

const ROLLED = withLine('date', 'date: 2024-29-01');

describe('A post is recognised', () => {
  afterEach(closeAll);

  it('by a Markdown file being opened: the extension is active then', async () => {
    await openPost(workspacePlace(), ROLLED, 'recognised');
    const extension = present(vscode.extensions.getExtension('starlingx.starlingx-recap'), 'the extension');
    await eventually(() => check(extension.isActive, 'The extension is not active'));
  });

  it('in the folder of the window, with the authors of that site', async () => {
    const site = workspacePlace();
    await site.write(
      'src/pages/author/mira-lind.md',
      '---\ntemplateKey: tags\nauthorName: Mira Lind\ncompany: Lab of Tests\n---\n',
    );
    const text = withLine('author', 'author: Mira Lind');
    const document = await openPost(site, text, 'recognised');
    await eventually(async () =>
      check((await hoverText(document, text.indexOf('Mira'))).includes('Lab of Tests'), 'The author file is not known'),
    );
    await findsNothing(document);
  });

  it('upwards from the file, in a site that is not in the window', async () => {
    const document = await openPost(await newSite(), withLine('author', 'author: Ana Itoh'));
    await finds(document, 'author-unknown Ana Itoh');
  });

  it('whatever it holds, when it lies in the folder of the posts', async () => {
    const document = await openPost(await newSite(), 'Just a sentence.\n');
    await finds(document, 'front-matter-missing Just a sentence.');
  });

  it('in the folder that the CMS schema names', async () => {
    const schema = present(SITE_FILES['static/admin/config.yml'], 'the schema').replace('src/pages/blog', 'content/news');
    const site = await newSite({ ...SITE_FILES, 'static/admin/config.yml': schema });
    await finds(await openFile(await site.write('content/news/a.md', 'Here.\n')), 'front-matter-missing Here.');
    await findsNothing(await openFile(await site.write('src/pages/blog/a.md', 'There.\n')));
  });

  it('without its site, by its front matter, with the values of the StarlingX blog', async () => {
    const text = ROLLED.replace('category-p92F9JYj5', 'category-A7fnZYrE1');
    const document = await openFile(await newPlace().write('notes/a-post.md', text));
    await finds(document, 'date-invalid 2024-29-01', 'category-id category-A7fnZYrE1');
    const labels = await hoverText(document, text.indexOf('category:'));
    for (const { label } of defaultSite.categories) check(labels.includes(label), `${label} is not known: ${labels}`);
  });

  it('without its site, in the form of the older generator', async () => {
    const text = '---\ntitle: News\nauthor: ana-ito\ndate: 2019-05-06\ncategory: features-and-updates\n---\nText.\n';
    await finds(await openFile(await newPlace().write('old.md', text)), 'legacy-form ---');
  });

  it('in an untitled document with its front matter', async () => {
    const document = await openUntitled(ROLLED);
    await eventually(() => check(findings(document).includes('date-invalid 2024-29-01'), 'The date is not found'));
  });

  it('as soon as an untitled document has its front matter, and no longer than that', async () => {
    const document = await openUntitled('');
    await type('---\ntemplateKey: blog-post\ndate: 2024-29-01\n---\n');
    await finds(document, 'key-missing ---', 'key-missing ---', 'key-missing ---', 'date-invalid 2024-29-01');
    const editor = present(vscode.window.activeTextEditor, 'the editor');
    await editor.edit((builder) => builder.delete(document.lineAt(1).rangeIncludingLineBreak));
    await finds(document);
  });

  it('when the schema of its site appears in the window, until it vanishes', async () => {
    const window = workspacePlace();
    const document = await openFile(await window.write('nested/src/pages/blog/a.md', 'Inside.\n'));
    await findsNothing(document);
    await window.write('nested/static/admin/config.yml', present(SITE_FILES['static/admin/config.yml'], 'the schema'));
    await finds(document, 'front-matter-missing Inside.');
    await window.remove('nested/static');
    await finds(document);
    await window.remove('nested');
  });
});
