import * as vscode from 'vscode';
import { linksToNew } from '../core/new-post/join-series';
import { type NewFile, type NewPost, newPost } from '../core/new-post/new-post';
import { readKinds } from '../core/new-post/shipped';
import { parsePost } from '../core/parse-post';
import { sentences } from '../core/say';
import { defaultSite } from '../core/site/defaults';
import { type Change, createFiles, openUntitled } from './create-files';
import { filesBelow } from './files';
import { type Asking, plainAnswers, stepsOf } from './new-post-steps';
import { gitUserName } from './published';
import type { OpenSite } from './site-service';
import type { Sites } from './sites';
import { askSteps, type StepAnswers } from './steps';

/** "New Post…": asks for the kind and what it needs, shows what will be created, and opens it. */
export function registerNewPost(sites: Sites): vscode.Disposable {
  return vscode.commands.registerCommand('starlingxRecap.newPost', async (folder?: unknown) => {
    const open = await chooseSite(sites, folder instanceof vscode.Uri ? folder : vscode.window.activeTextEditor?.document.uri);
    if (open === 'left') return;
    const site = open?.site ?? defaultSite;
    const { kinds, notes } = await readKinds(open && filesBelow(open.root), site);
    if (kinds.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The CMS schema of this site has no collection in which a post can be made.'),
      );
      return;
    }
    if (notes.length > 0)
      void vscode.window.showWarningMessage(vscode.l10n.t('Templates that could not be read: {0}', sentences(...notes)));
    const now = new Date();
    const preview = (answers: StepAnswers): NewPost => {
      const kind = kinds.find(({ id }) => id === answers.get('kind'));
      return kind ? newPost(kind, plainAnswers(answers), open?.site ?? site, now) : { files: [] };
    };
    // Git may take its time; the author is asked for some steps later.
    let user: string | undefined;
    void gitUserName(open?.root).then((name) => {
      user = name;
    });
    const asking: Asking = { kinds, site, now, user: () => user, preview };
    const answers = await askSteps(vscode.l10n.t('New Post'), (given) => stepsOf(asking, given));
    const made = answers && preview(answers);
    if (!made || 'faults' in made) return;
    if (open && vscode.workspace.fs.isWritableFileSystem(open.root.scheme) !== false)
      await createFiles(open.root, made.files, changesFor(open, made.files));
    else await openUntitled(made.files);
  });
}

/** The links from the parts of a series that one of the posts joins. */
function changesFor({ root, site }: OpenSite, files: readonly NewFile[]): Change[] {
  return linksToNew(files, site ?? defaultSite).map(({ path, edits }) => ({
    uri: vscode.Uri.joinPath(root, path),
    edits: (text) => edits(parsePost(text, path)),
  }));
}

/** The blog around the folder or document, or the one of the workspace; asks when there are several. */
async function chooseSite(sites: Sites, near: vscode.Uri | undefined): Promise<OpenSite | undefined | 'left'> {
  const around = near && (await siteAround(sites, near));
  if (around) return around;
  const found = await sites.inWorkspace();
  if (found.length < 2) return found[0];
  const items = found.map((open) => ({ label: open.root.path.replace(/^.*\//, ''), description: open.root.path, open }));
  const pick = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Post'),
    placeHolder: vscode.l10n.t('In which blog?'),
  });
  return pick?.open ?? 'left';
}

/** The site that a folder or document lies in, with its posts; undefined for a document without a place. */
async function siteAround(sites: Sites, uri: vscode.Uri): Promise<OpenSite | undefined> {
  if (uri.scheme === 'untitled') return undefined;
  const within = vscode.Uri.joinPath(uri, 'new.md');
  for (let found = sites.around(within); ; found = sites.around(within)) {
    if (found !== 'pending') {
      await found?.read;
      return found;
    }
    await new Promise<void>((resolve) => {
      const once = sites.onDidChange(() => {
        once.dispose();
        resolve();
      });
    });
  }
}
