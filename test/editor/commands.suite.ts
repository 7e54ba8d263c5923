import * as vscode from 'vscode';
import { type Answers, watchAnswers } from './support/answers';
import { check, eventually, present, same } from './support/assert';
import { type Loop, tryAll } from './support/command-loops';
import { leavesNothing } from './support/command-run';
import { enter, isRecognised, PART_2, type Stage } from './support/command-stage';
import { COMMANDS, SITUATIONS } from './support/command-table';
import { activeEditor, closeAll, openPost } from './support/editing';
import { newPlace, newSite, type Place, workspacePlace } from './support/places';
import { GOOD_POST } from './support/site-files';
import { whenHolds } from './support/when';

describe('Every command', () => {
  let answers: Answers;
  let stage: Stage;
  let places: readonly Place[];
  let loop: Loop;
  before(async () => {
    stage = { site: await newSite(), posts: 'src/pages/blog', plain: newPlace(), hasSeries: true };
    await stage.plain.write('readme.txt', '');
    places = [stage.site, stage.plain, workspacePlace()];
    answers = watchAnswers((name) => stage.plain.uri(name));
    loop = { stage, answers, places };
    // The context key is set when it changes.
    await isRecognised(await openPost(stage.site, GOOD_POST));
    await closeAll();
  });
  after(() => answers.dispose());
  afterEach(async () => {
    answers.begin([]);
    await closeAll();
  });

  for (const situation of SITUATIONS)
    it(`does what the table says: ${situation}`, () => tryAll(situation, loop)).timeout(120_000);

  it('is in the palette only where it can work', async () => {
    const { packageJSON } = present(vscode.extensions.getExtension('starlingx.starlingx-recap'), 'the extension');
    const menu: { command: string; when: string }[] = packageJSON.contributes.menus.commandPalette;
    for (const situation of SITUATIONS) {
      const document = await enter(situation, stage);
      const contexts = {
        ...answers.contexts,
        editorLangId: document?.languageId,
        editorReadonly: situation === 'read-only post',
        workspaceFolderCount: vscode.workspace.workspaceFolders?.length ?? 0,
        'starlingxRecap.hasSite': true,
      };
      const hidden = COMMANDS.filter(({ id }) => {
        const when = menu.find(({ command }) => command === id)?.when;
        return when !== undefined && !whenHolds(when, contexts);
      }).map(({ id }) => id);
      const expected = COMMANDS.filter(({ hiddenIn }) => hiddenIn.includes(situation)).map(({ id }) => id);
      same(hidden, expected, `hidden: ${situation}`);
      await closeAll();
    }
  });

  for (const row of COMMANDS.filter(({ answers }) => answers.length > 0))
    it(`leaves nothing behind when it is left: ${row.id}`, async () => {
      await leavesNothing({ row, document: await enter('post', stage), places, answers });
    });

  it('that needs a blog says so in a window without one', async () => {
    const place = workspacePlace();
    const schema = await vscode.workspace.fs.readFile(place.uri('static/admin/config.yml'));
    await place.remove('static/admin/config.yml');
    try {
      for (const name of ['checkWholeBlog', 'filterPosts'])
        await eventually(async () => {
          answers.begin([]);
          await vscode.commands.executeCommand(`starlingxRecap.${name}`);
          same([answers.told.length, answers.asked], [1, 0], name);
          check(answers.told[0]?.startsWith('There is no blog in this workspace'), answers.told.join());
        });
    } finally {
      await vscode.workspace.fs.writeFile(place.uri('static/admin/config.yml'), schema);
    }
  });

  it('that makes the next part does not touch a file that the blog does not know yet', async () => {
    const document = present(await enter('post', stage), 'the post');
    const other = vscode.Uri.parse(document.uri.toString().replace('part-2', 'part-3'));
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode('Theirs.'));
    answers.begin([]);
    await vscode.commands.executeCommand('starlingxRecap.createNextPart');
    same(new TextDecoder().decode(await vscode.workspace.fs.readFile(other)), 'Theirs.', 'their file');
    same([document.getText(), activeEditor().document.uri.path], [PART_2, document.uri.path], 'the post');
    same([answers.told.length, /there already/.test(answers.told[0] ?? '')], [1, true], answers.told.join());
    await vscode.workspace.fs.delete(other);
  });
});
