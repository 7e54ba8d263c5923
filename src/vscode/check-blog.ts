import * as vscode from 'vscode';
import { checkPost, type RuleSettings } from '../core/check-post';
import { isIgnored } from '../core/ignored';
import { editorLines } from '../core/lines';
import { parsePost } from '../core/parse-post';
import { isPostPath } from '../core/recognise';
import { checkSite } from '../core/site-rules';
import { readWholeSite } from '../core/site-rules/whole-site';
import type { Problem } from '../core/types';
import { toDiagnosticAt } from './diagnostics';
import { filesBelow, pathBelow } from './files';
import type { OpenSite } from './site-service';

/** What was found in a blog, by file; files without findings are not in it. */
export interface BlogFindings {
  readonly ofPosts: readonly [vscode.Uri, vscode.Diagnostic[]][];
  /** Of the site as a whole; their files need not be posts. */
  readonly ofSite: readonly [vscode.Uri, vscode.Diagnostic[]][];
}

/** After so many posts the editor gets a turn. */
const BATCH = 20;

/** Checks all posts of a site as they are on disk, and the site as a whole. Undefined when it was cancelled. */
export async function checkBlog(
  open: OpenSite,
  token: vscode.CancellationToken,
  report: (done: number, of: number) => void,
): Promise<BlogFindings | undefined> {
  const paths = (open.site?.posts ?? []).map(({ path }) => path);
  await open.askPublished(paths);
  const ofPosts: [vscode.Uri, vscode.Diagnostic[]][] = [];
  for (const [index, path] of paths.entries()) {
    if (index % BATCH === 0) {
      report(index, paths.length);
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (token.isCancellationRequested) return undefined;
    const uri = vscode.Uri.joinPath(open.root, path);
    const diagnostics = await checkOnDisk(open, uri);
    if (diagnostics.length > 0) ofPosts.push([uri, diagnostics]);
  }
  const ofSite = await siteFindings(open);
  return token.isCancellationRequested ? undefined : { ofPosts, ofSite };
}

/** The findings of one file as it is on disk; none when it is gone, ignored or no post of the site. */
export async function checkOnDisk({ root, site }: OpenSite, uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  const path = pathBelow(root, uri);
  if (!site || path === undefined || !isPostPath(path, site) || isIgnored(path, site.config)) return [];
  const text = await filesBelow(root).read(path);
  // Other encodings, and what is no text at all, are nothing that has lines to point at.
  if (text === undefined || text.slice(0, 8000).includes('\0')) return [];
  return place(text, checkPost(parsePost(text, path), site, settingsFor(uri)));
}

function settingsFor(uri: vscode.Uri): RuleSettings {
  return vscode.workspace.getConfiguration('starlingxRecap', uri).get<RuleSettings>('rules', {});
}

/** The findings about the site as a whole, by the file that they are about. */
async function siteFindings({ root, site }: OpenSite): Promise<[vscode.Uri, vscode.Diagnostic[]][]> {
  if (!site) return [];
  const byPath = new Map<string, vscode.Diagnostic[]>();
  const top = new vscode.Range(0, 0, 0, 0);
  for (const { path, ...problem } of checkSite(await readWholeSite(filesBelow(root), site), settingsFor(root)))
    byPath.set(path, [...(byPath.get(path) ?? []), toDiagnosticAt(top, problem)]);
  return Array.from(byPath, ([path, diagnostics]) => [vscode.Uri.joinPath(root, path), diagnostics]);
}

/** Diagnostics of a text that no editor has open. */
function place(text: string, problems: readonly Problem[]): vscode.Diagnostic[] {
  const at = editorLines(text);
  return problems.map((problem) => {
    const [start, end] = [at(problem.span.start), at(problem.span.end)];
    return toDiagnosticAt(new vscode.Range(start.line, start.column, end.line, end.column), problem);
  });
}
