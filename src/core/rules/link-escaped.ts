import { matchProse } from '../prose';
import { say } from '../say';
import type { Rule } from '../types';

/** `\[text\](address)`, with the address masked or not, as rich-text editors and exports write it. */
const ESCAPED = /!?\\\[[^[\]\\\n]{1,200}\\\]\\?\((?=\uFFFC|https?:|\/)/g;

export const linkEscaped: Rule = {
  id: 'link-escaped',
  severity: 'warning',
  reads: 'section',
  docs: 'The brackets of a link have no backslashes in front of them.',
  why: 'A backslash makes text of the sign behind it: the site prints the brackets and the address. Rich-text editors and exports of documents write links like that when they are typed there.',
  bad: 'Read the «\\[release notes\\](»https://docs.starlingx.io/releasenotes) first.\n',
  good: 'Read the [release notes](https://docs.starlingx.io/releasenotes) first.\n',
  *check(post) {
    if (!post.text.includes('\\](') && !post.text.includes('\\]\\(')) return;
    for (const { span, match } of matchProse(post, ESCAPED)) {
      const edits = Array.from(match[0].matchAll(/\\/g), ({ index }) => ({
        span: { start: span.start + index, end: span.start + index + 1 },
        text: '',
      }));
      yield {
        span,
        message: say`Backslashes stand in front of the brackets, so the site prints them and makes no link. Remove the backslashes.`,
        fixes: [{ title: say`Remove the backslashes`, edits, preferred: true }],
      };
    }
  },
};
