import { beginsLikeAddress, hasBlank, inlineAddresses, shown } from '../hrefs';
import { nearSlug } from '../own-post';
import { isPlaceholderTarget } from '../placeholders';
import { say, sentences } from '../say';
import { repairScheme } from '../schemes';
import type { Finding, Rule, Site, Span } from '../types';

const FILE = /^(?:\.{0,2}\/)*(?:[\w.@%+-]{1,100}\/){0,12}[\w.@%+-]{0,100}(?:[?#][^\s]{0,500})?$/;
/** Folders that the site has in its repository and not among its pages. */
const REPOSITORY = /^\/(?:src|static|public|content)\//;
const IMAGE = /\.(?:png|jpe?g|gif|svg|webp)$/i;

export const linkPath: Rule = {
  id: 'link-path',
  severity: 'warning',
  reads: 'section',
  docs: 'A link within the site begins with a slash and names a page: `/blog/<slug>/`, not a file of the repository.',
  why: 'A path without a slash in front is looked for below the post’s own page, and the folders and `.md` files of the repository are not part of the site. Text that was exported from a documentation project is full of such paths.',
  bad: 'See [the install guide](«../deploy_install_guides/index.html») and [the tour](«./starlingx-sample-tour.md»).\n',
  good: 'See the install guide and [the tour](/blog/starlingx-sample-tour/).\n',
  *check(post, site) {
    for (const { link, href, span } of inlineAddresses(post)) {
      if (!isPath(href) || hasBlank(href) || isPlaceholderTarget(href)) continue;
      const words = post.text.slice(link.text.start, link.text.end);
      yield finding(span, href, link.span, words, site);
    }
  },
};

function isPath(href: string): boolean {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/i.test(href) || IMAGE.test(href) || repairScheme(href) !== undefined) return false;
  if (href.startsWith('/')) return REPOSITORY.test(href);
  // A word alone is a placeholder; a path has a slash or an ending.
  return FILE.test(href) && (/^\.{1,2}\//.test(href) || /[^/]\/[^/]/.test(href) || /\.(?:md|html?|rst)(?:#|$)/i.test(href));
}

function finding(span: Span, href: string, whole: Span, words: string, { posts }: Site): Finding {
  const name = /([^/?#]+?)(?:\.md|\.html?)?\/?(?:[?#].*)?$/.exec(href)?.[1] ?? '';
  const near = posts && /[a-z]-[a-z0-9]/i.test(name) ? nearSlug(name, posts) : undefined;
  const right = near && `/blog/${near.slug}/`;
  const why =
    beginsLikeAddress(href) && href.startsWith('/')
      ? say`This folder of the repository is not part of the site, so readers get "page not found".`
      : say`An address without a slash or a scheme in front is looked for below the post’s own page, so readers get "page not found".`;
  return {
    span,
    message: sentences(why, right ? say`Link ${right}.` : say`Write the whole address of the page.`),
    fixes: [
      right
        ? { title: say`Change it to ${shown(right)}`, edits: [{ span, text: right }], preferred: near?.sure ?? false }
        : { title: say`Keep the text alone`, edits: [{ span: whole, text: words }] },
    ],
  };
}
