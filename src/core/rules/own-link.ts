import { addressesOf, shown } from '../hrefs';
import { type OwnLink, ownPostLink } from '../own-links';
import { bySlug, nearSlug, withSlug } from '../own-post';
import { isStarlingX } from '../profile';
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
      const link = href.includes('/blog/') ? ownPostLink(href) : undefined;
      // On another blog the address of a StarlingX post is one of a foreign site.
      if (!link || (link.absolute && !isStarlingX(site))) continue;
      if (!link.html && (!posts || link.slug === post.slug || bySlug(posts).has(link.slug))) continue;
      yield deadLink(span, href, link, posts, searches-- > 0);
    }
  },
};

function deadLink(span: Span, href: string, { slug, html }: OwnLink, posts: Site['posts'], search: boolean): Finding {
  const near = !posts || bySlug(posts).has(slug) ? { slug, sure: true } : search ? nearSlug(slug, posts) : undefined;
  const target = near && withSlug(href, near.slug);
  const why = html
    ? 'The site has had no addresses that end in .html since 2020'
    : `The blog has no post "${slug}"${near ? '' : ' in this folder'}`;
  const advice = 'Look for its name in the folder of posts.';
  const todo = target ? `Link ${target}.` : html ? advice : `If it is not on its way in another change: ${advice.toLowerCase()}`;
  return {
    span,
    // A post that is nowhere may still come; a wrong letter or an old form cannot become right.
    severity: near || html ? 'warning' : 'information',
    message: `${why}, so readers get "page not found". ${todo}`,
    fixes: target
      ? [{ title: `Change it to ${shown(target)}`, edits: [{ span, text: target }], preferred: near?.sure ?? false }]
      : [],
  };
}
