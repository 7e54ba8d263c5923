import * as vscode from 'vscode';
import { check, eventually, present, same } from './support/assert';
import { activeEditor, closeAll, openPost, type, undoGives } from './support/editing';
import { allDiagnosticsOf, ruleOf } from './support/findings';
import { newSite, type Place, placeAt, workspacePlace } from './support/places';
import { hoverText } from './support/providers';
import { type QuickInputs, watchQuickInputs } from './support/quick-input';
import { GOOD_POST } from './support/site-files';

const COMMAND = 'starlingxRecap.newPost';
const BLOG = 'src/pages/blog';

describe('The command for a new post', () => {
  const { showErrorMessage } = vscode.window;
  let site: Place;
  let inputs: QuickInputs;
  let errors: string[];
  let authors: string[];
  beforeEach(async () => {
    site = await newSite();
    authors = await namesIn(site, 'src/pages/author');
    inputs = watchQuickInputs();
    errors = [];
    vscode.window.showErrorMessage = async (message: string) => {
      errors.push(message);
      return undefined;
    };
  });
  afterEach(async () => {
    inputs.dispose();
    vscode.window.showErrorMessage = showErrorMessage;
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
  });

  const start = (): Thenable<unknown> => vscode.commands.executeCommand(COMMAND, site.uri(BLOG));
  const namesIn = async (place: Place, folder: string): Promise<string[]> => {
    try {
      return (await vscode.workspace.fs.readDirectory(place.uri(folder))).map(([name]) => name).sort();
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return [];
      throw error;
    }
  };
  const textOf = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const year = String(new Date().getUTCFullYear());
  const month = new Date().toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  const name = (part: string): string => `starlingx-vptg-${month.toLowerCase()}-${year}-recap${part}.md`;
  /** From the kind to the date of a recap in two parts. */
  const answerAll = async (author = 'Ana Ito'): Promise<void> => {
    await inputs.choose('PTG recap');
    await inputs.choose(month);
    await inputs.choose(year);
    await inputs.choose('2');
    await inputs.enter('');
    await inputs.choose(author);
    if (author !== 'New author') await inputs.choose('Next Monday');
  };

  it('makes a recap in two parts without a finding, and opens the first at its first tab stop', async () => {
    const done = start();
    await answerAll();
    const confirm = await inputs.choose('Create 2 files');
    const slug = name('').slice(0, -3);
    same(
      confirm.items.slice(1, 3).map(({ detail }) => detail),
      [`${slug}.md → /blog/${slug}/`, `${slug}-part-2.md → /blog/${slug}-part-2/`],
    );
    check(confirm.items[1]?.label.endsWith(`in ${month}, ${year} - Part 1`), 'the title');
    same([confirm.step, confirm.totalSteps], [8, 8]);
    await done;
    same(await namesIn(site, BLOG), [name('-part-2'), name('')]);
    const { document, selection } = activeEditor();
    same(document.uri.path, site.uri(`${BLOG}/${name('')}`).path);
    check(document.getText(selection).startsWith('Catch up on'), 'the first tab stop is selected');
    same([document.isDirty, await textOf(document.uri)], [false, document.getText()]);
    const second = await vscode.workspace.openTextDocument(site.uri(`${BLOG}/${name('-part-2')}`));
    await eventually(() => same([...allDiagnosticsOf(document.uri), ...allDiagnosticsOf(second.uri)].map(ruleOf), []));
    await type('Hello.');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    check(document.getText(activeEditor().selection).startsWith('The community met'), 'the second tab stop');
  });

  it('is taken back in one step, the files too', async () => {
    const done = start();
    await answerAll('New author');
    await inputs.enter('Bo Lee');
    await inputs.enter('Example: Ltd');
    await inputs.choose('Next Tuesday');
    await inputs.choose('Create 3 files');
    await done;
    same((await namesIn(site, BLOG)).length, 2);
    await vscode.commands.executeCommand('undo');
    await eventually(async () => same([...(await namesIn(site, BLOG)), ...(await namesIn(site, 'src/pages/author'))], authors));
  });

  it('leaves the other parts, when it is taken back, once one was written in', async () => {
    const done = start();
    await answerAll();
    await inputs.choose('Create 2 files');
    await done;
    const { document } = activeEditor();
    const second = await vscode.workspace.openTextDocument(site.uri(`${BLOG}/${name('-part-2')}`));
    await vscode.window.showTextDocument(second, { preview: false });
    await type('x');
    await second.save();
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await eventually(async () => same(await namesIn(site, BLOG), [name('-part-2')]));
    check((await textOf(second.uri)).startsWith('x---'), 'what was written stays');
  });

  it('joins a series: the part before it gets the link in the same step', async () => {
    const first = await openPost(site, GOOD_POST, 'tour');
    const link = `${GOOD_POST}\n[A tour](/blog/tour/)\n`;
    const other = await openPost(site, link, 'leads-there');
    await eventually(async () =>
      check((await hoverText(other, link.indexOf('A tour'))).includes('A quiet week'), 'the site does not know the post'),
    );
    const done = start();
    await inputs.choose('Annual report');
    await inputs.choose(year);
    await inputs.choose('Ana Ito');
    await inputs.choose('Next Monday');
    await inputs.choose('Change the file name');
    await inputs.enter('tour-part-2');
    await inputs.choose('Create the file');
    await done;
    check(activeEditor().document.getText().includes('[Part 1](https://www.starlingx.io/blog/tour/)'), 'the link back');
    same(await textOf(first.uri), `${GOOD_POST}\nRead on in [Part 2](https://www.starlingx.io/blog/tour-part-2/).\n`);
    await vscode.commands.executeCommand('undo');
    await eventually(async () => same([await namesIn(site, BLOG), first.getText()], [['leads-there.md', 'tour.md'], GOOD_POST]));
  });

  it('writes the line ends of the blog, whatever the editor prefers', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('eol', '\r\n', vscode.ConfigurationTarget.Global);
    try {
      const done = start();
      await answerAll();
      await inputs.choose('Create 2 files');
      await done;
      const texts = await Promise.all(['', '-part-2'].map((part) => textOf(site.uri(`${BLOG}/${name(part)}`))));
      same(
        texts.map((text) => [text.length > 500, text.includes('\r')]),
        [
          [true, false],
          [true, false],
        ],
      );
    } finally {
      await files.update('eol', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('creates the file of a new author', async () => {
    const done = start();
    await answerAll('New author');
    await inputs.enter('Bo Lee');
    await inputs.enter('Example: Ltd');
    await inputs.choose('Next Tuesday');
    await inputs.choose('Create 3 files');
    await done;
    same(
      await textOf(site.uri('src/pages/author/bo-lee.md')),
      "---\ntemplateKey: tags\nauthorName: Bo Lee\ncompany: 'Example: Ltd'\n---\n",
    );
    check(activeEditor().document.getText().includes('\nauthor: Bo Lee\n'), 'the author in the post');
  });

  it('goes back to an earlier step with its answer', async () => {
    const done = start();
    await inputs.choose('Release announcement');
    await inputs.next();
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.quickInputBack');
      same(inputs.shown, 3, 'the inputs shown');
    });
    const kinds = (await inputs.next()) as vscode.QuickPick<vscode.QuickPickItem>;
    same([kinds.step, kinds.activeItems[0]?.label], [1, 'Release announcement']);
    kinds.hide();
    await done;
  });

  it('leaves nothing behind when it is left', async () => {
    const done = start();
    await answerAll();
    (await inputs.next()).hide();
    await done;
    same([await namesIn(site, BLOG), vscode.window.activeTextEditor?.document.uri.path], [[], undefined]);
  });

  it('does not overwrite a file that comes meanwhile', async () => {
    const done = start();
    await answerAll();
    const theirs = await site.write(`${BLOG}/${name('-part-2')}`, 'Theirs.');
    await inputs.choose('Create 2 files');
    await done;
    same(errors, [`${theirs.path} exists already. Nothing was created.`]);
    same([await namesIn(site, BLOG), await textOf(theirs)], [[name('-part-2')], 'Theirs.']);
  });

  it('leaves nothing behind when one of the files cannot be written', async () => {
    await site.remove('src/pages/author');
    const folder = await site.write('src/pages/author', 'No folder.');
    const done = start();
    await answerAll('New author');
    await inputs.enter('Bo Lee');
    await inputs.enter('Example: Ltd');
    await inputs.choose('Next Tuesday');
    await inputs.choose('Create 3 files');
    await done;
    same(errors, [`${folder.path}/bo-lee.md could not be created. Nothing was changed.`]);
    same([await namesIn(site, BLOG), vscode.window.activeTextEditor?.document.uri.path], [[], undefined]);
  });

  it('says which file exists, and takes another name', async () => {
    await site.write(`${BLOG}/${name('')}`, 'Theirs.');
    const done = start();
    await answerAll();
    const confirm = await inputs.choose('Change the file name');
    check(confirm.items[1]?.label.includes('exists already. Nothing is overwritten.'), 'the reason');
    await inputs.enter('starlingx-autumn-recap');
    await inputs.choose('Create 2 files');
    await done;
    same(await namesIn(site, BLOG), ['starlingx-autumn-recap-part-2.md', 'starlingx-autumn-recap.md', name('')].sort());
  });

  it('offers the templates of the repository', async () => {
    const template =
      '---\nname: Poem\nask: [title]\ntitle: "{{title}}"\nslug: starlingx-{{title}}\ncategory: Features & Updates\n---\n';
    await site.write('.recap/templates/poem.md', `${template}{{write: the poem}}\n`);
    const done = start();
    await inputs.choose('Poem');
    const box = await inputs.enter('Edge: a "poem"');
    same([box.step, box.totalSteps], [2, 5]);
    await inputs.choose('Ana Ito');
    await inputs.choose('Next Monday');
    await inputs.choose('Create the file');
    await done;
    const text = activeEditor().document.getText();
    check(text.includes(`\ntitle: 'Edge: a "poem"'\n`), 'the title in quotes');
    check(text.endsWith('---\n\n<!-- write: the poem -->\n'), 'the text of the template');
  });

  it('asks in which blog, where the workspace has several', async () => {
    const place = workspacePlace();
    const { showQuickPick } = vscode.window;
    const second = await newSite(undefined, placeAt(place.uri('second-blog')));
    const offered: string[] = [];
    const answer = async (items: readonly vscode.QuickPickItem[]): Promise<vscode.QuickPickItem | undefined> => {
      offered.push(...items.map(({ label }) => label));
      return items.find(({ label }) => label === 'second-blog');
    };
    Object.assign(vscode.window, { showQuickPick: answer });
    try {
      const done = vscode.commands.executeCommand(COMMAND);
      await inputs.choose('Annual report');
      await inputs.choose(year);
      await inputs.choose('Ana Ito');
      await inputs.choose('Next Monday');
      await inputs.choose('Create the file');
      await done;
      same(
        [offered.length, activeEditor().document.uri.path],
        [2, second.uri(`${BLOG}/starlingx-${year}-annual-report.md`).path],
      );
    } finally {
      Object.assign(vscode.window, { showQuickPick });
      await closeAll();
      await place.remove('second-blog');
    }
  });

  it('makes an untitled document where there is no blog', async () => {
    const place = workspacePlace();
    const schema = await textOf(place.uri('static/admin/config.yml'));
    await place.remove('static/admin/config.yml');
    try {
      const done = vscode.commands.executeCommand(COMMAND);
      await inputs.choose('Release announcement');
      for (const answer of ['99.0', '', '']) await inputs.enter(answer);
      await inputs.choose('New author');
      await inputs.enter('Ana Ito');
      await inputs.choose('Next Monday');
      await inputs.choose('Create the file');
      await done;
      const { document } = activeEditor();
      same([document.isUntitled, document.languageId], [true, 'markdown']);
      check(document.getText().includes('\ntitle: StarlingX R99.0 is here!\nauthor: Ana Ito\n'), 'the front matter');
      await undoGives('');
    } finally {
      await place.write('static/admin/config.yml', schema);
    }
    present(await textOf(place.uri('static/admin/config.yml')), 'the schema');
  });
});
