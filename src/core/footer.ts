import type { Post } from './types';

/**
 * The standard footer of the StarlingX blog: the one source of its text, for snippets, checks, fixes and the command.
 * article: most posts; release: announcements of a release.
 */
export type FooterForm = 'article' | 'release';

export const FOOTER_HEADING = 'About StarlingX';

/** What both forms end in. */
export const SURVEY_SENTENCE =
  'If you are already evaluating or using the software please fill out the [user survey](https://openinfrafoundation.formstack.com/forms/starlingx_user_survey) and help the community improve the project based on your feedback.';

/** What each form begins with, word for word as the project gives it. */
export const FIRST_SENTENCE: Readonly<Record<FooterForm, string>> = {
  article:
    'If you would like to learn more about the project and get involved check the [website](https://www.starlingx.io) for more information or [download the code](https://opendev.org/starlingx) and start to experiment with the platform.',
  release:
    'Visit the StarlingX website today for further information about the project, check out the [code](https://opendev.org/starlingx), or download the [latest image](https://mirror.starlingx.windriver.com/mirror/starlingx/release/) to try out the new features.',
};

/** The footer's paragraph, without line end. */
export function footerParagraph(form: FooterForm): string {
  return `${FIRST_SENTENCE[form]} ${SURVEY_SENTENCE}`;
}

/** The footer's heading line, without line end. */
export function footerHeading(level: 1 | 2): string {
  return `${'#'.repeat(level)} ${FOOTER_HEADING}`;
}

/** The whole footer: heading, blank line, paragraph; no line end at its end. */
export function footerText(form: FooterForm, level: 1 | 2, eol: string): string {
  return `${footerHeading(level)}${eol}${eol}${footerParagraph(form)}`;
}

export type PostKind = 'recap' | 'release' | 'other';

const RECAP_SLUG = /(?:^|-)recap(?:-|$)/i;
const RECAP_TITLE =
  /\brecap\b|^StarlingX at the (?:virtual )?(?:Project Teams Gathering|PTG)\b|\b(?:takeaways|highlights|news) from .{0,80}\b(?:meetup|summit|gathering|PTG)\b/i;
const RELEASE_SLUG = /^starlingx-(?:release-|r)\d{1,3}(?:[-.]\d{1,3})?$/i;
const RELEASE_TITLE =
  /^(?:announcing |introducing )?StarlingX (?:release |R)?\d{1,3}(?:\.\d{1,3}){0,2}(?:!| - | is here| is out| is (?:now )?available| released|$)/i;

/**
 * What kind of post it is, by the conventions for file name and title. Only posts about StarlingX are recaps or releases:
 * sites of the same foundation have the same layout, but not this footer.
 */
export function postKind(post: Post): PostKind {
  const title = titleOf(post).slice(0, 300);
  if (!/starlingx/i.test(`${post.slug} ${title}`)) return 'other';
  if (RECAP_SLUG.test(post.slug) || RECAP_TITLE.test(title)) return 'recap';
  return RELEASE_SLUG.test(post.slug) || RELEASE_TITLE.test(title) ? 'release' : 'other';
}

/** The form a post gets that has no footer yet. */
export function footerForm(post: Post): FooterForm {
  return postKind(post) === 'release' ? 'release' : 'article';
}

/** Recap and release posts end in the footer; others may. */
export function needsFooter(post: Post): boolean {
  return postKind(post) !== 'other';
}

/** The level of the post's sections: the smallest of its headings, 1 or 2; 1 when it has none. The footer's own heading does not count. */
export function footerLevel(post: Post): 1 | 2 {
  const levels = post.body.headings.filter((heading) => !isFooterHeading(heading.text)).map((heading) => heading.level);
  return levels.length > 0 && levels.every((level) => level > 1) ? 2 : 1;
}

/** Also with other case, a colon behind it or in bold: the author meant the footer. */
export function isFooterHeading(text: string): boolean {
  return /^[*_]{0,3}about starlingx:?[*_]{0,3}:?$/i.test(text.trim());
}

/** The title as text; `''` when there is none. */
function titleOf(post: Post): string {
  const value = post.front.entries.find((entry) => entry.name === 'title')?.value;
  return value?.kind === 'scalar' ? value.text.trim() : '';
}
