import * as vscode from 'vscode';
import { eventually, same } from './support/assert';
import { closeAll, openPost } from './support/editing';
import { diagnosticsOf, finds } from './support/findings';
import { newSite } from './support/places';
import { actions, hoverText } from './support/providers';
import { withSettings } from './support/settings';
import { withLine } from './support/site-files';

const text = withLine('date', 'date: 2024-29-01').replace('title: A quiet week in the lab', 'title: 2024');

describe('The settings', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    document = await openPost(await newSite(), text);
    await finds(document, 'value-type 2024', 'date-invalid 2024-29-01');
  });
  afterEach(async () => {
    await finds(document, 'value-type 2024', 'date-invalid 2024-29-01'); // As before, with the setting taken out.
    await closeAll();
  });

  it('starlingxRecap.rules turns a rule off', () =>
    withSettings({ 'starlingxRecap.rules': { 'value-type': 'off' } }, () => finds(document, 'date-invalid 2024-29-01')));

  it('starlingxRecap.rules gives a rule another severity', () =>
    withSettings({ 'starlingxRecap.rules': { 'date-invalid': 'hint' } }, async () => {
      const severities = (): (number | undefined)[] => diagnosticsOf(document.uri).map(({ severity }) => severity);
      await eventually(() => same(severities(), [vscode.DiagnosticSeverity.Error, vscode.DiagnosticSeverity.Hint]));
    }));

  it('starlingxRecap.enable turns the checks off, and nothing else', () =>
    withSettings({ 'starlingxRecap.enable': false }, async () => {
      await finds(document);
      same((await actions(document, vscode.CodeActionKind.SourceFixAll)).length, 0);
      same((await hoverText(document, text.indexOf('date'))).includes('date'), true, 'hover is gone');
    }));
});
