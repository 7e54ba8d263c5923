import * as vscode from 'vscode';
import { check, eventually } from './support/assert';
import { activeEditor, closeAll, cursorTo, openPost, openUntitled, type } from './support/editing';
import { diagnosticsOf, findsNothing } from './support/findings';
import { newSite } from './support/places';
import { GOOD_POST } from './support/site-files';

/** Takes what is marked in the list of suggestions, if there is a list: nothing here asks for one. */
async function acceptWhenShown(expected: RegExp): Promise<void> {
  await eventually(async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    const text = activeEditor().document.getText();
    check(expected.test(text), `${expected} does not fit: ${JSON.stringify(text)}`);
  });
}

describe('The list of suggestions opens by typing alone', () => {
  afterEach(closeAll);

  it('from a key to its value', async () => {
    const document = await openPost(await newSite(), GOOD_POST.replace('author: Ana Ito\n', ''), 'typed');
    await findsKeyMissing(document);
    cursorTo(document.getText().indexOf('date:'));
    await type('\n');
    await vscode.commands.executeCommand('cursorUp');
    await type('aut');
    await acceptWhenShown(/^author: /m);
    // The value's list opens by itself.
    await acceptWhenShown(/^author: (Ana Ito|Ildiko Vancsa)$/m);
    await findsNothing(document);
  });

  it('in an untitled document, for the whole block', async () => {
    await openUntitled('');
    await type('---');
    await acceptWhenShown(/^---\ntemplateKey: blog-post\n/);
  });
});

async function findsKeyMissing(document: vscode.TextDocument): Promise<void> {
  await eventually(() => check(diagnosticsOf(document.uri).length === 1, 'The missing key is not found'));
}
