import * as vscode from 'vscode';
import { MAGAZINE, SISTER, STORY } from '../unit/cms-sites';
import { check, eventually, present, same } from './support/assert';
import { activeEditor, closeAll, openFile, openPost } from './support/editing';
import { allDiagnosticsOf, ruleOf } from './support/findings';
import { newSite, type Place } from './support/places';
import { hoverText } from './support/providers';
import { watchQuickInputs } from './support/quick-input';
import { GOOD_POST } from './support/site-files';

describe('A CMS blog of another make', () => {
  const { createLanguageStatusItem } = vscode.languages;
  let item: vscode.LanguageStatusItem | undefined;
  let site: Place;

  before(async () => {
    vscode.languages.createLanguageStatusItem = (id, selector) => {
      item = createLanguageStatusItem(id, selector);
      return item;
    };
    site = await newSite(MAGAZINE);
  });
  after(() => {
    vscode.languages.createLanguageStatusItem = createLanguageStatusItem;
  });
  afterEach(closeAll);

  const finds = (document: vscode.TextDocument, ...expected: string[]): Promise<void> =>
    eventually(() =>
      same(
        allDiagnosticsOf(document.uri).map((one) => `${ruleOf(one)} ${document.getText(one.range)}`),
        expected,
        'findings',
      ),
    );

  it('checks a story in a folder of its own, and follows its entries and its schema', async () => {
    const text = STORY.replace('kind: long', 'kind: huge').replace('writer: Ana', 'writer: Cleo');
    const document = await openFile(await site.write('content/stories/2026/sea/index.md', text));
    await finds(document, 'field-value huge', 'relation-unknown Cleo');
    const offset = document.getText().indexOf('kind: huge');
    check((await hoverText(document, offset)).includes('Long read'), 'The options are not shown.');
    await site.write('data/writers/cleo.yml', 'name: { first: Cleo }\n');
    await finds(document, 'field-value huge');
    const schema = present(MAGAZINE['public/admin/config.yaml'], 'the schema');
    await site.write('public/admin/config.yaml', schema.replace('value: short', 'value: huge'));
    await finds(document);
    await site.write('public/admin/config.yaml', schema);
    await finds(document, 'field-value huge');
  });

  it('makes an entry of a collection, named as the schema says, with its defaults', async () => {
    const inputs = watchQuickInputs();
    try {
      const done = vscode.commands.executeCommand('starlingxRecap.newPost', site.uri('content/stories'));
      await inputs.choose('Stories');
      await inputs.enter('Low water');
      await inputs.choose('long');
      await inputs.choose('Ana');
      await inputs.choose('Next Monday');
      const confirm = await inputs.choose('Create the file');
      check(/^content\/stories\/\d{4}\/\d{4}-low-water\/index\.md$/.test(confirm.items[1]?.detail ?? ''), 'the path is shown');
      await done;
      const { document } = activeEditor();
      check(
        /\/content\/stories\/\d{4}\/\d{4}-low-water\/index\.md$/.test(document.uri.path),
        `The file is ${document.uri.path}.`,
      );
      check(
        /^---\ntitle: Low water\npublished: \d\d\.\d\d\.\d{4} \d\d:\d\d\nkind: long\nwriter: Ana\nfeatured: false\nlayout: story\nstars: \n---\n/.test(
          document.getText(),
        ),
        `The text is ${document.getText()}`,
      );
      await finds(document);
    } finally {
      inputs.dispose();
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }
  });

  it('has nothing of StarlingX: its commands are hidden, and say so when they are called all the same', async () => {
    const { executeCommand } = vscode.commands;
    const { showInformationMessage } = vscode.window;
    const keys = new Map<unknown, unknown>();
    let told = '';
    vscode.commands.executeCommand = (command: string, ...rest: unknown[]) => {
      if (command === 'setContext') keys.set(rest[0], rest[1]);
      return executeCommand(command, ...rest);
    };
    vscode.window.showInformationMessage = async (message: string) => {
      told = message;
      return undefined;
    };
    const context = (): unknown[] =>
      ['starlingxRecap.otherBuild', 'starlingxRecap.otherBlog', 'hasCustomMarkdownPreview'].map((key) => keys.get(key) ?? false);
    try {
      const document = await openFile(await site.write('content/stories/2026/moon/index.md', STORY));
      await eventually(() => same(context(), [true, true, false]));
      for (const command of ['insertFooter', 'setCategory', 'setDate', 'showSeries', 'createNextPart']) {
        told = '';
        await executeCommand(`starlingxRecap.${command}`);
        check(told.includes('StarlingX blog'), `${command} says: ${told}`);
      }
      same(document.getText(), STORY);
      await openPost(await newSite(), GOOD_POST);
      await eventually(() => same(context(), [false, false, true]));
      await closeAll();
      await openPost(await newSite(SISTER), '---\ntemplateKey: blog-post\n---\n');
      await eventually(() => same(context(), [false, true, true]));
    } finally {
      vscode.commands.executeCommand = executeCommand;
      vscode.window.showInformationMessage = showInformationMessage;
    }
  });

  it('leaves alone what is kept as TOML, and says so', async () => {
    item = undefined;
    const document = await openFile(await site.write('content/diary/tuesday.md', '+++\ntitle = "Tuesday"\n+++\nText\n'));
    await eventually(() => {
      same(item?.text, 'Not checked');
      check(/"Diary".*left alone/.test(item?.detail ?? ''), `The status says: ${item?.detail}`);
    });
    same(allDiagnosticsOf(document.uri).length, 0);
  });
});
