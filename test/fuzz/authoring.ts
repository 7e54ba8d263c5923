import { authorsOf, renameEdits } from '../../src/core/authors';
import { imageValues } from '../../src/core/complete/images';
import { findLinkPlace } from '../../src/core/complete/link-place';
import { linkValues } from '../../src/core/complete/links';
import { missingFooterEdits, outdatedFooterEdits } from '../../src/core/footer-edits';
import { siteImageAt, siteImages } from '../../src/core/image-info';
import { takesImage } from '../../src/core/new-image';
import { nextPart } from '../../src/core/next-part';
import { notesToRecap } from '../../src/core/notes/notes-to-recap';
import { postLinkAt, postLinks, relinkEdits } from '../../src/core/own-post-links';
import { pastedLink } from '../../src/core/paste-link';
import { readiness } from '../../src/core/ready/readiness';
import { partMentions } from '../../src/core/series-parts';
import { categoryEdits } from '../../src/core/set-category';
import { dateEdit, dateNotice } from '../../src/core/set-date';
import { suppressions } from '../../src/core/suppress';
import type { Edit, Post, Problem, Site, Span } from '../../src/core/types';

/** What each command, applied at once, writes into a post: the edits of one undo step each. */
export function commandEdits(post: Post, site: Site, problems: readonly Problem[], now: Date): readonly (readonly Edit[])[] {
  const date = dateEdit(post, site, now.toISOString());
  const slugs = new Map((site.posts ?? []).map(({ slug }) => [slug, `${slug}-again`]));
  return [
    ...problems.slice(0, 3).flatMap((problem) => suppressions(post, site, problem).map(({ edits }) => edits)),
    missingFooterEdits(post, 'article'),
    outdatedFooterEdits(post),
    date ? [date] : [],
    ...site.categories.slice(0, 2).map((category) => categoryEdits(post, site, category) ?? []),
    ...[...site.authors, ...authorsOf(post, site).map(({ name }) => ({ name, file: '' }))].map((author) =>
      renameEdits(post, site, author, 'Zoë: \'Z\' "Q" Li'),
    ),
    relinkEdits(post, slugs),
    nextPart(post, site, now)?.edits ?? [],
  ];
}

/** The places that the other features name at an offset of a post; what they say besides is only asked for. */
export function namedPlaces(post: Post, site: Site, problems: readonly Problem[], offsets: readonly number[]): readonly Span[] {
  dateNotice(post, site);
  notesToRecap(post.text);
  const ready = readiness(post, site, problems).flatMap(({ span, fix }) => [
    ...(span ? [span] : []),
    ...(fix?.edits.map((edit) => edit.span) ?? []),
  ]);
  const at = offsets.flatMap((offset) => {
    takesImage(post, offset);
    pastedLink(post, site, { start: Math.max(0, offset), end: Math.max(0, offset) }, 'https://www.starlingx.io/blog/a/');
    const place = findLinkPlace(post, offset);
    const lists = place ? [linkValues(place, post, site), imageValues(place, site)] : [];
    const told = [siteImageAt(post, site, offset)?.span, postLinkAt(post, site, offset)?.span].filter(
      (span) => span !== undefined,
    );
    return [...told, ...lists.flatMap(({ suggestions }) => suggestions.map(({ span }) => span))];
  });
  const links = postLinks(post, site).flatMap(({ address, span }) => [address, span]);
  const others = [...siteImages(post, site), ...partMentions(post, site), ...authorsOf(post, site)];
  return [...ready, ...at, ...links, ...others.map(({ span }) => span)];
}
