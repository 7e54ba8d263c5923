import * as vscode from 'vscode';
import { check, eventually, present, same } from './support/assert';
import { closeAll, openFile, openPost } from './support/editing';
import { newPlace, newSite, type Place } from './support/places';
import { GOOD_POST } from './support/site-files';

/**
 * No API reads context keys and status items. VS Code gives the same `vscode` object to an extension and to the tests in
 * its folder, so that the calls can be watched on their way.
 */
describe('The window knows that a post is active', () => {
  const { executeCommand } = vscode.commands;
  const { createLanguageStatusItem } = vscode.languages;
  let isPost: unknown;
  let item: vscode.LanguageStatusItem | undefined;
  let site: Place;

  before(async () => {
    site = await newSite();
    await openFile(await newPlace().write('other.md', '# Other\n'));
    vscode.commands.executeCommand = (command: string, ...rest: unknown[]) => {
      if (command === 'setContext' && rest[0] === 'starlingxRecap.isPost') isPost = rest[1];
      return executeCommand(command, ...rest);
    };
    vscode.languages.createLanguageStatusItem = (id, selector) => {
      item = createLanguageStatusItem(id, selector);
      return item;
    };
  });
  after(() => {
    vscode.commands.executeCommand = executeCommand;
    vscode.languages.createLanguageStatusItem = createLanguageStatusItem;
  });
  afterEach(closeAll);

  it('by a context key that follows the active editor', async () => {
    await openPost(site, GOOD_POST);
    await eventually(() => same(isPost, true));
    await openFile(await site.write('README.md', '# Other\n'));
    await eventually(() => same(isPost, false));
    await vscode.commands.executeCommand('workbench.action.previousEditor');
    await eventually(() => same(isPost, true));
    await closeAll();
    await eventually(() => same(isPost, false));
  });

  it('by a status item that says what was found', async () => {
    item = undefined;
    const place = await newSite();
    await openPost(place, GOOD_POST);
    const folder = present(place.root.path.split('/').at(-1), 'the folder');
    await eventually(() => {
      same(item?.text, `Blog of ${folder}`);
      check(/\b1 post, 2 authors, 3 categories$/.test(item?.detail ?? ''), `The counts are wrong: ${item?.detail}`);
      same(item?.busy, false);
    });
  });

  it('by a status item that says when there is no site', async () => {
    item = undefined;
    await openFile(await newPlace().write('a.md', GOOD_POST));
    await eventually(() => same(item?.text, 'Blog post without its site'));
  });

  it('by a status item that says what of the site could not be read', async () => {
    item = undefined;
    const broken = await newSite({ 'static/admin/config.yml': 'collections: [\n', 'src/content/blog-config.json': '{' });
    await openPost(broken, GOOD_POST);
    await eventually(() => {
      same(item?.severity, vscode.LanguageStatusSeverity.Warning);
      for (const name of ['static/admin/config.yml', 'src/content/blog-config.json', 'src/pages/author'])
        check(item?.detail?.includes(name), `${name} is not named: ${item?.detail}`);
    });
  });
});
