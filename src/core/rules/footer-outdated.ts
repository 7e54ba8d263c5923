import { footerText } from '../footer';
import type { FooterFault } from '../footer-faults';
import { findFooter } from '../footer-find';
import { phrase, translated } from '../say';
import type { Rule, Severity } from '../types';

const head = `---
templateKey: blog-post
title: Tuning a sample cluster
author: Ada Sample
date: 2026-02-03T01:32:05.627Z
category:
  - label: Features & Updates
    id: category-p92F9JYj5
---

One setting was enough.

`;
const footer = footerText('article', 1, '\n');

export const footerOutdated: Rule = {
  id: 'footer-outdated',
  severity: 'information',
  profile: 'starlingx',
  docs: 'The standard footer has its current text: all of its links, and the sentence about the user survey.',
  why: 'Posts are begun as copies of older ones: the survey moved from surveymonkey.com, and pasted text loses its links.',
  bad: `${head}${footer.replace('[download the code](https://opendev.org/starlingx)', '«download the code»')} See you there!\n`,
  good: `${head}${footer} See you there!\n`,
  *check(post) {
    for (const { kind, span, edits } of findFooter(post)?.text?.faults ?? []) {
      const { severity, message, title } = SAYS[kind];
      yield { span, severity, message: translated(message), fixes: [{ title: translated(title), edits, preferred: true }] };
    }
  },
};

interface Saying {
  /** Readers see where a link leads; they do not see what is absent. */
  readonly severity: Severity;
  readonly message: string;
  readonly title: string;
}

const SAYS: Readonly<Record<FooterFault['kind'], Saying>> = {
  'old-survey': {
    severity: 'warning',
    message: phrase`The footer leads to a survey that the project has moved, so what readers answer there is lost. Link the current user survey.`,
    title: phrase`Link the current user survey`,
  },
  moved: {
    severity: 'warning',
    message: phrase`This footer link leads to a host that the project has left. Use the address of the standard footer.`,
    title: phrase`Use the address of the standard footer`,
  },
  unlinked: {
    severity: 'information',
    message: phrase`These words are a link in the standard footer; here they are plain text, so readers have nothing to follow. Link them.`,
    title: phrase`Link as in the standard footer`,
  },
  'no-survey': {
    severity: 'information',
    message: phrase`The standard footer goes on with the sentence that asks readers to take the user survey; here it is missing. Add it.`,
    title: phrase`Add the sentence about the user survey`,
  },
};
