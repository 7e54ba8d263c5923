import * as vscode from 'vscode';
import { checkPost, type RuleSettings } from '../core/check-post';
import { fixAllEdits } from '../core/edits';
import { areaName, checklist, isReady, type ReadyItem, readiness } from '../core/ready/readiness';
import { inEnglish } from '../core/say';
import type { Edit, Problem } from '../core/types';
import type { OpenPost, Posts } from './posts';
import { toRange } from './ranges';
import { writeHere } from './write-here';

/** A line of the list. */
interface Row extends vscode.QuickPickItem {
  readonly item?: ReadyItem;
  /** What choosing it does, other than going to the item's place. */
  readonly act?: 'copy' | { readonly edits: readonly Edit[] };
}

const ICONS: Readonly<Record<ReadyItem['state'], string>> = { done: '$(pass)', open: '$(circle-large-outline)', note: '$(info)' };
/** Nobody reads further; the Problems panel has all. */
const MOST = 200;

function goButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: vscode.l10n.t('Go to its place') };
}

/** "Ready to Publish?": what is left to do in the active post, as a list whose lines go to their place or repair it. */
export function registerReady(posts: Posts): vscode.Disposable {
  return vscode.commands.registerCommand('starlingxRecap.readyToPublish', () => {
    const editor = vscode.window.activeTextEditor;
    const open = editor && (posts.get(editor.document) ?? posts.candidate(editor.document));
    if (!editor || !open) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a post of the blog to see whether it is ready, and try again.'),
      );
      return;
    }
    showList(editor, posts, open);
  });
}

function showList(editor: vscode.TextEditor, posts: Posts, first: OpenPost): void {
  const pick = vscode.window.createQuickPick<Row>();
  let open = first;
  let version = editor.document.version;
  const refresh = (): void => {
    open = posts.get(editor.document) ?? posts.candidate(editor.document) ?? open;
    version = editor.document.version;
    const items = listOf(open);
    pick.title = isReady(items) ? vscode.l10n.t('Ready to publish') : vscode.l10n.t('Not ready to publish yet');
    pick.items = rows(open, items);
  };
  pick.placeholder = vscode.l10n.t('Enter goes to the place of a line, or repairs it where that needs no decision');
  pick.matchOnDetail = true;
  pick.ignoreFocusOut = true;
  refresh();
  pick.onDidAccept(async () => {
    const row = pick.selectedItems[0] ?? pick.activeItems[0];
    if (row?.act === 'copy') await copy(open);
    else if (row?.act) {
      // Somebody may have typed since the list was made: then it is made anew, and nothing is written at old places.
      if (version === editor.document.version) await writeHere(editor.document, row.act.edits);
      refresh();
      return;
    }
    pick.hide();
    if (row?.item) await goTo(open, row.item);
  });
  pick.onDidTriggerItemButton(async ({ item: row }) => {
    pick.hide();
    if (row.item) await goTo(open, row.item);
  });
  const subscriptions = [
    posts.onDidChange((document) => document === editor.document && refresh()),
    // VS Code keeps a document for minutes behind its last tab.
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => closed.some(shows(editor.document)) && pick.hide()),
  ];
  pick.onDidHide(() => vscode.Disposable.from(pick, ...subscriptions).dispose());
  pick.show();
}

/** Whether a tab is the text of the document. */
function shows({ uri }: vscode.TextDocument): (tab: vscode.Tab) => boolean {
  return ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
}

/** Also when checking while typing is turned off: here somebody asks. */
function findingsOf({ document, post, site }: OpenPost): Problem[] {
  return checkPost(post, site, vscode.workspace.getConfiguration('starlingxRecap', document).get<RuleSettings>('rules', {}));
}

function listOf(open: OpenPost): ReadyItem[] {
  // Without a site nobody else says what day it is.
  const today = open.site.today ?? new Date().toISOString().slice(0, 10);
  return readiness(open.post, { ...open.site, today }, findingsOf(open));
}

function rows(open: OpenPost, items: readonly ReadyItem[]): Row[] {
  const all = fixAllEdits(findingsOf(open));
  const fixAll: Row[] =
    items.filter(({ fix }) => fix).length > 1
      ? [{ label: `$(sparkle) ${vscode.l10n.t('Fix all that needs no decision')}`, act: { edits: all }, alwaysShow: true }]
      : [];
  const listed = (['open', 'note', 'done'] as const).flatMap((state): Row[] => {
    const found = items.filter((item) => item.state === state);
    const separator: Row = {
      label: { open: vscode.l10n.t('To do'), note: vscode.l10n.t('To know'), done: vscode.l10n.t('In order') }[state],
      kind: vscode.QuickPickItemKind.Separator,
    };
    return found.length > 0 ? [separator, ...found.slice(0, MOST).map((item) => toRow(open, item)), ...more(found.length)] : [];
  });
  const end: Row = { label: '', kind: vscode.QuickPickItemKind.Separator };
  return [
    ...fixAll,
    ...listed,
    end,
    { label: `$(copy) ${vscode.l10n.t('Copy as a Markdown checklist for a pull request')}`, act: 'copy', alwaysShow: true },
  ];
}

/** The rest of a long list, told. */
function more(count: number): Row[] {
  return count > MOST ? [{ label: vscode.l10n.t('and {0} more', count - MOST) }] : [];
}

function toRow({ document }: OpenPost, item: ReadyItem): Row {
  const { area, state, text, span, fix } = item;
  const label = `${ICONS[state]} ${areaName(area)}`;
  const line = span && state !== 'done' ? vscode.l10n.t('line {0}', document.positionAt(span.start).line + 1) : '';
  return {
    label,
    description: [line, fix ? vscode.l10n.t('Enter repairs it: {0}', fix.title) : ''].filter(Boolean).join(' · '),
    detail: text.replace(/\s+/g, ' '),
    item,
    ...(fix && { act: { edits: fix.edits }, buttons: [goButton()] }),
  };
}

async function goTo({ document }: OpenPost, { span }: ReadyItem): Promise<void> {
  if (!span) return;
  const selection = toRange(document, span);
  await vscode.window.showTextDocument(document, { selection, preview: false });
}

async function copy(open: OpenPost): Promise<void> {
  // Pull requests of the blog are in English.
  const text = inEnglish(() =>
    checklist(open.post.path || 'Post', listOf(open), (offset) => open.document.positionAt(offset).line),
  );
  await vscode.env.clipboard.writeText(text);
  void vscode.window.setStatusBarMessage(vscode.l10n.t('The checklist is on the clipboard.'), 5000);
}
