import * as vscode from 'vscode';
import { weekdayName } from '../core/calendar-words';
import { dateChoices, dateIn } from '../core/date-choices';
import { printDate } from '../core/dates';
import { entryFor } from '../core/fields';
import { dateEdit } from '../core/set-date';
import { activePost } from './active-post';
import { type OpenPost, POST_SELECTOR, type Posts } from './posts';
import { toRange, toWorkspaceEdit } from './ranges';
import { writeHere } from './write-here';

export const SET_DATE = 'starlingxRecap.setDate';
/** Stands for the choice that asks for a number of days. */
const IN_DAYS = 'in days';
const DATE_KIND = vscode.CodeActionKind.RefactorRewrite.append('recap.date');

/** "Set the Date…" and the same choices as code actions on the date. */
export function registerSetDate(posts: Posts): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(SET_DATE, async (choice?: unknown) => {
      const open = activePost(posts, 'same build');
      if (!open) return;
      const iso = await chooseDate(choice);
      if (iso !== undefined) await setDate(posts, open.document, iso);
    }),
    vscode.languages.registerCodeActionsProvider(
      POST_SELECTOR,
      {
        provideCodeActions(document, range) {
          const open = posts.get(document);
          const entry = open && entryFor(open.post, open.site, 'date');
          const place = entry && toRange(document, { start: entry.key.start, end: entry.value.span.end });
          return open && place?.intersection(range) ? dateActions(open) : [];
        },
      },
      { providedCodeActionKinds: [DATE_KIND] },
    ),
  );
}

function dateActions({ document, post, site }: OpenPost): vscode.CodeAction[] {
  const actions = dateChoices(new Date()).map(({ label, iso }) => {
    const action = new vscode.CodeAction(vscode.l10n.t('Set the date to {0}, {1}', label, iso.slice(0, 10)), DATE_KIND);
    const edit = dateEdit(post, site, iso);
    if (edit) action.edit = toWorkspaceEdit(document, [edit]);
    return action;
  });
  const later = new vscode.CodeAction(vscode.l10n.t('Set the date to a day from now…'), DATE_KIND);
  later.command = { command: SET_DATE, title: '', arguments: [IN_DAYS] };
  return [...actions.filter(({ edit }) => edit), later];
}

async function chooseDate(choice: unknown): Promise<string | undefined> {
  const now = new Date();
  if (choice !== IN_DAYS) {
    const items = dateChoices(now).map(({ label, iso }) => ({ label, iso, description: describe(iso) }));
    const more = { label: vscode.l10n.t('in … days'), iso: undefined, description: vscode.l10n.t('asks how many') };
    const pick = await vscode.window.showQuickPick([...items, more], {
      title: vscode.l10n.t('Set the Date'),
      placeHolder: vscode.l10n.t('When is the post to go out?'),
    });
    if (pick !== more) return pick?.iso;
  }
  const days = await vscode.window.showInputBox({
    title: vscode.l10n.t('Set the Date'),
    prompt: vscode.l10n.t('In how many days is the post to go out?'),
    validateInput: (text) => (/^\s*\d{1,3}\s*$/.test(text) ? undefined : vscode.l10n.t('Write a number of days from 0 to 999.')),
  });
  return days === undefined ? undefined : dateIn(now, Number(days));
}

function describe(iso: string): string {
  const time = Date.parse(iso);
  return vscode.l10n.t('{0}, {1}', weekdayName(time), printDate(time));
}

/** For the text as it is now: the pick may have taken a while. */
async function setDate(posts: Posts, document: vscode.TextDocument, iso: string): Promise<void> {
  const open = posts.get(document);
  const edit = open && dateEdit(open.post, open.site, iso);
  if (edit) await writeHere(document, [edit]);
  else
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The date cannot be set: this post has no front matter between two lines of three dashes. Write that first.'),
    );
}
