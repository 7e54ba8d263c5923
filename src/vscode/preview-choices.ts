import * as vscode from 'vscode';
import { type Choices, readChoices } from '../core/preview-settings';

/** With what a new preview begins, from the settings. */
export function previewChoices(): Choices {
  const settings = vscode.workspace.getConfiguration('starlingxRecap');
  return readChoices({
    view: settings.get('preview.view'),
    width: settings.get('preview.width'),
    faults: settings.get('preview.faults'),
  });
}
