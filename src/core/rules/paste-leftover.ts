import { matchProse } from '../prose';
import { say } from '../say';
import type { Rule } from '../types';

/** What word processors, online documents, Pandoc and chat assistants leave in exported or copied text. */
const LEFTOVERS = [
  'Error! (?:Reference source|Bookmark|Hyperlink reference) not (?:found|defined|valid)\\.?',
  'Commented \\[[A-Z]{1,4}\\d{1,3}\\]:?',
  // At a line's end these are attributes of a heading, which foreign-markup reports.
  '\\{(?:\\.(?:underline|mark|smallcaps|anchor)|width="[^"\\n]{1,20}"(?: height="[^"\\n]{1,20}")?)\\}(?![ \\t]{0,20}(?:\\r?\\n|$))',
  // Tags of Word with a colon in them are none for the site's parser, which shows them.
  '</?(?:o|w|v|m|st1):[A-Za-z]{1,20}(?:[ \\t][^<>\\n]{0,100})?/?>',
  ':contentReference\\[oaicite:\\d{1,4}\\](?:\\{index=\\d{1,4}\\})?',
  '【\\d[^】†\\n]{0,20}†[^】†\\n]{0,60}】',
  'cite(?:turn\\d{1,3}(?:search|view|news)\\d{1,3}){1,20}',
];
const PATTERN = new RegExp(LEFTOVERS.join('|'), 'g');

export const pasteLeftover: Rule = {
  id: 'paste-leftover',
  severity: 'warning',
  reads: 'section',
  docs: 'No marks of the program that the text was exported or copied from stand in the post.',
  why: 'Only the program that wrote them knows these marks (comment numbers, attributes in braces, broken cross references); the site prints them as text.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\n---\nThe [release notes]«{.underline}» list more, see «Error! Reference source not found.»\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nThe [release notes] list more, see \n',
  *check(post) {
    for (const { span } of matchProse(post, PATTERN)) {
      yield {
        span,
        message: say`This is a mark of the program that the text was copied from; the site knows nothing of it and prints it. Take it out.`,
        fixes: [{ title: say`Remove it`, edits: [{ span, text: '' }] }],
      };
    }
  },
};
