import * as vscode from 'vscode';
import { eventually, same } from './support/assert';
import { closeAll, cursorTo, openPost, replace, type } from './support/editing';
import { describeFinding, diagnosticsOf, finds } from './support/findings';
import { newSite, type Place } from './support/places';
import { GOOD_POST, withLine } from './support/site-files';
import { watchEveryVersion } from './support/versions';

describe('While a post is typed', () => {
  let site: Place;
  before(async () => {
    site = await newSite();
  });
  afterEach(closeAll);

  it('the findings are always those of the text on the screen', async () => {
    const document = await openPost(site, withLine('date', 'date: 2024-29-01'));
    const watch = await watchEveryVersion(document, site);
    for (const [search, by] of [
      ['2024-29-01', '2024-01-29'],
      ['title: A quiet', 'title: Quiet: a'],
      ['templateKey', 'ttemplateKey'],
      ['---\n\nNothing', 'Nothing'],
    ] as const)
      await replace(search, by);
    for (let times = 0; times < 4; times += 1) await vscode.commands.executeCommand('undo');
    for (let times = 0; times < 4; times += 1) await vscode.commands.executeCommand('redo');
    same(watch.versions() >= 12, true, `${watch.versions()} versions`);
    watch.isTrue();
  });

  it('a value that becomes wrong and right again, key by key', async () => {
    const document = await openPost(site, GOOD_POST);
    cursorTo(GOOD_POST.indexOf('A quiet') + 'A quiet'.length);
    await type(': ');
    await finds(document, 'yaml-colon A quiet:  week in the lab');
    for (let times = 0; times < 2; times += 1) await vscode.commands.executeCommand('deleteLeft');
    await finds(document);
    same(document.getText(), GOOD_POST);
  });

  it('severity, source, range and words are told', async () => {
    const document = await openPost(site, withLine('date', 'date: 2024-29-01T16:58:05.627Z'));
    await finds(document, 'date-invalid 2024-29-01T16:58:05.627Z');
    const [diagnostic] = diagnosticsOf(document.uri);
    same(diagnostic && describeFinding(document, diagnostic), 'date-invalid 4:6-4:30 2024-29-01T16:58:05.627Z');
    same(diagnostic?.severity, vscode.DiagnosticSeverity.Error);
    same(diagnostic?.message.includes('2026/05/01'), true, `It does not say what the site prints: ${diagnostic?.message}`);
  });

  it('a post that is closed has no findings, and has them again when it is opened', async () => {
    const uri = await site.write('src/pages/blog/closed.md', withLine('date', 'date: 2024-29-01'));
    await vscode.commands.executeCommand('vscode.open', uri);
    await eventually(() => same(diagnosticsOf(uri).length, 1));
    await closeAll();
    await eventually(() => same(diagnosticsOf(uri).length, 0));
    await vscode.commands.executeCommand('vscode.open', uri);
    await eventually(() => same(diagnosticsOf(uri).length, 1));
  });

  it('two posts side by side each have their own', async () => {
    const first = await openPost(site, withLine('date', 'date: 2024-29-01'), 'first');
    const second = await openPost(site, withLine('title', 'title: 2024'), 'second');
    await finds(first, 'date-invalid 2024-29-01');
    await finds(second, 'value-type 2024');
    await replace('2024', "'2024'");
    await finds(second);
    await finds(first, 'date-invalid 2024-29-01');
  });
});
