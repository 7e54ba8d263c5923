import * as vscode from 'vscode';
import { closeAll, openPost, replace } from './support/editing';
import { finds } from './support/findings';
import { hasNoneOfOurs, logsWith } from './support/logs';
import { newSite } from './support/places';
import { hoverText } from './support/providers';
import { withLine } from './support/site-files';

describe('In all of this', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('no exception of the extension was logged', async () => {
    // First that they would be: one in a listener, one in a provider, both of this test.
    const document = await openPost(await newSite(), withLine('date', 'date: 2024-29-01'));
    await finds(document, 'date-invalid 2024-29-01');
    const faults = [
      vscode.workspace.onDidChangeTextDocument(() => {
        throw new Error('on purpose, in a listener');
      }),
      vscode.languages.registerHoverProvider('markdown', {
        provideHover: () => {
          throw new Error('on purpose, in a provider');
        },
      }),
    ];
    await replace('Nothing', 'Little');
    await hoverText(document, 0);
    for (const fault of faults) fault.dispose();
    const text = await logsWith('on purpose, in a listener', 'on purpose, in a provider');
    hasNoneOfOurs(text);
  });
});
