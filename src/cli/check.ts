import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPost } from '../core/check-post';
import { readFrontMatter } from '../core/front-matter';
import { parsePost } from '../core/parse-post';
import { isPostPath, looksLikePost } from '../core/recognise';
import { defaultSite } from '../core/site/defaults';
import { readImages } from '../core/site/images';
import { isPostFile, readPosts, readSite } from '../core/site/read-site';
import type { Problem, Severity, Site } from '../core/types';
import { filesInCommit, mainBranch } from './git';
import { filesBelow, findRoot } from './node-files';
import { type CheckedFile, printJson, printText } from './report';
import { UsageError } from './usage';

const SEVERITIES: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** `check [PATH…]`: see the help. Files that cannot be read are named on stderr and never stop the others. */
export async function checkCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      today: { type: 'string' },
      'min-severity': { type: 'string', default: 'warning' },
    },
  });
  const print = { text: printText, json: printJson }[values.format];
  if (!print) throw new UsageError(`--format is text or json, not "${values.format}".`);
  if (values.today !== undefined && !/^\d{4}-\d\d-\d\d$/.test(values.today))
    throw new UsageError(`--today is a date like 2025-11-17, not "${values.today}".`);
  const threshold = SEVERITIES.indexOf(values['min-severity'] as Severity);
  if (threshold < 0) throw new UsageError(`--min-severity is one of ${SEVERITIES.join(', ')}, not "${values['min-severity']}".`);

  const today = values.today ?? new Date().toISOString().slice(0, 10);
  const failures: string[] = [];
  const checked: CheckedFile[] = [];
  for (const path of await filesToCheck(positionals, failures)) {
    const file = await checkFile(path, today, failures);
    if (file) checked.push(file);
  }
  process.stdout.write(print(checked));
  for (const failure of failures) process.stderr.write(`starlingx-recap: ${failure}\n`);
  if (failures.length > 0) return 2;
  return checked.some(({ problems }) => problems.some(({ severity }) => SEVERITIES.indexOf(severity) >= threshold)) ? 1 : 0;
}

/** The posts that the words on the command line mean, each once, in the form they were given. */
async function filesToCheck(paths: readonly string[], failures: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths.length > 0 ? paths : [await blogFolder(process.cwd())]) {
    const stats = await stat(path).catch(() => undefined);
    if (!stats) failures.push(`${path}: there is no such file or folder.`);
    else if (!stats.isDirectory()) found.push(path);
    else found.push(...(await postsIn(path)));
  }
  return [...new Set(found)];
}

/** A folder means the blog of the site whose root it is, or else the posts directly in it. */
async function postsIn(folder: string): Promise<string[]> {
  const blog = findRoot(resolve(folder)) === resolve(folder) ? await blogFolder(folder) : folder;
  const names = (await filesBelow(blog).list('')) ?? [];
  return names.filter(isPostFile).map((name) => join(blog, name));
}

async function blogFolder(folder: string): Promise<string> {
  const root = findRoot(resolve(folder));
  if (!root)
    throw new UsageError(
      `There is no blog around ${folder}: no static/admin/config.yml in it or above it. Name the posts to check.`,
    );
  return relative(process.cwd(), join(root, (await siteAt(root)).blogFolder)) || '.';
}

const sites = new Map<string, Promise<Site>>();

function siteAt(root: string): Promise<Site> {
  const known = sites.get(root) ?? readWhole(root);
  sites.set(root, known);
  return known;
}

async function readWhole(root: string): Promise<Site> {
  const files = filesBelow(root);
  const site = await readSite(files);
  const [posts, images, published] = await Promise.all([
    readPosts(files, site),
    readImages(files, site),
    readPublished(root, site),
  ]);
  return { ...site, posts, images, published };
}

/** Which of the site's posts are in the main branch. */
async function readPublished(root: string, { blogFolder }: Site): Promise<Site['published']> {
  const branch = await mainBranch(root);
  const inMain = branch && (await filesInCommit(root, branch, blogFolder));
  const names = inMain ? ((await filesBelow(root).list(blogFolder)) ?? []) : [];
  return inMain ? new Map(names.map((name) => [`${blogFolder}/${name}`, inMain.has(`${blogFolder}/${name}`)])) : undefined;
}

async function checkFile(path: string, today: string, failures: string[]): Promise<CheckedFile | undefined> {
  const absolute = resolve(path);
  const root = findRoot(dirname(absolute));
  const site = { ...(root ? await siteAt(root) : defaultSite), today };
  const below = root ? relative(root, absolute).split(sep).join('/') : absolute.slice(absolute.lastIndexOf(sep) + 1);
  let text: string;
  try {
    text = new TextDecoder().decode(await readFile(absolute));
  } catch (error) {
    failures.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  const isPost = root ? isPostPath(below, site) : looksLikePost(readFrontMatter(text).front, site);
  const problems: Problem[] = isPost ? checkPost(parsePost(text, below), site) : [];
  return { path, text, problems };
}
