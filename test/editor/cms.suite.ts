import * as vscode from 'vscode';
import { MAGAZINE, STORY } from '../unit/cms-sites';
import { check, eventually, present, same } from './support/assert';
import { closeAll, openFile } from './support/editing';
import { allDiagnosticsOf, ruleOf } from './support/findings';
import { newSite, type Place } from './support/places';
import { hoverText } from './support/providers';

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
