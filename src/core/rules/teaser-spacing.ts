import { say } from '../say';
import { type TeaserMarker, teaserMarkers } from '../teaser';
import type { Edit, Finding, Post, Rule } from '../types';

export const teaserSpacing: Rule = {
  id: 'teaser-spacing',
  severity: 'information',
  docs: 'The marker stands behind the full stop of the teaser, after a blank, and ends its line.',
  why: 'That is the form of the house; a full stop that comes behind the marker is shown to readers with a gap in front of it.',
  bad: 'Learn how to deploy your application«<!-- more -->.»\n\nText.\n',
  good: 'Learn how to deploy your application. <!-- more -->\n\nText.\n',
  *check(post) {
    for (const marker of teaserMarkers(post)) {
      if (marker.inCode) continue;
      const finding = spacing(post, marker);
      if (finding) yield finding;
    }
  },
};

function spacing({ text, body, eol }: Post, { span, index, form }: TeaserMarker): Finding | undefined {
  const line = body.lines[index];
  if (!line) return undefined;
  const before = text.slice(Math.max(line.content, span.start - 4), span.start);
  const after = text.slice(span.end, Math.min(line.end, span.end + 60));
  const mark = /^[ \t]{0,3}([.,;:!?…]+)[ \t]*$/.exec(after)?.[1];
  if (mark !== undefined) {
    const at = { start: span.start - (before.length - before.trimEnd().length), end: line.end };
    const stop = /[.!?]\s*$/.test(before) ? '' : mark;
    const first = { start: at.start, end: span.start };
    const edits: Edit[] = [
      { span: first, text: `${stop} ` },
      { span: { start: span.end, end: line.end }, text: '' },
    ];
    return {
      span: { start: span.start, end: span.end + after.trimEnd().length },
      severity: 'warning',
      message: say`The "${mark}" behind the marker is shown to readers with a gap in front of it. Put it in front of the marker, which ends the line.`,
      fixes: [{ title: say`Put the mark in front`, edits, preferred: true }],
    };
  }
  if (form === 'broken') return undefined;
  if (/^[ \t]*[*_(“"[]{0,3}[\p{L}\p{N}]/u.test(after))
    return {
      span,
      message: say`Text follows the marker on its line: the teaser ends with it. Put a blank line behind the marker.`,
      fixes: [
        {
          title: say`Begin a new paragraph behind the marker`,
          edits: [{ span: { start: span.end, end: span.end + (after.length - after.trimStart().length) }, text: eol + eol }],
        },
      ],
    };
  // Behind an opening bracket a blank would be taken out again.
  if (before === '' || /[\s([{]$/.test(before)) return undefined;
  return {
    span,
    message: say`The marker sticks to the text in front of it: put a blank between them, as the house writes it.`,
    fixes: [
      { title: say`Put a blank in front`, edits: [{ span: { start: span.start, end: span.start }, text: ' ' }], preferred: true },
    ],
  };
}
