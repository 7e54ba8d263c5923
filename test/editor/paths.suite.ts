import * as vscode from 'vscode';
import { check, eventually, present, same } from './support/assert';
import { closeAll, openFile, openPost, undoGives } from './support/editing';
import { allDiagnosticsOf, diagnosticsOf, finds, ruleOf } from './support/findings';
import { outside } from './support/outside';
import { newPlace, newSite, type Place, placeAt } from './support/places';
import { applyFix, hoverText } from './support/providers';
import { watchQuickInputs } from './support/quick-input';
import { GOOD_POST, withLine } from './support/site-files';

const ROLLED = withLine('date', 'date: 2024-29-01');

/** What a disk may have in its names. */
const NAMES = [
  'with blanks  two',
  '[brackets] (and) {braces}',
  '100%',
  'twenty%20percent',
  'hash#tag',
  'what?',
  'a&b+c',
  `it's "quoted"`,
  'back\\slash',
  'star*glob?[a-z]',
  'caf\u00e9 NFC',
  'cafe\u0301 NFD',
  'emoji 🚀',
  'x'.repeat(200),
  '.hidden',
];

describe('Names of every kind', () => {
  let site: Place;
  before(async () => {
    const odd = placeAt(vscode.Uri.joinPath(newPlace().root, 'odd [site] {a,b} 100% %20 #1 ?x caf\u00e9 🚀'));
    site = await newSite(undefined, odd);
  });
  afterEach(closeAll);

  it('are those of posts with findings, fixes and hovers', async () => {
    for (const name of NAMES) {
      const document = await openPost(site, ROLLED.replace('quiet week', name.slice(0, 9).replace(/[^ \w]/g, 'x')), name);
      await finds(document, 'date-invalid 2024-29-01');
      await eventually(async () => {
        const hover = await hoverText(document, document.getText().indexOf('Ana Ito'));
        check(hover.includes('Example'), `${name}: ${hover}`);
      });
      await closeAll();
    }
  });

  it('are known to the site: the folder is followed, and a fix finds its way', async () => {
    const text = withLine('author', 'author: Bo Sand');
    const document = await openPost(site, text, 'hash#tag 2%');
    await finds(document, 'author-unknown Bo Sand');
    await site.write('src/pages/author/bo-sand.md', '---\nauthorName: Bo Sand\ncompany: Lab\n---\n');
    await finds(document);
    const wrong = withLine('templateKey', 'templateKey: blogpost');
    const second = await openPost(site, wrong, 'back\\slash #2');
    await finds(second, 'template-unknown blogpost');
    await applyFix(second, present(diagnosticsOf(second.uri)[0], 'the finding').range, 'Change it to blog-post');
    await undoGives(wrong);
  });

  it('do not keep a new post from being made', async () => {
    const inputs = watchQuickInputs();
    try {
      const done = vscode.commands.executeCommand('starlingxRecap.newPost', site.uri('src/pages/blog'));
      await inputs.choose('Release announcement');
      for (const answer of ['98.0', '', '']) await inputs.enter(answer);
      await inputs.choose('Ana Ito');
      await inputs.choose('Next Monday');
      await inputs.choose('Create the file');
      await done;
      same(
        vscode.window.activeTextEditor?.document.uri.toString(),
        site.uri('src/pages/blog/starlingx-release-98.md').toString(),
      );
    } finally {
      inputs.dispose();
    }
  });

  it('are those of pictures: exactly as the folder has them', async () => {
    for (const name of ['two blanks.png', 'caf\u00e9.png', 'UPPER.PNG', '100%.png', 'a+b&c.png'])
      await site.write(`static/img/${name}`, 'x');
    const image = (address: string): string => `\n![A rack in the lab](/img/${address})\n`;
    const good = ['two%20blanks.png', 'caf\u00e9.png', 'caf%C3%A9.png', 'UPPER.PNG', '100%25.png', 'a+b&c.png'];
    const wrong = ['cafe\u0301.png', 'upper.png', 'UPPER.png', 'a%2Bb%2Fc.png'];
    const document = await openPost(site, GOOD_POST + [...good, ...wrong].map(image).join(''), 'pictures');
    const found = (): string[] =>
      allDiagnosticsOf(document.uri)
        .filter((one) => ruleOf(one) === 'image-missing')
        .map(({ range }) => document.lineAt(range.start.line).text.replace(/.*\/img\/|\)$/g, ''));
    await eventually(() => same(found(), wrong));
  });
});

describe('Links on the disk', () => {
  afterEach(closeAll);

  it('lead to the posts of a linked folder, which is followed too', async () => {
    const site = await newSite();
    await site.write('content/a.md', ROLLED);
    await site.write('src/pages/other.md', '');
    outside().link(site.uri('src/pages/blog'), '../../content');
    const document = await openFile(site.uri('src/pages/blog/a.md'));
    await finds(document, 'date-invalid 2024-29-01');
    const other = await openFile(await site.write('src/pages/blog/b.md', withLine('author', 'author: Bo Sand')));
    await finds(other, 'author-unknown Bo Sand');
    // Another post by the same name: it is known for an author from then on.
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) =>
      edit.replace(new vscode.Range(0, 0, document.lineCount, 0), withLine('author', 'author: Bo Sand').replace('quiet', 'loud')),
    );
    await document.save();
    await finds(other);
  });

  it('lead to the whole blog', async () => {
    const site = await newSite();
    await site.write('src/pages/blog/a.md', withLine('author', 'author: Ana Itoh'));
    const link = newPlace();
    await link.write('a.txt', '');
    outside().link(link.uri('blog'), site.root.fsPath);
    await finds(await openFile(link.uri('blog/src/pages/blog/a.md')), 'author-unknown Ana Itoh');
  });

  it('may go round in a circle: each picture is known once, and nothing stands still', async () => {
    const site = await newSite();
    await site.write('static/img/deep/rack.png', 'x');
    outside().link(site.uri('static/img/itself'), '.');
    outside().link(site.uri('static/img/deep/up'), '../..');
    outside().link(site.uri('static/img/round'), 'round');
    const image = (address: string): string => `\n![A rack in the lab](/img/${address})\n`;
    const document = await openPost(site, GOOD_POST + ['deep/rack.png', 'itself/deep/rack.png'].map(image).join(''));
    await eventually(() =>
      same(
        allDiagnosticsOf(document.uri)
          .filter((one) => ruleOf(one) === 'image-missing')
          .map(({ range }) => document.getText(range)),
        ['/img/itself/deep/rack.png'],
      ),
    );
  });
});
