import { isKnownName, nearestName } from '../author-index';
import { scalarFor } from '../fields';
import { kebabCase } from '../names';
import { say, sentences } from '../say';
import type { Rule } from '../types';
import { yamlScalar } from '../yaml-quote';

export const authorUnknown: Rule = {
  id: 'author-unknown',
  severity: 'warning',
  reads: 'front',
  docs: 'The author is written as in the author files and in the other posts.',
  why: 'The site makes one page for each spelling: a second spelling of a name splits an author into two pages.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\nauthor: «Ildiko Vansca»\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\nauthor: Ildiko Vancsa\n---\nText.\n',
  *check(post, site) {
    const value = scalarFor(post, site, 'author');
    if (value?.type !== 'string') return;
    const name = value.text.trim();
    if (isKnownName(name, post, site)) return;
    const near = nearestName(name, post, site);
    if (near) {
      yield {
        span: value.span,
        message: sentences(
          say`The blog knows "${near}", not "${name}".`,
          twoPages(name, near),
          say`If it is the same person, write "${near}".`,
        ),
        fixes: [{ title: say`Change it to ${near}`, edits: [{ span: value.span, text: yamlScalar(near) }], preferred: false }],
      };
    } else if (site.found && site.posts) {
      yield {
        span: value.span,
        severity: 'hint',
        message: say`"${name}" is new on this blog: there is no author file and no other post of that name. If the spelling is right, all is well; the site makes the page /author/${kebabCase(name)}/.`,
      };
    }
  },
};

function twoPages(name: string, near: string): string {
  const [here, there] = [kebabCase(name), kebabCase(near)];
  return here === there
    ? say`Both make the page /author/${there}/, under two names.`
    : say`The site would make a second author page, /author/${here}/ beside /author/${there}/.`;
}
