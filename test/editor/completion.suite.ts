import type * as vscode from 'vscode';
import { check, eventually, present, same } from './support/assert';
import { closeAll, cursorTo, openFile, openPost, openUntitled, undoGives } from './support/editing';
import { finds } from './support/findings';
import { newPlace, newSite, type Place } from './support/places';
import { accept, describeItem, labelOf, suggestions } from './support/providers';
import { GOOD_POST, withLine } from './support/site-files';

/** Waits for a suggestion of this label where `|` was in the text. */
async function suggested(document: vscode.TextDocument, offset: number, label: string): Promise<vscode.CompletionItem> {
  return eventually(async () => {
    const items = await suggestions(document, offset);
    const labels = items.map(labelOf).join(', ');
    return present(
      items.find((item) => labelOf(item) === label),
      `${label} among "${labels}"`,
    );
  });
}

for (const eol of ['\n', '\r\n'])
  describe(`Completion${eol === '\n' ? '' : ' (CRLF)'}`, () => {
    let site: Place;
    before(async () => {
      site = await newSite();
    });
    afterEach(closeAll);

    /** Opens a post with the cursor where `|` stands, accepts a suggestion, and expects a text. */
    async function completes(marked: string, label: string, expected: string | RegExp): Promise<void> {
      const [before = '', after = ''] = marked.replaceAll('\n', eol).split('|');
      const document = await openPost(site, before + after);
      cursorTo(before.length);
      await accept(await suggested(document, before.length, label));
      const text = document.getText();
      if (typeof expected === 'string') same(text, expected.replaceAll('\n', eol));
      else check(expected.test(text.replaceAll(eol, '\n')), `${expected} does not fit: ${text}`);
    }

    it('offers the keys that are missing, in the order of the schema', async () => {
      const text = '---\ntitle: A\n\n---\n'.replaceAll('\n', eol);
      const document = await openPost(site, text);
      await suggested(document, text.indexOf(`${eol}---`), 'author');
      const labels = (await suggestions(document, text.indexOf(`${eol}---`))).map(labelOf);
      same(labels, ['templateKey', 'author', 'date', 'category']);
    });

    it('shows a detail that has no room beside its label where the documentation stands', async () => {
      const text = '---\ntitle: A\n\n---\n'.replaceAll('\n', eol);
      const document = await openPost(site, text);
      const { label, detail } = await suggested(document, text.indexOf(`${eol}---`), 'date');
      same(typeof label === 'object' && label.description, present(detail, 'the detail'));
    });

    it('writes a key with the start of its value', () =>
      completes('---\ntitle: A\ntem|\n---\n', 'templateKey', '---\ntitle: A\ntemplateKey: blog-post\n---\n'));

    it('offers the authors of the site with their company', async () => {
      const text = withLine('author', 'author: ').replaceAll('\n', eol);
      const document = await openPost(site, text);
      const offset = text.indexOf('author: ') + 8;
      await suggested(document, offset, 'Ana Ito');
      const found = (await suggestions(document, offset)).map(describeItem);
      for (const author of ['Ana Ito (Example)', 'Ildiko Vancsa (OpenInfra Foundation)'])
        check(found.includes(author), found.join());
    });

    it('writes the author', () => completes('---\nauthor: An|\n---\n', 'Ana Ito', '---\nauthor: Ana Ito\n---\n'));

    it('writes label and id of the category together', () =>
      completes(
        '---\ncategory:\n  - label: |\n---\n',
        'Features & Updates',
        '---\ncategory:\n  - label: Features & Updates\n    id: category-p92F9JYj5\n---\n',
      ));

    it('writes the id that belongs to the label over another one', () =>
      completes(
        '---\ncategory:\n  - label: New|\n    id: category-p92F9JYj5\n---\n',
        'News & Announcements',
        '---\ncategory:\n  - label: News & Announcements\n    id: category-A7fnZYrE1\n---\n',
      ));

    it('writes the whole list behind the key of the category', () =>
      completes(
        '---\ncategory: |\n---\n',
        'Annual Report',
        '---\ncategory:\n  - label: Annual Report\n    id: category-ONbhvyhgs\n---\n',
      ));

    it('offers the templates of the site', () =>
      completes('---\ntemplateKey: |\n---\n', 'about-page', '---\ntemplateKey: about-page\n---\n'));

    for (const label of ['now', 'next Monday', 'next Tuesday'])
      it(`writes the date: ${label}`, () =>
        completes('---\ndate: |\n---\n', label, /^---\ndate: \d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z\n---\n$/));

    it('works below a line that is no YAML yet', () =>
      completes('---\ntitle: "half\nauthor: An|\n---\n', 'Ana Ito', '---\ntitle: "half\nauthor: Ana Ito\n---\n'));

    it('works in a block that is not closed', () => completes('---\nauthor: An|\n', 'Ana Ito', '---\nauthor: Ana Ito\n'));

    it('writes the whole block into an empty file, in one step', async () => {
      const document = await openPost(site, '');
      await accept(await suggested(document, 0, 'Front matter: Features & Updates'));
      const block =
        /^---\ntemplateKey: blog-post\ntitle: Title of the post\nauthor: .+\ndate: \d{4}.+Z\ncategory:\n {2}- label: Features & Updates\n {4}id: category-p92F9JYj5\n---\n/;
      check(block.test(document.getText()), document.getText());
      await finds(document);
      await undoGives('');
    });

    it('offers nothing below the front matter', async () => {
      const text = GOOD_POST.replaceAll('\n', eol);
      const document = await openPost(site, text);
      await suggested(document, text.indexOf('Ana Ito'), 'Ildiko Vancsa');
      same((await suggestions(document, text.indexOf('broke'))).length, 0);
      same((await suggestions(document, text.length)).length, 0);
    });
  });

describe('Completion without a place in a site', () => {
  afterEach(closeAll);

  it('writes the whole block into an untitled document', async () => {
    const document = await openUntitled('');
    await accept(await suggested(document, 0, 'Front matter: News & Announcements'));
    check(document.getText().includes('  - label: News & Announcements\n    id: category-A7fnZYrE1\n---'), document.getText());
  });

  it('offers the categories of the StarlingX blog in a post without its site', async () => {
    const text = withLine('- label', '  - label: ');
    const document = await openFile(await newPlace().write('a.md', text));
    await suggested(document, text.indexOf('label: ') + 7, 'Features & Updates');
  });
});
