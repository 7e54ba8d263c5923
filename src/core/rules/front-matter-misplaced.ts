import { nextLine } from '../lines';
import { say, sentences } from '../say';
import type { Edit, Post, Rule } from '../types';

export const frontMatterMisplaced: Rule = {
  id: 'front-matter-misplaced',
  severity: 'error',
  docs: 'The opening line of the front matter is the very first line of the file and holds three dashes, nothing else.',
  why: 'gray-matter, the parser of the site, sees no front matter otherwise; the page has no template and the build stops.',
  bad: '\n«---»\ntemplateKey: blog-post\ntitle: News\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nText.\n',
  *check(post) {
    const { front, text } = post;
    if (front.state !== 'misplaced') return;
    const bare = front.open.start === front.open.end;
    yield {
      span: bare ? { start: front.inner.start, end: front.inner.start + firstWord(text, front.inner.start) } : front.open,
      message: sentences(
        whatIsWrong(post, bare),
        say`The site sees no front matter here, and its build stops. Let the file begin with the three dashes.`,
      ),
      fixes: [
        {
          title: say`Put the front matter at the top, between lines of three dashes`,
          edits: repair(post, bare),
          preferred: true,
        },
      ],
    };
  },
};

function whatIsWrong({ text, front }: Post, bare: boolean): string {
  if (bare) return say`The front matter has no opening line: a line of three dashes must stand above it, at the very top.`;
  if (text.slice(front.open.start, front.open.end).trimEnd() !== '---')
    return say`The line that opens the front matter must be three dashes, without blanks before them.`;
  return say`Something stands above the front matter: its opening line must be the very first line of the file.`;
}

/** Blank lines above are dropped; text above is moved below the block; the fences are made three dashes. */
function repair({ text, front, eol }: Post, bare: boolean): Edit[] {
  const top = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const open = bare ? `---${eol}` : '---';
  const above = text.slice(top, front.open.start);
  if (above.trim() === '') return [{ span: { start: top, end: front.open.end }, text: open }, ...closing(front, eol)];
  const block = text.slice(front.open.end, front.close?.start ?? front.span.end);
  const separator = front.close || block.endsWith('\n') ? '' : eol;
  const end = front.close || front.span.end < text.length ? nextLine(text, front.span.end) : text.length;
  return [
    { span: { start: top, end: top }, text: `${open}${block}${separator}---${eol}` },
    { span: { start: front.open.start, end }, text: '' },
  ];
}

function closing(front: Post['front'], eol: string): Edit[] {
  if (front.close) return [{ span: front.close, text: '---' }];
  return [{ span: { start: front.span.end, end: front.span.end }, text: `${eol}---` }];
}

function firstWord(text: string, offset: number): number {
  return /^\w*/.exec(text.slice(offset, offset + 40))?.[0].length ?? 0;
}
