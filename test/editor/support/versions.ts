import * as vscode from 'vscode';
import { checkPost } from '../../../src/core/check-post';
import { parsePost } from '../../../src/core/parse-post';
import { readPosts, readSite } from '../../../src/core/site/read-site';
import { toDiagnostic } from '../../../src/vscode/diagnostics';
import { filesBelow, pathBelow } from '../../../src/vscode/files';
import { check, eventually, same } from './assert';
import { describeFinding, diagnosticsOf, isOfMachinery } from './findings';
import type { Place } from './places';

/** Compares, in the very turn of each change of a document, what the editor shows with what the core says about that text. */
export interface VersionWatch extends vscode.Disposable {
  versions(): number;
  /** Fails with the first difference, if there was one. */
  isTrue(): void;
}

/** Begins when the document, which must have some, has the findings that the site as it is on disk now gives it. */
export async function watchEveryVersion(document: vscode.TextDocument, place: Place): Promise<VersionWatch> {
  const files = filesBelow(place.root);
  const bare = await readSite(files);
  const site = { ...bare, posts: await readPosts(files, bare) };
  const path = pathBelow(place.root, document.uri) ?? '';
  const expected = (): string[] =>
    checkPost(parsePost(document.getText(), path), site)
      .filter(({ rule }) => isOfMachinery(rule))
      .map((problem) => describeFinding(document, toDiagnostic(document, problem)));
  const shown = (): string[] => diagnosticsOf(document.uri).map((one) => describeFinding(document, one));
  check(expected().length > 0, 'Without a finding nobody can tell whether the post is recognised yet');
  await eventually(() => same(shown(), expected(), 'findings before the first change'));

  const differences: (() => void)[] = [];
  let versions = 0;
  const subscription = vscode.workspace.onDidChangeTextDocument(({ document: changed }) => {
    if (changed !== document) return;
    versions += 1;
    const [now, wanted, text] = [shown(), expected(), document.getText()];
    if (JSON.stringify(now.toSorted()) !== JSON.stringify(wanted.toSorted()))
      differences.push(() => same(now, wanted, `findings of version ${versions}:\n${text.slice(0, 2000)}`));
  });
  return {
    versions: () => versions,
    isTrue: () => differences[0]?.(),
    dispose: () => subscription.dispose(),
  };
}
