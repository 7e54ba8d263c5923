import * as vscode from 'vscode';
import { eventually, present, remains, same } from './support/assert';
import { closeAll, openFile, openPost, openUntitled } from './support/editing';
import { diagnosticsOf, finds, findsNothing } from './support/findings';
import { newPlace, newSite, type Place } from './support/places';
import { actions, hoverText, suggestions } from './support/providers';
import { GOOD_POST, withLine } from './support/site-files';

const ROLLED = withLine('date', 'date: 2024-29-01');

/** Neither squiggle nor suggestion, hover, quick fix nor source action, at any place that would have one in a post. */
async function isLeftAlone(document: vscode.TextDocument): Promise<void> {
  await remains(async () => {
    same(diagnosticsOf(document.uri), [], 'diagnostics');
    for (const word of ['blog-post', '2024', '---'].map((word) => document.getText().indexOf(word)).filter((at) => at >= 0)) {
      same((await suggestions(document, word)).length, 0, 'suggestions');
      same(await hoverText(document, word), '', 'hover');
    }
    same((await actions(document, vscode.CodeActionKind.SourceFixAll)).length, 0, 'source actions');
  });
}

describe('Other documents are left alone', () => {
  let site: Place;
  before(async () => {
    site = await newSite();
  });
  beforeEach(async () => {
    // What follows would come as late as these findings, had it been taken for a post.
    await finds(await openPost(site, ROLLED), 'date-invalid 2024-29-01');
  });
  afterEach(closeAll);

  for (const path of [
    'README.md',
    'src/pages/author/new-person.md',
    'src/pages/blog/drafts/a.md',
    'src/pages/blog/index.md',
    'src/pages/a.md',
  ])
    it(`${path} of the site, even with the front matter of a post`, async () => {
      await isLeftAlone(await openFile(await site.write(path, ROLLED)));
    });

  it('a file of the posts that is not Markdown', async () => {
    await isLeftAlone(await openFile(await site.write('src/pages/blog/a.txt', ROLLED)));
  });

  for (const [what, text] of Object.entries({
    'a Markdown file without front matter': '# Notes\n\nNothing of a blog.\n',
    "the post of another blog's generator": '---\nlayout: post\ntitle: News\ndate: 2024-29-01\ncategories: [a]\n---\nText.\n',
    'two thematic breaks': '---\n\nSome: text\n\n---\n\nMore.\n',
    'a Markdown file with broken YAML': '---\ntitle: a: b\n---\nText.\n',
    'an empty Markdown file': '',
  }))
    it(`${what}, outside of a site`, async () => {
      await isLeftAlone(await openFile(await newPlace().write('file.md', text)));
    });

  it('an untitled document of another language', async () => {
    await isLeftAlone(await openUntitled(ROLLED, 'plaintext'));
  });

  it('a document of a scheme that nobody can write to', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('recap-revision', {
      provideTextDocumentContent: () => ROLLED,
    });
    const uri = site.uri('src/pages/blog/starlingx-news.md').with({ scheme: 'recap-revision' });
    const document = await vscode.workspace.openTextDocument(uri);
    same(document.languageId, 'markdown');
    await isLeftAlone(document);
    provider.dispose();
  });

  it('the text of an output channel', async () => {
    const channel = vscode.window.createOutputChannel('Recap test', 'markdown');
    channel.append(ROLLED);
    channel.show(true);
    const shown = await eventually(() =>
      present(
        vscode.workspace.textDocuments.find(({ uri, languageId }) => uri.scheme === 'output' && languageId === 'markdown'),
        'the output',
      ),
    );
    await eventually(() => same(shown.getText(), ROLLED));
    await isLeftAlone(shown);
    channel.dispose();
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('a document that stops being Markdown', async () => {
    const document = await openPost(site, ROLLED);
    await finds(document, 'date-invalid 2024-29-01');
    await findsNothing(await vscode.languages.setTextDocumentLanguage(document, 'plaintext'));
  });

  it('and nothing is found in a good post', async () => {
    await findsNothing(await openPost(site, GOOD_POST, 'good'));
  });
});
