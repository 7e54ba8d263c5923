import { inlineAddresses } from '../hrefs';
import { fileAddress } from '../image-files';
import { IMAGE_ENDING } from '../image-names';
import { lineEnd, lineStart, nextLine } from '../lines';
import { say } from '../say';
import type { Finding, Link, Post, Rule, Span } from '../types';

export const imageBang: Rule = {
  id: 'image-bang',
  severity: 'warning',
  reads: 'section',
  docs: 'An image has an exclamation mark in front of its brackets: `![alt text](/img/name.png)`.',
  why: 'Without it the site shows the alt text as a link to the file, and no image.',
  bad: 'The layout of a site:\n\n«[An edge site](/img/edge.png)»\n',
  good: 'The layout of a site:\n\n![An edge site](/img/edge.png)\n',
  *check(post, { publicFolder }) {
    for (const { link, href } of inlineAddresses(post)) {
      const file = fileAddress(href);
      if (!IMAGE_ENDING.test(file) || !(file.startsWith(`${publicFolder}/`) || /(?:^|\/)static\//.test(file))) continue;
      // An image within a link is another rule's matter.
      if (post.text.startsWith('![', link.text.start)) continue;
      if (post.text[link.text.start] === '!') yield inside(link);
      else if (standsAlone(post, link)) yield missing(link);
    }
    for (const { span } of post.body.images)
      if (post.text[span.start - 1] === '!' && /^$|\s/.test(post.text[span.start - 2] ?? '')) yield twice(span);
  },
};

/** In a sentence, and in a list, a link to an image is one on purpose. */
function standsAlone({ text }: Post, { span }: Link): boolean {
  const [start, end] = [lineStart(text, span.start), lineEnd(text, span.end)];
  if (text.slice(start, span.start).trim() !== '' || text.slice(span.end, end).trim() !== '') return false;
  const above = text.slice(lineStart(text, start - 1), Math.max(0, start - 1)).trim();
  const below = text.slice(nextLine(text, end), lineEnd(text, nextLine(text, end))).trim();
  return (above === '' || /[.:!?)>]$/.test(above)) && !/^[a-z,;.]/.test(below);
}

function missing({ span }: Link): Finding {
  return {
    span,
    message: say`This is a link to an image, alone on its line: the page shows its text as a link, and no image. Put an exclamation mark in front.`,
    fixes: [
      { title: say`Make it an image`, edits: [{ span: { start: span.start, end: span.start }, text: '!' }], preferred: true },
    ],
  };
}

function twice({ start }: Span): Finding {
  const span = { start: start - 1, end: start };
  return {
    span,
    message: say`Two exclamation marks stand in front of this image, and the page shows one of them. Remove it.`,
    fixes: [{ title: say`Remove one`, edits: [{ span, text: '' }], preferred: true }],
  };
}

function inside({ span, text }: Link): Finding {
  const mark = { start: text.start, end: text.start + 1 };
  return {
    span,
    message: say`The exclamation mark stands within the brackets: the page shows a link, and no image. Put it in front of them.`,
    fixes: [
      {
        title: say`Make it an image`,
        edits: [
          { span: { start: span.start, end: span.start }, text: '!' },
          { span: mark, text: '' },
        ],
        preferred: true,
      },
    ],
  };
}
