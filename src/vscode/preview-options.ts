import * as vscode from 'vscode';
import type { Choice, Options } from '../webview/messages';

/** The settings behind the switches. `locked` is each preview's own. */
const SETTINGS = {
  problems: 'preview.problems',
  scrollPreview: 'preview.scrollPreviewWithEditor',
  scrollEditor: 'preview.scrollEditorWithPreview',
} as const;

export function previewOptions(locked: boolean): Options {
  const settings = vscode.workspace.getConfiguration('starlingxRecap');
  const isOn = (name: string): boolean => settings.get<boolean>(name) !== false;
  return {
    type: 'options',
    locked,
    problems: isOn(SETTINGS.problems),
    scrollPreview: isOn(SETTINGS.scrollPreview),
    scrollEditor: isOn(SETTINGS.scrollEditor),
  };
}

/** Writes the setting of a switch that the author has used: where it is set already, else for this user. */
export async function chooseOption(choice: Exclude<Choice, 'locked'>, on: boolean): Promise<void> {
  const settings = vscode.workspace.getConfiguration('starlingxRecap');
  const isWorkspaces = settings.inspect(SETTINGS[choice])?.workspaceValue !== undefined;
  const target = isWorkspaces ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update(SETTINGS[choice], on, target);
}
