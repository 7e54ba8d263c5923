import * as vscode from 'vscode';
import { check, eventually, present, same } from './support/assert';
import { closeAll, openPost, openUntitled, replace } from './support/editing';
import { newPlace, newSite, type Place } from './support/places';
import { GOOD_POST } from './support/site-files';

/** One red pixel. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==';
const BODY = '\n![Dot](/img/dot.png)\n\n![Gone](/img/gone.png)\n\n<b onclick="x()">Bold</b> <script>alert(1)</script>\n';

async function text(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

/** What a command says when it fails. */
async function failureOf(command: string, ...args: unknown[]): Promise<string> {
  const { showErrorMessage } = vscode.window;
  const messages: string[] = [];
  vscode.window.showErrorMessage = async (message: string) => {
    messages.push(message);
    return undefined;
  };
  try {
    await vscode.commands.executeCommand(command, ...args);
  } finally {
    vscode.window.showErrorMessage = showErrorMessage;
  }
  return present(messages[0], 'the message');
}

describe('A page for others', () => {
  let site: Place;
  before(async () => {
    site = await newSite();
    const bytes = Uint8Array.from(atob(PICTURE), (char) => char.charCodeAt(0));
    await vscode.workspace.fs.writeFile(await site.write('static/img/dot.png', ''), bytes);
  });
  afterEach(closeAll);

  it('is copied as HTML, as the newest text has it', async () => {
    await openPost(site, `${GOOD_POST}${BODY}`, 'copied');
    await replace('Bold', 'Bolder');
    await vscode.commands.executeCommand('starlingxRecap.copyHtml');
    const html = await vscode.env.clipboard.readText();
    check(html.includes('<b>Bolder</b>'), html);
    check(html.includes('src="/img/dot.png"'), html);
    check(html.includes('Missing picture: static/img/gone.png (Gone)'), html);
    check(!/script|onclick|data-/.test(html), html);
  });

  it('is written into one file, with fonts and pictures and without scripts', async () => {
    const document = await openPost(site, `${GOOD_POST}${BODY}`, 'exported');
    const target = newPlace().uri('page.html');
    await vscode.commands.executeCommand('starlingxRecap.exportPage', document.uri, target);
    const page = await text(target);
    check(page.includes(`src="data:image/png;base64,${PICTURE}"`), 'the picture is not in the page');
    same(page.match(/data:font\/woff2;base64,[\w+/]{1000}/g)?.length, 2, 'fonts');
    check(page.includes('Missing picture: static/img/gone.png (Gone)'), 'no box for the missing picture');
    check(page.includes('body > #window > main') || page.includes('body>#window>main'), 'no style');
    check(!/<script|onclick|<link|src="http|vscode/.test(page), 'something in it runs or is fetched');
  });

  it('is made of an untitled post, too', async () => {
    await openUntitled(GOOD_POST.replace('---\n', '---\n# draft\n'));
    const target = newPlace().uri('untitled.html');
    await vscode.commands.executeCommand('starlingxRecap.exportPage', undefined, target);
    check((await text(target)).includes('<div id="body"><'), 'no body');
  });

  it('cannot be written where nothing can be: the message says so', async () => {
    const document = await openPost(site, GOOD_POST, 'refused');
    const place = newPlace();
    await place.write('page.html/file.txt', '');
    const message = await failureOf('starlingxRecap.exportPage', document.uri, place.uri('page.html'));
    check(/could not be written to .*page\.html: .*Choose another folder\.$/.test(message), message);
    const virtual = vscode.Uri.parse('git:/x/page.html');
    check(/Choose a.* folder/.test(await failureOf('starlingxRecap.exportPage', document.uri, virtual)), 'git:');
  });

  it('is made from a preview that was hidden, or shows another post', async () => {
    const first = await openPost(site, GOOD_POST, 'first-page');
    await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
    await vscode.window.showTextDocument(await site.write('b.txt', ''), { viewColumn: vscode.ViewColumn.Two });
    // An output panel is a visible editor, too, but in no column.
    const columns = (): unknown[] => vscode.window.visibleTextEditors.flatMap(({ viewColumn }) => viewColumn ?? []);
    await eventually(() => same(columns().sort(), [1, 2]));
    const target = newPlace().uri('hidden.html');
    await vscode.commands.executeCommand('starlingxRecap.exportPage', first.uri, target);
    check((await text(target)).includes('<div id="body"><'), 'no body');
  });
});
