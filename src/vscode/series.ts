import * as vscode from 'vscode';
import { printDate } from '../core/dates';
import { entryFor } from '../core/fields';
import { isPart, nextPart, nextPlace, partNumber } from '../core/next-part';
import { partMentions, seriesParts } from '../core/series-parts';
import type { Site } from '../core/types';
import { activePost } from './active-post';
import { exists } from './files';
import { type OpenPost, POST_SELECTOR, type Posts } from './posts';
import { toRange } from './ranges';
import { addEdits } from './site-texts';
import { canWriteHere } from './write-here';

const SHOW_SERIES = 'starlingxRecap.showSeries';
const CREATE_NEXT_PART = 'starlingxRecap.createNextPart';

/** The parts of a series: above the title, on words that name a part, in a list, and the next one made from this one. */
export function registerSeries(posts: Posts): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const sites = new WeakMap<vscode.TextDocument, Site>();
  const { languages, commands } = vscode;
  return vscode.Disposable.from(
    changed,
    posts.onDidChange((document) => {
      const site = posts.get(document)?.site;
      // At a change of the text VS Code asks by itself.
      if (sites.get(document) !== site) changed.fire();
      if (site) sites.set(document, site);
    }),
    languages.registerCodeLensProvider(POST_SELECTOR, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses(document) {
        const open = posts.get(document);
        return open?.root ? lenses(open, open.root) : [];
      },
    }),
    languages.registerDocumentLinkProvider(POST_SELECTOR, {
      provideDocumentLinks(document) {
        const open = posts.get(document);
        const root = open?.root;
        if (!root) return [];
        return partMentions(open.post, open.site).map(({ span, part }) => {
          const link = new vscode.DocumentLink(toRange(document, span), vscode.Uri.joinPath(root, part.path));
          link.tooltip = `Open part ${part.number}, “${part.title}”`;
          return link;
        });
      },
    }),
    commands.registerCommand(SHOW_SERIES, async () => {
      const open = activePost(posts);
      if (open) await showSeries(open);
    }),
    commands.registerCommand(CREATE_NEXT_PART, async () => {
      const open = activePost(posts);
      if (open) await createNextPart(open);
    }),
  );
}

function lenses({ document, post, site }: OpenPost, root: vscode.Uri): vscode.CodeLens[] {
  const title = entryFor(post, site, 'title');
  const range = toRange(document, title?.key ?? { start: 0, end: 0 });
  const parts = seriesParts(post, site);
  if (!isPart(post, site)) return [];
  const number = partNumber(post, site);
  const lens = (text: string, command: string, ...args: unknown[]): vscode.CodeLens =>
    new vscode.CodeLens(range, { title: text, command, arguments: args });
  const open = (at: number, text: string): vscode.CodeLens[] => {
    const part = parts.find((one) => one.number === at);
    return part ? [lens(text, 'vscode.open', vscode.Uri.joinPath(root, part.path))] : [];
  };
  const next = open(number + 1, `Part ${number + 1} $(arrow-right)`);
  return [
    ...(parts.length > 0 ? [lens(`Part ${number} of ${parts.length}`, SHOW_SERIES)] : []),
    ...open(number - 1, `$(arrow-left) Part ${number - 1}`),
    ...(next.length > 0 ? next : nextPlace(post, site) ? [lens(`Create part ${number + 1}`, CREATE_NEXT_PART)] : []),
  ];
}

async function showSeries({ post, site, root }: OpenPost): Promise<void> {
  const parts = seriesParts(post, site);
  if (!root || parts.length === 0) return tell('This post has no other part. “Recap: Create the Next Part” makes one.');
  const items = parts.map(({ number, title, date, isSelf, path }) => ({
    label: `Part ${number}`,
    description: [date === undefined ? 'no date' : printDate(date), isSelf ? 'this post' : ''].filter(Boolean).join(' · '),
    detail: title,
    path,
  }));
  const pick = await vscode.window.showQuickPick(items, {
    title: 'Series',
    placeHolder: 'Which part is to be opened?',
    matchOnDetail: true,
  });
  if (pick) await vscode.window.showTextDocument(vscode.Uri.joinPath(root, pick.path));
}

/** One edit for the new file and the link to it: one step of undo. A file that is there is never overwritten. */
async function createNextPart({ document, post, site, root }: OpenPost): Promise<void> {
  if (!root || post.slug === '')
    return tell('Save this post in the folder of the posts first: the next part gets its name from it.');
  const next = nextPart(post, site, new Date());
  if (!next) return tell('The next part cannot be made: it is there already, or the front matter of this post cannot be read.');
  const uri = vscode.Uri.joinPath(root, next.path);
  if (await exists(uri)) return tell(`${next.path} is there already. Nothing was changed.`);
  if (!(await canWriteHere(document))) return;
  const edit = new vscode.WorkspaceEdit();
  // The text before the file: the other way round VS Code does not undo both in one step.
  addEdits(edit, document.uri, post.text, next.edits);
  edit.createFile(uri, { contents: new TextEncoder().encode(next.text) });
  if (!(await vscode.workspace.applyEdit(edit))) {
    // The text came before the file: a file that appeared a moment ago has refused only the second half.
    if (document.getText() !== post.text) await vscode.commands.executeCommand('undo');
    return tell(`${next.path} could not be created. Nothing was changed.`);
  }
  const created = await vscode.workspace.openTextDocument(uri);
  const cursor = created.positionAt(next.cursor);
  await vscode.window.showTextDocument(created, { preview: false, selection: new vscode.Range(cursor, cursor) });
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
