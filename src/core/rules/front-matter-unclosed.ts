import { say, sentences } from '../say';
import type { Finding, FrontMatter, Post, Rule } from '../types';

export const frontMatterUnclosed: Rule = {
  id: 'front-matter-unclosed',
  severity: 'error',
  everywhere: true,
  docs: 'The front matter ends with a line of three dashes at the start of the line.',
  why: 'Without it gray-matter takes the whole post for front matter: the YAML cannot be read, and the build of the whole site stops.',
  bad: '«---»\ntemplateKey: blog-post\ntitle: News\n\nThe text begins here.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\n\nThe text begins here.\n',
  *check(post, site) {
    const { front } = post;
    if (front.state === 'large' && site.sameLayout) yield tooLong(front);
    if (front.state !== 'open' || (!site.sameLayout && !isBlock(post))) return;
    yield {
      span: front.close ?? front.open,
      message: sentences(
        front.close
          ? say`This line does not close the front matter: it must be three dashes at the start of the line.`
          : say`The front matter is never closed: a line of three dashes must follow its last key.`,
        site.sameLayout
          ? say`The site takes the whole post for front matter, and its build stops.`
          : say`The site takes the whole post for front matter, or shows it as text.`,
      ),
      fixes: [{ title: say`Close the front matter with three dashes`, edits: [close(post)], preferred: true }],
    };
  },
};

/** Keys follow, and nothing that closes them elsewhere: Jekyll and Pandoc take three points too. */
function isBlock({ text, front }: Post): boolean {
  return front.entries.length > 0 && !/^\.\.\.[ \t]*$/m.test(text.slice(0, 20_000));
}

function close({ text, front, eol }: Post): { span: { start: number; end: number }; text: string } {
  if (front.close) return { span: front.close, text: '---' };
  const end = front.span.end;
  const newline = end === front.open.end && end === text.length ? eol : '';
  return { span: { start: end, end }, text: `${eol}---${newline}` };
}

function tooLong(front: FrontMatter): Finding {
  return {
    span: front.open,
    message: say`The front matter is longer than 8,000 characters and was not checked: very likely its closing line of three dashes is lost.`,
  };
}
