import * as vscode from 'vscode';
import { printDate } from '../core/dates';
import { entryFor } from '../core/fields';
import { readKinds } from '../core/new-post/shipped';
import { isPart, nextPart, nextPlace, partNumber } from '../core/next-part';
import { parsePost } from '../core/parse-post';
import { isStarlingX } from '../core/profile';
import { partMentions, seriesParts } from '../core/series-parts';
import type { Site } from '../core/types';
import { activePost } from './active-post';
import { createFiles } from './create-files';
import { exists, filesBelow } from './files';
import { type OpenPost, POST_SELECTOR, type Posts } from './posts';
import { toRange } from './ranges';
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
        return open?.root && isStarlingX(open.site) ? lenses(open, open.root) : [];
      },
    }),
    languages.registerDocumentLinkProvider(POST_SELECTOR, {
      provideDocumentLinks(document) {
        const open = posts.get(document);
        const root = open?.root;
        if (!root || !isStarlingX(open.site)) return [];
        return partMentions(open.post, open.site).map(({ span, part }) => {
          const link = new vscode.DocumentLink(toRange(document, span), vscode.Uri.joinPath(root, part.path));
          link.tooltip = vscode.l10n.t('Open part {0}, “{1}”', part.number, part.title);
          return link;
        });
      },
    }),
    commands.registerCommand(SHOW_SERIES, async () => {
      const open = activePost(posts, 'starlingx');
      if (open) await showSeries(open);
    }),
    commands.registerCommand(CREATE_NEXT_PART, async () => {
      const open = activePost(posts, 'starlingx');
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
  const next = open(number + 1, `${vscode.l10n.t('Part {0}', number + 1)} $(arrow-right)`);
  return [
    ...(parts.length > 0 ? [lens(vscode.l10n.t('Part {0} of {1}', number, parts.length), SHOW_SERIES)] : []),
    ...open(number - 1, `$(arrow-left) ${vscode.l10n.t('Part {0}', number - 1)}`),
    ...(next.length > 0
      ? next
      : nextPlace(post, site)
        ? [lens(vscode.l10n.t('Create part {0}', number + 1), CREATE_NEXT_PART)]
        : []),
  ];
}

async function showSeries({ post, site, root }: OpenPost): Promise<void> {
  const parts = seriesParts(post, site);
  if (!root || parts.length === 0)
    return tell(vscode.l10n.t('This post has no other part. “Recap: Create the Next Part” makes one.'));
  const items = parts.map(({ number, title, date, isSelf, path }) => ({
    label: vscode.l10n.t('Part {0}', number),
    description: [date === undefined ? vscode.l10n.t('no date') : printDate(date), isSelf ? vscode.l10n.t('this post') : '']
      .filter(Boolean)
      .join(' · '),
    detail: title,
    path,
  }));
  const pick = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Series'),
    placeHolder: vscode.l10n.t('Which part is to be opened?'),
    matchOnDetail: true,
  });
  if (pick) await vscode.window.showTextDocument(vscode.Uri.joinPath(root, pick.path));
}

/** The new file and the link to it: one step of undo. A file that is there is never overwritten. */
async function createNextPart({ document, post, site, root }: OpenPost): Promise<void> {
  if (!root || post.slug === '')
    return tell(vscode.l10n.t('Save this post in the folder of the posts first: the next part gets its name from it.'));
  const { kinds } = await readKinds(filesBelow(root));
  const now = new Date();
  const next = nextPart(post, site, now, kinds);
  if (!next)
    return tell(
      vscode.l10n.t('The next part cannot be made: it is there already, or the front matter of this post cannot be read.'),
    );
  if (await exists(vscode.Uri.joinPath(root, next.path)))
    return tell(vscode.l10n.t('{0} is there already. Nothing was changed.', next.path));
  if (!(await canWriteHere(document))) return;
  const edits = (text: string) => nextPart(parsePost(text, post.path), site, now, kinds)?.edits ?? [];
  await createFiles(root, [next], [{ uri: document.uri, edits }]);
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
