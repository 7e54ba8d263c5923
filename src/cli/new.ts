import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPost } from '../core/check-post';
import { authorNamed } from '../core/new-post/author';
import type { Kind } from '../core/new-post/kind';
import { hasAuthor, isEntryKind } from '../core/new-post/new-entry';
import { type NewFile, newPost, questionsFor } from '../core/new-post/new-post';
import type { Answers } from '../core/new-post/questions';
import { readKinds } from '../core/new-post/shipped';
import { siteWith } from '../core/new-post/site-with';
import { parsePost } from '../core/parse-post';
import { defaultSite } from '../core/site/defaults';
import type { Site } from '../core/types';
import { allQuestions, askMissing, fieldQuestions, readAnswers, refuseUnknown } from './answers';
import type { CheckedFile } from './check-file';
import { git } from './git';
import { filesBelow, findRoot } from './node-files';
import { readToday } from './options';
import { printReport } from './report';
import { rowsOf } from './rows';
import { siteAt } from './sites';
import { UsageError } from './usage';
import { writeOut } from './write-out';

/** `new --kind KIND …`: see the help. Nothing is written unless all files can be, and nothing is overwritten. */
export async function newCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      kind: { type: 'string' },
      answers: { type: 'string' },
      answer: { type: 'string', multiple: true, default: [] },
      out: { type: 'string', default: '.' },
      today: { type: 'string' },
    },
  });
  const today = readToday(values.today);
  const root = findRoot(resolve(values.out));
  const site = { ...(root ? await siteAt(root) : defaultSite), today };
  const { kinds, notes } = await readKinds(root ? filesBelow(root) : undefined, site);
  for (const note of notes) process.stderr.write(`starlingx-recap: ${note}\n`);
  if (values.kind === undefined) return listKinds(kinds, site);
  const kind = kinds.find(({ id }) => id === values.kind);
  if (!kind)
    throw new UsageError(
      `There is no kind "${values.kind}". There are ${kinds.map(({ id }) => id).join(', ') || 'none: the CMS schema has no collection of posts'}.`,
    );
  const given = readAnswers(values.answers, values.answer);
  refuseUnknown(given, [...allQuestions(kind, site), ...fieldQuestions(kind)]);
  const answered = await askMissing(given, allQuestions(kind, site));
  const answers = isEntryKind(kind) && !hasAuthor(kind, site) ? answered : await withAuthor(answered, site);
  const now = values.today === undefined ? new Date() : new Date(`${today}T08:00:00.000Z`);
  const made = newPost(kind, answers, site, now);
  if ('faults' in made) throw new UsageError(made.faults.map(({ question, message }) => `${question}: ${message}`).join('\n'));
  const place = (file: NewFile): string => (root ? join(root, file.path) : join(values.out, file.path.replace(/^.*\//, '')));
  writeAll(made.files, place);
  return report(made.files, place, site);
}

/** Nobody named: git's user, when the blog knows the name. */
async function withAuthor(answers: Answers, site: Site): Promise<Answers> {
  if (answers.author !== undefined) return answers;
  const name = (await git('.', 'config', 'user.name'))?.trim();
  return { ...answers, author: name && authorNamed(name, site) };
}

function listKinds(kinds: readonly Kind[], site: Site): number {
  const lines = kinds.map((kind) => {
    const asked = questionsFor(kind, site).map(({ name, optional }) => (optional ? `[${name}]` : name));
    return `${kind.id.padEnd(16)}  ${kind.description || kind.name}\n${' '.repeat(18)}asks: ${asked.join(', ')}\n`;
  });
  const all = site.sameLayout
    ? 'author, [company], [date], [category], [slug]'
    : '[date], [slug], and answers for the other fields of the schema';
  process.stdout.write(`${lines.join('')}All ask: ${all}\n`);
  return 0;
}

/** Creates every file anew; what was created is taken away again when one of them cannot be. */
function writeAll(files: readonly NewFile[], place: (file: NewFile) => string): void {
  const created: string[] = [];
  for (const file of files) {
    const path = place(file);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.text, { flag: 'wx' });
      created.push(path);
    } catch (error) {
      for (const other of created) rmSync(other, { force: true });
      const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      const reason = isThere ? 'exists already; nothing is overwritten.' : `cannot be written: ${String(error)}`;
      throw new UsageError(`${path} ${reason}`);
    }
  }
}

/** Names what was created, then what the rules find in it: nothing, unless a template of the repository or the date asks for it. */
function report(files: readonly NewFile[], place: (file: NewFile) => string, site: Site): number {
  const after = siteWith(files, site);
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const path = relative(process.cwd(), place(file));
    process.stdout.write(file.post ? `${path}  ${file.post.date.slice(0, 10)}  ${file.post.title}\n` : `${path}\n`);
    if (file.post)
      checked.push({ kind: 'post', path, text: file.text, problems: checkPost(parsePost(file.text, file.path), after) });
  }
  const found = checked.flatMap(({ problems }) => problems);
  if (found.length > 0)
    writeOut(
      printReport(
        checked.map((file) => rowsOf(file, false)),
        'text',
      ),
    );
  return found.some(({ severity }) => severity === 'warning' || severity === 'error') ? 1 : 0;
}
