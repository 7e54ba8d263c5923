import { addressesOf, hostOfHref } from '../hrefs';
import { movedTo } from '../moved-links';
import { say } from '../say';
import { knowsHttps } from '../schemes';
import type { Rule } from '../types';

export const linkHttp: Rule = {
  id: 'link-http',
  severity: 'information',
  reads: 'section',
  docs: 'Links to sites that answer to https begin with `https://`.',
  why: 'Every one of these sites sends readers on to https; some browsers warn before they follow a plain http link. Only hosts that are known to answer are named.',
  bad: 'Read the [docs](«http»://docs.starlingx.io/contributor/index.html).\n',
  good: 'Read the [docs](https://docs.starlingx.io/contributor/index.html).\n',
  *check(post, site) {
    for (const { href, span } of addressesOf(post)) {
      if (!/^http:\/\//i.test(href) || !knowsHttps(hostOfHref(href)) || movedTo(href, site)) continue;
      const scheme = { start: span.start, end: span.start + 4 };
      yield {
        span: scheme,
        message: say`${hostOfHref(href)} answers to https: with http, readers are sent on, and some browsers warn them first. Write https.`,
        fixes: [{ title: say`Change it to https`, edits: [{ span: scheme, text: 'https' }], preferred: true }],
      };
    }
  },
};
