import * as vscode from 'vscode';
import { checkPost, type RuleSettings } from '../core/check-post';
import { isIgnored } from '../core/ignored';
import { lineIndex } from '../core/lines';
import { parsePost } from '../core/parse-post';
import { isPostPath } from '../core/recognise';
import { checkSite } from '../core/site-rules';
import { readWholeSite } from '../core/site-rules/whole-site';
import type { Problem } from '../core/types';
import { toDiagnosticAt } from './diagnostics';
import { filesBelow, pathBelow } from './files';
import type { Posts } from './posts';
import type { OpenSite } from './site-service';
import type { Sites } from './sites';

/** After so many posts the editor gets a turn. */
const BATCH = 20;

/** "Check the Whole Blog": the findings of all posts in the Problems panel, kept current until the window is closed. */
export function registerWholeBlog(sites: Sites, posts: Posts): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('starlingx-recap-blog');
  /** Sites that were checked, with what keeps them current. */
  const kept = new Map<OpenSite, vscode.Disposable>();

  /** Open posts have their findings already, from the text as it is in the editor. */
  const isOpen = (uri: vscode.Uri): boolean =>
    vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString() && posts.get(document));
  const checkFile = async (open: OpenSite, uri: vscode.Uri): Promise<void> => {
    const path = pathBelow(open.root, uri);
    const { site } = open;
    if (!site || path === undefined || !isPostPath(path, site)) return;
    const text = isOpen(uri) || isIgnored(path, site.config) ? undefined : await filesBelow(open.root).read(path);
    if (text === undefined) collection.delete(uri);
    else collection.set(uri, place(text, checkPost(parsePost(text, path), site, settingsFor(uri))));
  };
  const checkAll = async (
    open: OpenSite,
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<void> => {
    const cards = open.site?.posts ?? [];
    for (const [index, { path }] of cards.entries()) {
      if (token.isCancellationRequested) return;
      await checkFile(open, vscode.Uri.joinPath(open.root, path));
      if (index % BATCH !== 0) continue;
      progress.report({ message: `${index} of ${cards.length} posts`, increment: (100 * BATCH) / cards.length });
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (open.site)
      for (const [path, problems] of await siteProblems(open)) collection.set(vscode.Uri.joinPath(open.root, path), problems);
    if (!kept.has(open))
      kept.set(
        open,
        keepCurrent(open, (uri) => void checkFile(open, uri)),
      );
  };

  const command = vscode.commands.registerCommand('starlingxRecap.checkWholeBlog', async () => {
    const found = await sites.inWorkspace();
    if (found.length === 0) {
      void vscode.window.showInformationMessage(
        'There is no blog in this workspace: no folder has a CMS schema at static/admin/config.yml.',
      );
      return;
    }
    const options = { location: vscode.ProgressLocation.Notification, title: 'Checking the whole blog', cancellable: true };
    await vscode.window.withProgress(options, async (progress, token) => {
      for (const open of found) await checkAll(open, progress, token);
    });
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  });
  return vscode.Disposable.from(
    collection,
    command,
    posts.onDidChange((document) => collection.has(document.uri) && posts.get(document) && collection.delete(document.uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      for (const open of kept.keys()) void checkFile(open, uri);
    }),
    new vscode.Disposable(() => vscode.Disposable.from(...kept.values()).dispose()),
  );
}

function keepCurrent({ root, site }: OpenSite, changed: (uri: vscode.Uri) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(root, `${site?.blogFolder ?? 'src/pages/blog'}/*.md`),
  );
  watcher.onDidCreate(changed);
  watcher.onDidChange(changed);
  watcher.onDidDelete(changed);
  return watcher;
}

function settingsFor(uri: vscode.Uri): RuleSettings {
  return vscode.workspace.getConfiguration('starlingxRecap', uri).get<RuleSettings>('rules', {});
}

/** The findings about the site as a whole, by the file that they are about. */
async function siteProblems({ root, site }: OpenSite): Promise<Map<string, vscode.Diagnostic[]>> {
  const byPath = new Map<string, vscode.Diagnostic[]>();
  if (!site) return byPath;
  const top = new vscode.Range(0, 0, 0, 0);
  for (const { path, ...problem } of checkSite(await readWholeSite(filesBelow(root), site), settingsFor(root))) {
    byPath.set(path, [...(byPath.get(path) ?? []), toDiagnosticAt(top, problem)]);
  }
  return byPath;
}

/** Diagnostics of a text that no editor has open. */
function place(text: string, problems: readonly Problem[]): vscode.Diagnostic[] {
  const at = lineIndex(text);
  return problems.map((problem) => {
    const [start, end] = [at(problem.span.start), at(problem.span.end)];
    return toDiagnosticAt(new vscode.Range(start.line, start.column, end.line, end.column), problem);
  });
}
