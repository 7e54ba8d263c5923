import { entryFor } from '../fields';
import { lineEnd, nextLine } from '../lines';
import { isSampleText, isSampleTitle, placeholdersIn } from '../placeholders';
import { matchProse, proseOf } from '../prose';
import { proseWords, readWords } from '../prose-words';
import { say } from '../say';
import type { Finding, Fix, Post, Rule, Severity, Site, Span } from '../types';

/** "(link)" and "???" in the place of what was to come. */
const NO_WORDS = /\((?:(?:insert|add) )?links?\)|(?<![^\s])\?{3,10}(?![^\s.,])/gi;

export const placeholderText: Rule = {
  id: 'placeholder-text',
  severity: 'warning',
  reads: 'section',
  docs: 'No note to oneself and no sample text of a template stands in the post.',
  why: 'The site prints every word of a post: a TODO that is forgotten goes out to the readers.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\n---\nThe event was large. «ADD IMAGE»\n\n«TODO»: name the sponsors.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nThe event was large.\n\n',
  *check(post, site) {
    yield* inTitle(post, site);
    for (const { start, end, note } of placeholdersIn(proseOf(post), proseWords(post))) {
      // Something may be open for good reason: "the date is TBD".
      yield finding({ start, end }, /^TB[ACD]$/.test(note) ? 'information' : 'warning', [removal(post, { start, end })]);
    }
    for (const { span } of matchProse(post, NO_WORDS)) yield finding(span, 'warning', [removal(post, span)]);
    for (const { kind, text } of post.body.links)
      if (kind === 'inline' && isSampleText(post.text.slice(text.start, text.end))) yield finding(text, 'warning');
  },
};

function* inTitle(post: Post, site: Site): Generator<Finding> {
  const title = entryFor(post, site, 'title')?.value;
  if (title?.kind !== 'scalar' || title.text === '') return;
  const words = readWords(title.text, { start: 0, end: Math.min(title.text.length, 300) });
  const isMarked = !placeholdersIn(title.text, words).next().done;
  if (isMarked || isSampleTitle(title.text)) yield finding(title.span, 'warning');
}

function finding(span: Span, severity: Severity, fixes: readonly Fix[] = []): Finding {
  const message = say`This reads like a note or a sample that was to be replaced, and the page shows it to every reader. Write what belongs here, or take it out.`;
  return { span, severity, message, fixes };
}

/** A note at the start of a line takes the line with it; within a line, the blanks in front. */
function removal({ text, body }: Post, { start, end }: Span): Fix {
  const blanks = /[ \t]{0,20}$/.exec(text.slice(Math.max(body.span.start, start - 20), start))?.[0].length ?? 0;
  const from = start - blanks;
  if (from !== body.span.start && !/[\r\n]/.test(text[from - 1] ?? '\n'))
    return { title: say`Remove it`, edits: [{ span: { start: from, end }, text: '' }] };
  return { title: say`Remove the line`, edits: [{ span: { start: from, end: nextLine(text, lineEnd(text, end)) }, text: '' }] };
}
