import { meantDates } from '../date-forms';
import { readDate } from '../dates';
import { entryFor, isReadable } from '../fields';
import { say } from '../say';
import type { Rule } from '../types';

export const dateFormat: Rule = {
  id: 'date-format',
  severity: 'error',
  reads: 'front',
  docs: 'The date is written as 2024-05-06T08:00:00.000Z or 2024-05-06, without quotes.',
  why: 'js-yaml takes anything else for text; the page then prints "Invalid date", and the post loses its place in the order of the blog.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\ndate: «"2024-05-06T08:00:00.000Z"»\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\ndate: 2024-05-06T08:00:00.000Z\n---\nText.\n',
  *check(post, site) {
    const value = isReadable(post.front) ? entryFor(post, site, 'date')?.value : undefined;
    if (!value) return;
    if (value.kind !== 'scalar') {
      yield {
        span: value.span,
        message: say`The date must be one value; the build of the site stops on a list or mapping here.`,
      };
      return;
    }
    const text = value.text.trim();
    if (text === '' || value.type === 'null' || (value.style === 'plain' && readDate(value.raw).kind !== 'text')) return;
    const quotesOnly = readDate(text).kind === 'valid';
    const meant = quotesOnly ? [text] : meantDates(text);
    yield {
      span: value.span,
      message: quotesOnly
        ? say`In quotes this is text and no date: the page prints "Invalid date". Leave the quotes out.`
        : say`The site cannot read this as a date and prints "Invalid date". Write it as 2024-05-06T08:00:00.000Z.`,
      fixes: meant.map((date) => ({
        title: quotesOnly ? say`Remove the quotes` : say`Change it to ${date}`,
        edits: [{ span: value.span, text: date }],
        preferred: quotesOnly,
      })),
    };
  },
};
