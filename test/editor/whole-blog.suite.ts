import * as vscode from 'vscode';
import { check, eventually, remains, same } from './support/assert';
import { closeAll, openFile } from './support/editing';
import { allDiagnosticsOf, ruleOf } from './support/findings';
import { outside } from './support/outside';
import { workspacePlace } from './support/places';

const COMMAND = 'starlingxRecap.checkWholeBlog';
const NEW_POST = 'src/pages/blog/starlingx-tested-from-the-editor.md';
const BAD = `---
templateKey: blog-post
title: Tested from the editor
author: Mei Tanaka
date: 2026-02-30
category:
  - label: News & Announcements
    id: category-A7fnZYrE1
---

We met in in the lab.
`;

interface Report {
  files: { path: string; problems: { rule: string; message: string; line: number; column: number; severity: string }[] }[];
}

describe('"Check the Whole Blog"', () => {
  const place = workspacePlace();
  afterEach(async () => {
    await closeAll();
    await place.remove(NEW_POST).then(undefined, () => undefined); // A test that removed it itself.
  });

  it('finds what the command line finds', async () => {
    await vscode.commands.executeCommand(COMMAND);
    const { files } = JSON.parse(
      outside().commandLine(place.root, 'check', '--format', 'json', '--min-severity', 'error'),
    ) as Report;
    const expected = files.flatMap(({ path, problems }) =>
      problems.map(({ rule, severity, line, column, message }) => `${path}:${line}:${column} ${severity} ${rule} ${message}`),
    );
    check(expected.length > 5, 'The sample blog has no findings');
    await eventually(() => same(shown(), expected.sort(), 'findings of the editor and of the command line'));
  });

  it('follows a closed file that appears, changes and is deleted', async () => {
    await vscode.commands.executeCommand(COMMAND);
    const uri = await place.write(NEW_POST, BAD);
    const found = (): string[] =>
      allDiagnosticsOf(uri)
        .map(ruleOf)
        .filter((rule) => /^(date-invalid|doubled-word)$/.test(rule));
    await eventually(() => same(found(), ['date-invalid', 'doubled-word']));
    await place.write(NEW_POST, BAD.replace('in in', 'in'));
    await eventually(() => same(found(), ['date-invalid']));
    await place.remove(NEW_POST);
    await eventually(() => same(allDiagnosticsOf(uri), []));
  });

  it('follows what other files say: here, the configuration', async () => {
    await vscode.commands.executeCommand(COMMAND);
    const uri = await place.write(NEW_POST, BAD);
    const isDoubled = (): boolean => allDiagnosticsOf(uri).map(ruleOf).includes('doubled-word');
    await eventually(() => check(isDoubled(), 'not found'));
    await place.write('starlingx-recap.config.json', '{"rules": {"doubled-word": "off"}}');
    try {
      await eventually(() => check(!isDoubled(), 'still found'));
    } finally {
      await place.remove('starlingx-recap.config.json');
    }
    await eventually(() => check(isDoubled(), 'not found again'));
  });

  it('says nothing twice of a post that is opened, and keeps its findings when it is closed', async () => {
    await vscode.commands.executeCommand(COMMAND);
    const uri = await place.write(NEW_POST, BAD);
    const count = (): number => allDiagnosticsOf(uri).filter((one) => ruleOf(one) === 'date-invalid').length;
    await eventually(() => same(count(), 1));
    await openFile(uri);
    await eventually(() => same(count(), 1));
    await remains(() => check(count() <= 1, 'found twice'));
    await closeAll();
    await eventually(() => same(count(), 1));
  });
});

/** Everything of ours in Problems, in the words of the command line. */
function shown(): string[] {
  const root = workspacePlace().root.path;
  const names = ['error', 'warning', 'information', 'hint'];
  return vscode.languages
    .getDiagnostics()
    .filter(([uri]) => uri.path.startsWith(`${root}/`))
    .flatMap(([uri]) =>
      allDiagnosticsOf(uri).map((one) => {
        const { line, character } = one.range.start;
        const path = uri.path.slice(root.length + 1);
        return `${path}:${line + 1}:${character + 1} ${names[one.severity]} ${ruleOf(one)} ${one.message}`;
      }),
    )
    .sort();
}
