import { madeUpHosts } from '../placeholders';
import { say } from '../say';
import type { Rule } from '../types';

export const madeUpAddress: Rule = {
  id: 'made-up-address',
  severity: 'information',
  reads: 'section',
  docs: 'An address in an example is a real one, or one of those that are set apart for examples.',
  why: 'dummy.com and its like belong to somebody: readers who copy the example send their traffic there. RFC 2606 keeps example.com, example.org and example.net free for this.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\n---\n```yaml\nurl: https://«dummy.com»\n```\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\n```yaml\nurl: https://example.com\n```\n',
  *check({ text, body }) {
    for (const { start, end } of madeUpHosts(text.slice(body.span.start))) {
      const span = { start: body.span.start + start, end: body.span.start + end };
      yield {
        span,
        message: say`${text.slice(span.start, span.end)} belongs to somebody who has nothing to do with this example. Put the real address here, or example.com, which is set apart for examples.`,
        fixes: [{ title: say`Change the host to example.com`, edits: [{ span, text: 'example.com' }] }],
      };
    }
  },
};
