import { inlineAddresses } from '../hrefs';
import { ownPostLink } from '../own-links';
import { say } from '../say';
import type { Finding, Post, Rule } from '../types';

export const linkFragment: Rule = {
  id: 'link-fragment',
  severity: 'warning',
  docs: 'No link leads to a heading of a post (`#heading`).',
  why: 'The site gives headings no ids: a `#fragment` of the same post does nothing at all, one of another post leads to its top.',
  bad: 'See [below](«#upgrades») and [last time](https://www.starlingx.io/blog/starlingx-release-98/«#upgrades»).\n',
  good: 'See below and [last time](https://www.starlingx.io/blog/starlingx-release-98/).\n',
  *check(post, site) {
    let ids: ReadonlySet<string> | undefined;
    for (const { link, href, span } of inlineAddresses(post)) {
      if (!href.includes('#') || href === '#') continue;
      const fragment = href.startsWith('#') ? href : (ownPostLink(href, site)?.fragment ?? '');
      // The site's parser gives ids to footnotes.
      if (fragment === '' || /^#fn(?:ref)?-/.test(fragment)) continue;
      ids ??= idsOf(post);
      if (fragment === href && ids.has(fragment.slice(1))) continue;
      const at = { start: span.end - fragment.length, end: span.end };
      if (fragment !== href) yield onAnotherPage(at);
      else {
        const words = post.text.slice(link.text.start, link.text.end);
        yield {
          span: at,
          message: say`The site gives headings no ids, so a click on this link does nothing. Keep its text alone.`,
          fixes: [{ title: say`Keep the text alone`, edits: [{ span: link.span, text: words }], preferred: false }],
        };
      }
    }
  },
};

function onAnotherPage(span: Finding['span']): Finding {
  return {
    span,
    severity: 'information',
    message: say`The site gives headings no ids, so this link leads to the top of the post. Leave the part from "#" away, or name the section in the text.`,
    fixes: [{ title: say`Leave the fragment away`, edits: [{ span, text: '' }], preferred: true }],
  };
}

/** Ids and names that the author wrote as HTML: these do work. */
function idsOf({ text, body }: Post): ReadonlySet<string> {
  const tags = [...body.html, ...body.lines.filter(({ kind }) => kind === 'html')];
  const ids = tags.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\b(?:id|name)=["']?([\w.:-]{1,200})/gi)].map((match) => match[1] ?? ''),
  );
  return new Set(ids);
}
