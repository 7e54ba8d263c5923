import * as vscode from 'vscode';
import { check, eventually } from './assert';
import type { Situation } from './command-table';
import { openFile, openUntitled, replace } from './editing';
import type { Place } from './places';
import { hoverText, suggestions } from './providers';
import { withLine } from './site-files';

/** Where the situations of the table of commands are made. */
export interface Stage {
  /** A site, whatever its schema. */
  readonly site: Place;
  /** The site's folder of posts. */
  readonly posts: string;
  /** A folder outside of any site. */
  readonly plain: Place;
  /** Its site is StarlingX's own: series are known there. */
  readonly hasSeries?: boolean;
}

const NEWEST = '2026-03-10T01:32:05.627Z';
/** The first two parts of a series, without a line that a site could take offence at. */
export const PART_1 = withLine('title', 'title: A tour of the lab - Part 1');
export const PART_2 = withLine('title', 'title: A tour of the lab - Part 2').replace('2026-02-03T01:32:05.627Z', NEWEST);

let count = 0;

/** Puts an editor in front as the situation has it, and waits until it is known what it shows. Undefined without one. */
export async function enter(situation: Situation, stage: Stage): Promise<vscode.TextDocument | undefined> {
  const document = await open(situation, stage);
  if (document?.languageId !== 'markdown') return document;
  if (situation === 'untitled text')
    await eventually(async () => check((await suggestions(document, 0)).length > 0, 'the blog around it'));
  else await isRecognised(document);
  if (stage.hasSeries && IN_THE_BLOG.includes(situation)) await knowsSeries(document);
  if (situation === 'deleted post') {
    await replace('Nothing', 'Hardly anything');
    await vscode.workspace.fs.delete(document.uri);
  }
  if (situation === 'read-only post')
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
  return document;
}

/** Situations with a post in the site's folder of posts. */
const IN_THE_BLOG: readonly Situation[] = ['post', 'deleted post', 'read-only post'];

/** A post is recognised before its site has been read, and read with its new neighbour: of that the line above the title tells. */
async function knowsSeries({ uri }: vscode.TextDocument): Promise<void> {
  await eventually(async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
    const titles = lenses.map(({ command }) => command?.title);
    check(titles.includes('Part 2 of 2'), `the series of ${uri.path} is known: ${titles}`);
  });
}

export async function isRecognised(document: vscode.TextDocument): Promise<void> {
  const title = document.getText().indexOf('title:');
  await eventually(async () => check((await hoverText(document, title)) !== '', `${document.uri.path} is recognised`));
}

async function open(situation: Situation, stage: Stage): Promise<vscode.TextDocument | undefined> {
  count += 1;
  switch (situation) {
    case 'no editor':
      return undefined;
    case 'other language':
      return openUntitled('Some text.\n', 'plaintext');
    case 'untitled text':
      return openUntitled('');
    case 'untitled post':
      return openUntitled(PART_2);
    case 'lone post':
      return openFile(await stage.plain.write(`lone${count}-part-2.md`, PART_2));
    default:
      return openFile(await seriesIn(stage));
  }
}

/** A new series of two parts; gives the second. */
async function seriesIn({ site, posts }: Stage): Promise<vscode.Uri> {
  await site.write(`${posts}/tour${count}-part-1.md`, PART_1);
  return site.write(`${posts}/tour${count}-part-2.md`, PART_2);
}
