import { say } from '../say';
import { textBlocks } from '../text-blocks';
import type { Rule } from '../types';

/** Beginnings of lines that no sentence has: prompts, frames of console tables, directives. */
const CONSOLE =
  /^(?:\$ [a-z./~]|\[?[a-z_][\w-]{0,30}@[\w.-]{1,60}[: ][^\n]{0,80}?[$#] ?\S|\[[^\]\n]{1,40}@[^\]\n]{1,60}\]\$|~\([\w-]{1,30}\)\]?\$|\+(?:-{3,}\+)+|#!\/)|^(?:sudo|kubectl|helm|git|docker|apt-get|yum|dnf|pip3?|curl|wget|ssh|scp|chmod|mkdir) (?![^\n]{0,300}\b(?:is|are|was|were|the|an?|to|of|and|that|can|will|has|have|which)\b)[a-z-][^.!?]{0,200}$/;

export const codeUnfenced: Rule = {
  id: 'code-unfenced',
  severity: 'information',
  reads: 'section',
  docs: 'Commands and their output stand between lines of three backticks.',
  why: 'Outside of a block of code the site joins the lines, and takes underscores, asterisks and brackets in them for markup.',
  bad: 'Run this on the first host:\n\n«$ system host-list»\n\nIt shows the hosts.\n',
  good: 'Run this on the first host:\n\n```\n$ system host-list\n```\n\nIt shows the hosts.\n',
  *check({ text, body, eol }) {
    let told = 0;
    for (const { start, end, marker, indent, lines, above, index } of textBlocks(body)) {
      if (start < told || marker !== '' || indent > 3 || above?.kind === 'table') continue;
      const first = lines[0];
      if (!first || !CONSOLE.test(text.slice(start, Math.min(first.end, start + 300)))) continue;
      // The frame of a console table, and rows that look like a table of Markdown, are one.
      let next = index + lines.length;
      while (/^(?:table|text)$/.test(body.lines[next]?.kind ?? '') && body.lines[next]?.marker === '') next += 1;
      told = body.lines[next - 1]?.end ?? end;
      yield {
        span: { start, end: first.end },
        message: say`This looks like a command or its output, and it stands outside of a block of code: the site shows it as a paragraph. Put lines of three backticks around it.`,
        fixes: [
          {
            title: say`Put it in a block of code`,
            edits: [
              { span: { start: first.start, end: first.start }, text: `\`\`\`${eol}` },
              { span: { start: told, end: told }, text: `${eol}\`\`\`` },
            ],
          },
        ],
      };
    }
  },
};
