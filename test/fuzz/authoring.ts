import { authorsOf, renameEdits } from '../../src/core/authors';
import { imageValues } from '../../src/core/complete/images';
import { findLinkPlace } from '../../src/core/complete/link-place';
import { linkValues } from '../../src/core/complete/links';
import { missingFooterEdits, outdatedFooterEdits } from '../../src/core/footer-edits';
import { siteImageAt, siteImages } from '../../src/core/image-info';
import { takesImage } from '../../src/core/new-image';
import { type Kind, readKind } from '../../src/core/new-post/kind';
import { SHIPPED } from '../../src/core/new-post/shipped';
import { nextPart } from '../../src/core/next-part';
import { notesToRecap } from '../../src/core/notes/notes-to-recap';
import { postLinkAt, postLinks, relinkEdits } from '../../src/core/own-post-links';
import { pastedLink } from '../../src/core/paste-link';
import { readiness } from '../../src/core/ready/readiness';
import { partMentions } from '../../src/core/series-parts';
import { titleEdits } from '../../src/core/series-titles';
import { categoryEdits } from '../../src/core/set-category';
import { dateEdit, dateNotice } from '../../src/core/set-date';
import { suppressions } from '../../src/core/suppress';
import type { Edit, Post, Problem, Site, Span } from '../../src/core/types';

/** What a command writes into a post: the edits of one undo step. */
export type Command = (post: Post, problems: () => readonly Problem[]) => readonly Edit[];

const KINDS = Object.entries(SHIPPED)
  .map(([id, text]) => readKind(id, text))
  .filter((kind): kind is Kind => typeof kind !== 'string');
const NAME = 'Zoë: \'Z\' "Q" Li';

/** Every command that writes into the post it is used in, for a site: to ignore findings, footer, date, category, renaming, next part. */
export function commands(site: Site, now: Date): readonly Command[] {
  const slugs = new Map((site.posts ?? []).map(({ slug }) => [slug, `${slug}-again`]));
  const ignore = (nth: number): readonly Command[] =>
    [0, 1].map((form) => (post, problems) => {
      const problem = problems()[nth];
      return (problem && suppressions(post, site, problem)[form]?.edits) ?? [];
    });
  return [
    ...[0, 1].flatMap(ignore),
    (post) => missingFooterEdits(post, 'article'),
    outdatedFooterEdits,
    (post) => [dateEdit(post, site, now.toISOString())].filter((edit) => edit !== undefined),
    ...site.categories.slice(0, 2).map(
      (category): Command =>
        (post) =>
          categoryEdits(post, site, category) ?? [],
    ),
    ...site.authors.map(
      (author): Command =>
        (post) =>
          renameEdits(post, site, author, NAME),
    ),
    (post) =>
      authorsOf(post, site).flatMap(({ name }, index) => (index === 0 ? renameEdits(post, site, { name, file: '' }, NAME) : [])),
    (post) => relinkEdits(post, slugs),
    (post) => nextPart(post, site, now, KINDS)?.edits ?? [],
    (post) => titleEdits(post, site, `${post.slug.replace('april', 'may')}-part-3`),
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
