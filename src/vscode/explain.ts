import * as vscode from 'vscode';
import { allRules } from '../core/all-rules';
import { explainRule } from '../core/explain-rule';
import { translated } from '../core/say';

const SCHEME = 'starlingx-recap-rule';
const COMMAND = 'starlingxRecap.explainRule';
const SHOW = 'markdown.showPreview';

/** Where the code of a diagnostic leads: the rule's page, made from the rule itself, so that it works offline. */
export function explainUri(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:${COMMAND}?${encodeURIComponent(JSON.stringify([rule]))}`);
}

export function registerExplain(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ path }) => page(path.replace(/^\/|\.md$/g, '')),
    }),
    vscode.commands.registerCommand(COMMAND, async (rule?: unknown) => {
      const id = typeof rule === 'string' ? rule : await pickRule();
      if (id === undefined) return undefined;
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${id}.md` });
      const { commands, window } = vscode;
      // The built-in Markdown extension may be turned off.
      if (!(await commands.getCommands(true)).includes(SHOW)) return window.showTextDocument(uri);
      // Locked: the page stays what it is when its reader turns to the post again, instead of becoming VS Code's preview of it.
      return commands.executeCommand(SHOW, uri, undefined, { locked: true });
    }),
  );
}

async function pickRule(): Promise<string | undefined> {
  const items = allRules.map(({ id, docs }) => ({ label: id, detail: translated(docs) }));
  return (await vscode.window.showQuickPick(items, { matchOnDetail: true, placeHolder: vscode.l10n.t('Which rule?') }))?.label;
}

function page(id: string): string {
  const rule = allRules.find((candidate) => candidate.id === id);
  return rule ? explainRule(rule) : `# ${id}\n\n${vscode.l10n.t('There is no rule of this name.')}\n`;
}
