import type { Kind } from '../../src/core/new-post/kind';
import { newPost } from '../../src/core/new-post/new-post';
import { looksLikeNotes, notesToRecap } from '../../src/core/notes/notes-to-recap';
import { parsePost } from '../../src/core/parse-post';
import type { Site } from '../../src/core/types';
import { isTooDeep } from '../../src/core/yaml-depth';
import { isInside } from './spans';

/** What is wrong with what is made of a text that is taken for notes, or for answers to the questions of New Post. */
export function wrongWriting(text: string, kinds: readonly Kind[], site: Site, now: Date): string | undefined {
  looksLikeNotes(text, text);
  const recap = notesToRecap(text);
  if (!recap.tabStops.every((stop) => isInside(stop, recap.text))) return 'notes: a tab stop outside of the text';
  const kind = kinds[text.length % kinds.length];
  return kind && (wrongPost(kind, text, site, now, 0) ?? wrongPost(kind, text, site, now, text.length >> 1));
}

/** Answers are lines of the text from an offset on, or good ones; those that can be refused in words are not written. */
function wrongPost(kind: Kind, text: string, site: Site, now: Date, from: number): string | undefined {
  const lines = text.slice(from, from + 2000).split('\n');
  const good: Readonly<Record<string, string>> = {
    month: 'May',
    year: '2026',
    parts: '2',
    release: '13.0',
    number: '7',
    address: 'https://x.y/z',
  };
  const answers = Object.fromEntries(
    kind.questions.map(({ name, form }, index) => [name, good[form] ?? (lines[index] || 'Words')]),
  );
  const made = newPost(
    kind,
    { author: lines[1] || 'Ana', company: lines[2] || 'C', ...answers, ...(from > 0 && { slug: lines[3] ?? '' }) },
    site,
    now,
  );
  if ('faults' in made)
    return made.faults.every(({ message }) => message.length > 5) ? undefined : 'New Post: a fault without words';
  for (const file of made.files) {
    // The folder is the schema's, and may have any name.
    if (!/^(?!\/|.*\.\.\/)(?:[^\\]*\/)?[\w-]+\.md$/.test(file.path)) return `New Post: a file named ${JSON.stringify(file.path)}`;
    if (!file.tabStops.every((stop) => isInside(stop, file.text))) return 'New Post: a tab stop outside of the text';
    const { front } = parsePost(file.text, file.path);
    // A hundred brackets are too deep, wherever they stand.
    if (isTooDeep(file.text)) continue;
    if (front.state !== 'closed' || front.error)
      return `New Post: front matter that nobody can read: ${JSON.stringify(file.text.slice(0, 300))}`;
    const hasTitle = site.fields.some(({ name }) => name === 'title');
    if (hasTitle && file.post && front.data.title !== file.post.title)
      return `New Post: the title ${JSON.stringify(front.data.title)} for ${JSON.stringify(file.post.title)}`;
  }
  return undefined;
}
