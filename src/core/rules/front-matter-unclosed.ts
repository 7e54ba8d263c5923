import { say, sentences } from '../say';
import type { Finding, FrontMatter, Post, Rule } from '../types';

export const frontMatterUnclosed: Rule = {
  id: 'front-matter-unclosed',
  severity: 'error',
  docs: 'The front matter ends with a line of three dashes at the start of the line.',
  why: 'Without it gray-matter takes the whole post for front matter: the YAML cannot be read, and the build of the whole site stops.',
  bad: '«---»\ntemplateKey: blog-post\ntitle: News\n\nThe text begins here.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\n\nThe text begins here.\n',
  *check(post) {
    const { front } = post;
    if (front.state === 'large') yield tooLong(front);
    if (front.state !== 'open') return;
    yield {
      span: front.close ?? front.open,
      message: sentences(
        front.close
          ? say`This line does not close the front matter: it must be three dashes at the start of the line.`
          : say`The front matter is never closed: a line of three dashes must follow its last key.`,
        say`The site takes the whole post for front matter, and its build stops.`,
      ),
      fixes: [{ title: say`Close the front matter with three dashes`, edits: [close(post)], preferred: true }],
    };
  },
};

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
