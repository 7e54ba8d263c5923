import * as vscode from 'vscode';
import { type BlogFindings, checkBlog, checkOnDisk } from './check-blog';
import { pathBelow } from './files';
import { tellNoBlog } from './no-blog';
import type { Posts } from './posts';
import type { OpenSite } from './site-service';
import type { Sites } from './sites';

/** A checkout changes many files at once: they are checked together. */
const QUIET_MS = 300;

/** "Check the Whole Blog": the findings of all posts in the Problems panel, kept current until the window is closed. */
export function registerWholeBlog(sites: Sites, posts: Posts): vscode.Disposable {
  // Two collections, because a post may have findings of both kinds, and those of an open post come from its text.
  const ofPosts = vscode.languages.createDiagnosticCollection('starlingx-recap-blog');
  const ofSite = vscode.languages.createDiagnosticCollection('starlingx-recap-site');
  const kept = new Set<OpenSite>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: vscode.CancellationTokenSource | undefined;

  const isOpen = (uri: vscode.Uri): boolean =>
    vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString() && posts.get(document));
  const publish = (open: OpenSite, findings: BlogFindings): void => {
    replaceBelow(
      open.root,
      ofPosts,
      findings.ofPosts.filter(([uri]) => !isOpen(uri)),
    );
    replaceBelow(open.root, ofSite, findings.ofSite);
  };
  /** Of the blogs that were checked, after something in them, in the settings or in git has changed. */
  const checkAgain = async (): Promise<void> => {
    running?.cancel();
    running = new vscode.CancellationTokenSource();
    const { token } = running;
    for (const open of [...kept]) {
      const findings = await checkBlog(open, token, () => undefined);
      if (findings && kept.has(open)) publish(open, findings);
    }
  };
  const checkSoon = (): void => {
    clearTimeout(timer);
    if (kept.size > 0) timer = setTimeout(() => void checkAgain(), QUIET_MS);
  };
  const checkClosed = async (uri: vscode.Uri): Promise<void> => {
    const open = [...kept].find(({ root }) => pathBelow(root, uri) !== undefined);
    const diagnostics = open && (await checkOnDisk(open, uri));
    if (diagnostics && !isOpen(uri)) ofPosts.set(uri, diagnostics);
  };

  return vscode.Disposable.from(
    ofPosts,
    ofSite,
    vscode.commands.registerCommand('starlingxRecap.checkWholeBlog', () => checkCommand(sites, kept, publish)),
    posts.onDidChange((document) => ofPosts.has(document.uri) && posts.get(document) && ofPosts.delete(document.uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => void checkClosed(uri)),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('starlingxRecap') && checkSoon()),
    sites.onDidChange(checkSoon),
    sites.onDidClose((open) => {
      if (kept.delete(open)) publish(open, { ofPosts: [], ofSite: [] });
    }),
    new vscode.Disposable(() => {
      clearTimeout(timer);
      running?.cancel();
    }),
  );
}

/** Shows the progress; cancelled, it leaves what was shown before as it is. */
async function checkCommand(
  sites: Sites,
  kept: Set<OpenSite>,
  publish: (open: OpenSite, findings: BlogFindings) => void,
): Promise<void> {
  const found = await sites.inWorkspace();
  if (found.length === 0) {
    tellNoBlog();
    return;
  }
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking the whole blog'),
    cancellable: true,
  };
  await vscode.window.withProgress(options, async (progress, token) => {
    for (const open of found) {
      let last = 0;
      const findings = await checkBlog(open, token, (done, of) => {
        progress.report({
          message: vscode.l10n.t('{0} of {1} posts', done, of),
          increment: (100 * (done - last)) / of / found.length,
        });
        last = done;
      });
      if (!findings) return;
      publish(open, findings);
      kept.add(open);
    }
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  });
}

/** Puts the findings of a blog in place of those that the collection has of it; what has none any more vanishes. */
function replaceBelow(
  root: vscode.Uri,
  collection: vscode.DiagnosticCollection,
  findings: readonly [vscode.Uri, vscode.Diagnostic[]][],
): void {
  const stays = new Set(findings.map(([uri]) => uri.toString()));
  collection.forEach((uri) => {
    if (pathBelow(root, uri) !== undefined && !stays.has(uri.toString())) collection.delete(uri);
  });
  for (const [uri, diagnostics] of findings) collection.set(uri, diagnostics);
}
