import { isKnownName, nearestName } from '../author-index';
import { scalarFor } from '../fields';
import { kebabCase } from '../names';
import type { Rule } from '../types';
import { yamlScalar } from '../yaml-quote';

export const authorUnknown: Rule = {
  id: 'author-unknown',
  severity: 'warning',
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
        message: `The blog knows "${near}", not "${name}". ${twoPages(name, near)} If it is the same person, write "${near}".`,
        fixes: [{ title: `Change it to ${near}`, edits: [{ span: value.span, text: yamlScalar(near) }], preferred: false }],
      };
    } else if (site.found && site.posts) {
      yield {
        span: value.span,
        severity: 'hint',
        message: `"${name}" is new on this blog: there is no author file and no other post of that name. If the spelling is right, all is well; the site makes the page /author/${kebabCase(name)}/.`,
      };
    }
  },
};

function twoPages(name: string, near: string): string {
  const [here, there] = [kebabCase(name), kebabCase(near)];
  return here === there
    ? `Both make the page /author/${there}/, under two names.`
    : `The site would make a second author page, /author/${here}/ beside /author/${there}/.`;
}
