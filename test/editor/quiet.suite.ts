import * as vscode from 'vscode';
import { readPosts, readSite } from '../../src/core/site/read-site';
import { checkBlog } from '../../src/vscode/check-blog';
import { filesBelow } from '../../src/vscode/files';
import { check, eventually, present, remains, same } from './support/assert';
import { activeEditor, closeAll, cursorTo, openFile, openPost, type, undoGives } from './support/editing';
import { allDiagnosticsOf, ruleOf } from './support/findings';
import { outside } from './support/outside';
import { newPlace, newSite, workspacePlace } from './support/places';
import { applyFix } from './support/providers';
import { withSettings } from './support/settings';
import { GOOD_POST } from './support/site-files';

const DOUBLED = GOOD_POST.replace('Nothing broke.', 'Nothing broke in in May.\n\nIt was was quiet.');

/** The findings of one rule, by the text under them. */
function found(document: vscode.TextDocument, rule: string): string[] {
  return allDiagnosticsOf(document.uri)
    .filter((one) => ruleOf(one) === rule)
    .map(({ range }) => document.getText(range));
}

describe('Findings that nobody wants', () => {
  afterEach(closeAll);

  it('are ignored on a line by a quick fix, in one step of undo', async () => {
    const document = await openPost(await newSite(), DOUBLED);
    await eventually(() => same(found(document, 'doubled-word'), ['in in', 'was was']));
    const at = document.positionAt(DOUBLED.indexOf('was was'));
    await applyFix(document, new vscode.Range(at, at), 'Ignore "doubled-word" on this line');
    same(document.getText(), DOUBLED.replace('It was', '<!-- recap-ignore-next-line doubled-word -->\nIt was'));
    same(found(document, 'doubled-word'), ['in in']);
    await undoGives(DOUBLED);
  });

  it('are ignored in a post by a quick fix, and a comment without a use is found and removed', async () => {
    const document = await openPost(await newSite(), DOUBLED);
    await eventually(() => same(found(document, 'doubled-word').length, 2));
    const at = document.positionAt(DOUBLED.indexOf('was was'));
    await applyFix(document, new vscode.Range(at, at), 'Ignore "doubled-word" in this post');
    const comment = '<!-- recap-ignore doubled-word -->';
    same(document.getText(), DOUBLED.replace('---\n\nNothing', `---\n${comment}\n\nNothing`));
    same([found(document, 'doubled-word'), found(document, 'unused-suppression')], [[], []]);
    const repaired = document.getText().replace('in in', 'in').replace('was was', 'was');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    check(await activeEditor().edit((builder) => builder.replace(whole, repaired)), 'The edit was refused');
    await eventually(() => same(found(document, 'unused-suppression'), [comment]));
    const [unused] = allDiagnosticsOf(document.uri).filter((one) => ruleOf(one) === 'unused-suppression');
    await applyFix(document, present(unused, 'the finding').range, 'Remove the comment');
    same(document.getText(), repaired.replace(`${comment}\n`, ''));
  });

  it('are turned off by the configuration of the repository', async () => {
    const site = await newSite();
    await site.write('starlingx-recap.config.json', '{"rules": {"doubled-word": "hint", "date-invalid": "off"}}');
    const document = await openPost(site, DOUBLED.replace('2026-02-03', '2026-02-30'));
    const severities = (): unknown[] =>
      allDiagnosticsOf(document.uri)
        .filter((one) => /^(?:doubled-word|date-invalid)$/.test(ruleOf(one)))
        .map(({ severity }) => severity);
    const { Hint } = vscode.DiagnosticSeverity;
    await eventually(() => same(severities(), [Hint, Hint]));
  });

  it('are turned off by a configuration above a post that has no site', async () => {
    const place = newPlace();
    await place.write('starlingx-recap.config.json', '{"rules": {"doubled-word": "hint"}}');
    const document = await openFile(await place.write('drafts/news.md', DOUBLED));
    const severities = (): unknown[] =>
      allDiagnosticsOf(document.uri)
        .filter((one) => ruleOf(one) === 'doubled-word')
        .map(({ severity }) => severity);
    await eventually(() => same(severities(), [vscode.DiagnosticSeverity.Hint, vscode.DiagnosticSeverity.Hint]));
  });

  it('of all one rule are repaired together, in one step of undo', async () => {
    const text = DOUBLED.replace('templateKey', 'ttemplateKey');
    const document = await openPost(await newSite(), text);
    await eventually(() => same(found(document, 'doubled-word').length, 2));
    const at = document.positionAt(text.indexOf('was was'));
    await applyFix(document, new vscode.Range(at, at), 'Fix all 2 of recap doubled-word');
    same(document.getText(), text.replace('in in', 'in').replace('was was', 'was'));
    same(found(document, 'key-misspelt'), ['ttemplateKey']);
    await undoGives(text);
  });
});

describe('The configuration file', () => {
  afterEach(closeAll);

  it('is checked while it is written', async () => {
    const uri = await (await newSite()).write('starlingx-recap.config.json', '{"rules": {"doubled-word": "loud"}}');
    await openFile(uri);
    await eventually(() =>
      same(
        vscode.languages.getDiagnostics(uri).map(({ range }) => range.start.character),
        [27],
      ),
    );
  });
});

describe('Matters of style', () => {
  afterEach(closeAll);

  it('wait until the cursor has left the line that is being typed', async () => {
    const document = await openPost(await newSite(), GOOD_POST);
    cursorTo(GOOD_POST.indexOf('broke.') + 'broke.'.length);
    await type(' It was was  a day');
    await eventually(() => same(found(document, 'doubled-word'), ['was was'])); // No matter of style: at once.
    await remains(() => same(found(document, 'double-space'), []));
    cursorTo(0);
    await eventually(() => same(found(document, 'double-space').length, 1));
  });
});

describe('A check of the whole blog that is cancelled', () => {
  it('ends without a result', async () => {
    const place = workspacePlace();
    const files = filesBelow(place.root);
    const bare = await readSite(files);
    const site = { ...bare, posts: await readPosts(files, bare) };
    const open = {
      root: place.root,
      site,
      read: Promise.resolve(),
      askPublished: () => Promise.resolve(),
      readAgain: () => undefined,
      dispose: () => undefined,
    };
    const source = new vscode.CancellationTokenSource();
    present(await checkBlog(open, source.token, () => undefined), 'the findings of a run to its end');
    same(await checkBlog(open, source.token, () => source.cancel()), undefined);
  });
});

describe('A post that is not in the main branch yet', () => {
  afterEach(closeAll);

  it('is told by git to have an old date, and is not once it is there', async () => {
    const place = workspacePlace();
    const git = (...args: string[]): Promise<unknown> => outside().git(place.root, ...args);
    const old = GOOD_POST.replace('2026-02-03', '2020-02-03').replace('Ana Ito', 'Mei Tanaka');
    await git('init', '-q', '-b', 'main');
    try {
      await git('add', '.');
      await git('commit', '-q', '-m', 'first');
      const uri = await place.write('src/pages/blog/starlingx-old-news.md', old);
      await withSettings({ 'git.enabled': true }, async () => {
        const document = await openFile(uri);
        await eventually(() => same(found(document, 'date-stale'), ['2020-02-03T01:32:05.627Z']));
        await git('add', '.');
        await git('commit', '-q', '-m', 'second');
        await vscode.commands.executeCommand('git.refresh');
        await eventually(() => same(found(document, 'date-stale'), []));
      });
    } finally {
      await place.remove('.git');
      await place.remove('src/pages/blog/starlingx-old-news.md');
    }
  });
});
