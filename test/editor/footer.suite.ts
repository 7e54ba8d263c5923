import * as vscode from 'vscode';
import { footerParagraph, footerText } from '../../src/core/footer';
import { eventually, same } from './support/assert';
import { closeAll, openFile, openPost, undoGives } from './support/editing';
import { finds } from './support/findings';
import { newPlace, newSite } from './support/places';
import { GOOD_POST, withLine } from './support/site-files';

const COMMAND = 'starlingxRecap.insertFooter';
const RECAP = withLine('title', 'title: StarlingX at the virtual Project Teams Gathering in April, 2026');
const RELEASE = withLine('title', 'title: StarlingX R98.0 is here!');

describe('The footer command', () => {
  const { showInformationMessage, showQuickPick } = vscode.window;
  let messages: string[];
  beforeEach(() => {
    messages = [];
    vscode.window.showInformationMessage = async (message: string) => {
      messages.push(message);
      return undefined;
    };
  });
  afterEach(async () => {
    Object.assign(vscode.window, { showInformationMessage, showQuickPick });
    await closeAll();
  });

  for (const eol of ['\n', '\r\n']) {
    const ends = eol === '\n' ? '' : ' (CRLF)';

    it(`adds the footer of a recap in one step${ends}`, async () => {
      const text = RECAP.replaceAll('\n', eol);
      const document = await openPost(await newSite(), text);
      await finds(document, 'footer-missing broke');
      await vscode.commands.executeCommand(COMMAND);
      same(document.getText(), `${text}${eol}${footerText('article', 1, eol)}${eol}`);
      await finds(document);
      await undoGives(text);
    });

    it(`adds the footer of a release${ends}`, async () => {
      const text = RELEASE.replaceAll('\n', eol);
      const document = await openPost(await newSite(), text);
      await vscode.commands.executeCommand(COMMAND);
      same(document.getText(), `${text}${eol}${footerText('release', 1, eol)}${eol}`);
    });

    it(`brings an older footer up to date in one step${ends}`, async () => {
      const good = `${RECAP}\n${footerText('article', 1, '\n')} See you there!\n`.replaceAll('\n', eol);
      const bad = good.replace('[download the code](https://opendev.org/starlingx)', 'download the code');
      const document = await openPost(await newSite(), bad);
      await finds(document, 'footer-outdated download the code');
      await vscode.commands.executeCommand(COMMAND);
      same(document.getText(), good);
      await undoGives(bad);
    });
  }

  it('says so when there is nothing to do', async () => {
    const text = `${RECAP}\n${footerText('article', 1, '\n')}\n`;
    const document = await openPost(await newSite(), text);
    await vscode.commands.executeCommand(COMMAND);
    same(messages, ['The footer stands at the end of this post already, in its current text.']);
    same([document.getText(), document.isDirty], [text, false]);
  });

  it('asks for the form where the post does not tell', async () => {
    Object.assign(vscode.window, {
      showQuickPick: async (items: readonly { label: string }[]) => items.find(({ label }) => label === 'Release'),
    });
    const document = await openPost(await newSite(), GOOD_POST);
    await vscode.commands.executeCommand(COMMAND);
    same(document.getText().includes(footerParagraph('release')), true, 'the paragraph of a release');
  });

  it('changes nothing when nothing is chosen', async () => {
    Object.assign(vscode.window, { showQuickPick: async () => undefined });
    const document = await openPost(await newSite(), GOOD_POST);
    await vscode.commands.executeCommand(COMMAND);
    same([document.getText(), document.isDirty, messages.length], [GOOD_POST, false, 0]);
  });

  it('says what to do when no Markdown is open', async () => {
    await openFile(await newPlace().write('a.txt', 'Text.'));
    await vscode.commands.executeCommand(COMMAND);
    await eventually(() => same(messages, ['Open the post that is to get the footer, and try again.']));
  });
});
