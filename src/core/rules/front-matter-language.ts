import { say } from '../say';
import type { Rule } from '../types';

export const frontMatterLanguage: Rule = {
  id: 'front-matter-language',
  severity: 'error',
  docs: 'The front matter is YAML: nothing stands behind the opening dashes.',
  why: 'gray-matter takes a word behind the dashes for a language: it would run the block as a program for "js", and stops the build for a language that it does not know.',
  bad: '---«js»\n{ title: "News" }\n---\nText.\n',
  good: '---\n{ title: "News" }\n---\nText.\n',
  *check({ front, text }) {
    if (front.state !== 'foreign') return;
    const rest = text.slice(front.open.start + 3, front.open.end);
    const start = front.open.start + 3 + (rest.length - rest.trimStart().length);
    const runs = /^(js|javascript)$/i.test(front.language);
    yield {
      span: { start, end: start + front.language.length },
      message: runs
        ? say`The site would run this block as a JavaScript program while it builds. Write the front matter in YAML, with nothing behind the three dashes.`
        : say`The word "${front.language.slice(0, 40)}" behind the dashes names a language; only YAML is read by the blog and its CMS. Nothing may stand behind the three dashes.`,
      fixes: [
        { title: say`Leave three dashes`, edits: [{ span: { start: front.open.start + 3, end: front.open.end }, text: '' }] },
      ],
    };
  },
};
