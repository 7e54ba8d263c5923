import { addressesOf, shown } from '../hrefs';
import { type OwnLink, ownPostLink } from '../own-links';
import { bySlug, nearSlug, withSlug } from '../own-post';
import { say, sentences } from '../say';
import type { Finding, Rule, Site, Span } from '../types';

/** Dead links beyond this many are not compared with all posts: no author has so many. */
const MOST_SEARCHES = 50;

export const ownLink: Rule = {
  id: 'own-link',
  severity: 'warning',
  docs: 'A link to a post of the blog leads to one that exists, in the form of today: `/blog/<slug>/`.',
  why: 'The site has a page for each file in the folder of posts and no other: anything else is "page not found". Addresses that end in `.html` are those of an older generator.',
  bad: 'See [the tour](«https://www.starlingx.io/blog/starlingx-sample-tour.html») and [the meetup](«/blog/starlingx-sample-metup/»).\n',
  good: 'See [the tour](https://www.starlingx.io/blog/starlingx-sample-tour/) and [the meetup](/blog/starlingx-sample-meetup/).\n',
  *check(post, site) {
    const { posts } = site;
    let searches = MOST_SEARCHES;
    for (const { href, span } of addressesOf(post)) {
      const link = href.includes('/blog/') ? ownPostLink(href, site) : undefined;
      if (!link) continue;
      if (!link.html && (!posts || link.slug === post.slug || bySlug(posts).has(link.slug))) continue;
      yield deadLink(span, href, link, posts, searches-- > 0);
    }
  },
};

function deadLink(span: Span, href: string, { slug, html }: OwnLink, posts: Site['posts'], search: boolean): Finding {
  const near = !posts || bySlug(posts).has(slug) ? { slug, sure: true } : search ? nearSlug(slug, posts) : undefined;
  const target = near && withSlug(href, near.slug);
  const why = html
    ? say`The site has had no addresses that end in .html since 2020, so readers get "page not found".`
    : near
      ? say`The blog has no post "${slug}", so readers get "page not found".`
      : say`The blog has no post "${slug}" in this folder, so readers get "page not found".`;
  const todo = target
    ? say`Link ${target}.`
    : html
      ? say`Look for its name in the folder of posts.`
      : say`If it is not on its way in another change: look for its name in the folder of posts.`;
  return {
    span,
    // A post that is nowhere may still come; a wrong letter or an old form cannot become right.
    severity: near || html ? 'warning' : 'information',
    message: sentences(why, todo),
    fixes: target
      ? [{ title: say`Change it to ${shown(target)}`, edits: [{ span, text: target }], preferred: near?.sure ?? false }]
      : [],
  };
}
