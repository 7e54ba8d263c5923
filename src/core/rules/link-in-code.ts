import { say } from '../say';
import type { Rule } from '../types';

/** A whole link or image with an address of the web or of the site's images. */
const LINK =
  /^(`{1,2})[ \t]*(!?\[[^\]\n]{1,300}\]\((?:https?:\/\/(?!(?:www\.)?example\.)|\/img\/|\/blog\/)[^()\s]{1,500}\))[ \t]*\1$/;

export const linkInCode: Rule = {
  id: 'link-in-code',
  severity: 'warning',
  reads: 'section',
  docs: 'Links and images do not stand between backticks.',
  why: 'Between backticks the site shows brackets and address as code, and nobody can click it. Chats and review comments put backticks around what is pasted.',
  bad: 'Read the «`[release notes](https://docs.starlingx.io/releasenotes)`» first.\n',
  good: 'Read the [release notes](https://docs.starlingx.io/releasenotes) first.\n',
  *check({ text, body }) {
    for (const span of body.code) {
      if (span.end - span.start < 10) continue;
      const link = LINK.exec(text.slice(span.start, span.end))?.[2];
      if (!link) continue;
      yield {
        span,
        message: link.startsWith('!')
          ? say`The backticks make code of this image: the page shows its brackets and its address. Remove the backticks.`
          : say`The backticks make code of this link: the page shows its brackets and its address. Remove the backticks.`,
        fixes: [{ title: say`Remove the backticks`, edits: [{ span, text: link }], preferred: true }],
      };
    }
  },
};
