import { nextLine } from '../lines';
import { type Repeat, repeatsIn } from '../repeats';
import { phrase, say, translated } from '../say';
import type { Fix, Post, Rule } from '../types';

export const lineRepeated: Rule = {
  id: 'line-repeated',
  severity: 'warning',
  docs: 'No line says again what the line above it says.',
  why: 'Text pasted twice, and review suggestions that were put beside the old line instead of over it, leave a sentence on the page two times, or with two ends.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\n---\nThe release is out today.\n«The release is out today.»\n\nThis is how it looks after all that I covered:\n«in this post:»\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nThe release is out today.\n\nThis is how it looks after all that I covered\nin this post:\n',
  *check(post) {
    for (const repeat of repeatsIn(post))
      yield { span: repeat.words, message: translated(MESSAGES[repeat.kind]), fixes: fixes(post, repeat) };
  },
};

const MESSAGES: Record<Repeat['kind'], string> = {
  same: phrase`This line stands above already, so the page shows it twice. Remove one of the two.`,
  tail: phrase`The line above ends in these very words, so the page shows them twice. Remove this line.`,
  twice: phrase`The line above has ended with a colon, and this one goes on and ends once more: half of a review suggestion may be missing. Make one sentence of the two.`,
  begun: phrase`The line above is the beginning of this one, cut off, and the page shows both. Remove the one above.`,
  version: phrase`This line and the one above are two versions of one text, and the page shows both. Keep the one that is meant.`,
};

function fixes({ text }: Post, { kind, line, above, wordsAbove }: Repeat): Fix[] {
  const later = { span: { start: above.end, end: line.end }, text: '' };
  const earlier = { span: { start: above.start, end: line.start }, text: '' };
  if (kind === 'version')
    return [
      { title: say`Keep the upper version`, edits: [later] },
      { title: say`Keep the lower version`, edits: [earlier] },
    ];
  if (kind === 'begun') return [{ title: say`Remove the line that is cut off`, edits: [earlier], preferred: true }];
  const colon = { start: wordsAbove.end - 1, end: wordsAbove.end };
  if (kind === 'twice') return [{ title: say`Remove the first colon`, edits: [{ span: colon, text: '' }], preferred: true }];
  // The line with its own line end, so that what follows stays as it is.
  const whole = nextLine(text, line.end);
  const removed =
    whole > line.end && nextLine(text, above.end) === line.start ? { span: { start: line.start, end: whole }, text: '' } : later;
  return [{ title: say`Remove the repeated line`, edits: [removed], preferred: true }];
}
