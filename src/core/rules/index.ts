import type { Rule } from '../types';
import { accidentalEmphasis } from './accidental-emphasis';
import { authorUnknown } from './author-unknown';
import { boldAsHeading } from './bold-as-heading';
import { categoryId } from './category-id';
import { categoryText } from './category-text';
import { categoryUnknown } from './category-unknown';
import { codeAccidental } from './code-accidental';
import { codeCut } from './code-cut';
import { codeUnfenced } from './code-unfenced';
import { commentUnclosed } from './comment-unclosed';
import { conclusionLevel } from './conclusion-level';
import { dateCopied } from './date-copied';
import { dateFormat } from './date-format';
import { dateFuture } from './date-future';
import { dateInvalid } from './date-invalid';
import { dateStale } from './date-stale';
import { dateYear } from './date-year';
import { fenceLine } from './fence-line';
import { fenceUnclosed } from './fence-unclosed';
import { fileName } from './file-name';
import { finalNewline } from './final-newline';
import { footerMissing } from './footer-missing';
import { footerOutdated } from './footer-outdated';
import { foreignMarkup } from './foreign-markup';
import { frontMatterBlankLine } from './front-matter-blank-line';
import { frontMatterFence } from './front-matter-fence';
import { frontMatterLanguage } from './front-matter-language';
import { frontMatterMisplaced } from './front-matter-misplaced';
import { frontMatterMissing } from './front-matter-missing';
import { frontMatterUnclosed } from './front-matter-unclosed';
import { headingAccidental } from './heading-accidental';
import { headingBold } from './heading-bold';
import { headingEmpty } from './heading-empty';
import { headingInvisible } from './heading-invisible';
import { headingLevel } from './heading-level';
import { headingLiteral } from './heading-literal';
import { headingPunctuation } from './heading-punctuation';
import { headingRepeatsTitle } from './heading-repeats-title';
import { headingSpace } from './heading-space';
import { headingUnderline } from './heading-underline';
import { inlineFence } from './inline-fence';
import { keyEmpty } from './key-empty';
import { keyMissing } from './key-missing';
import { keyMisspelt } from './key-misspelt';
import { keyOrder } from './key-order';
import { leadingSpace } from './leading-space';
import { legacyFormRule } from './legacy-form';
import { lineEndsMixed } from './line-ends-mixed';
import { lineRepeated } from './line-repeated';
import { linkDetour } from './link-detour';
import { listMarker } from './list-marker';
import { listNesting } from './list-nesting';
import { listNumber } from './list-number';
import { listSwallows } from './list-swallows';
import { literalAsterisks } from './literal-asterisks';
import { madeUpAddress } from './made-up-address';
import { mergeConflict } from './merge-conflict';
import { paragraphCopied } from './paragraph-copied';
import { paragraphJoined } from './paragraph-joined';
import { pasteLeftover } from './paste-leftover';
import { placeholderLink } from './placeholder-link';
import { placeholderText } from './placeholder-text';
import { plainHeading } from './plain-heading';
import { quoteSwallows } from './quote-swallows';
import { reviewLeftover } from './review-leftover';
import { sectionEmpty } from './section-empty';
import { sentenceSplit } from './sentence-split';
import { sentenceUnfinished } from './sentence-unfinished';
import { seriesCrosslink } from './series-crosslink';
import { stayTuned } from './stay-tuned';
import { tableBlankLine } from './table-blank-line';
import { teamHeadingLevel } from './team-heading-level';
import { teaserCopied } from './teaser-copied';
import { teaserInCode } from './teaser-in-code';
import { teaserMalformed } from './teaser-malformed';
import { teaserMissing } from './teaser-missing';
import { teaserPosition } from './teaser-position';
import { teaserSpacing } from './teaser-spacing';
import { templateUnknown } from './template-unknown';
import { titleCopied } from './title-copied';
import { titleFolded } from './title-folded';
import { titleMarkup } from './title-markup';
import { titleMismatch } from './title-mismatch';
import { titleUnrelated } from './title-unrelated';
import { trailingSpace } from './trailing-space';
import { valueTrailingSpace } from './value-trailing-space';
import { valueType } from './value-type';
import { yamlColon } from './yaml-colon';
import { yamlComment } from './yaml-comment';
import { yamlDuplicateKey } from './yaml-duplicate-key';
import { yamlQuote } from './yaml-quote';
import { yamlSyntax } from './yaml-syntax';
import { yamlTab } from './yaml-tab';

/** Every rule, in the order of the documentation. A new rule is one file beside this one and one line here. */
export const rules: readonly Rule[] = [
  frontMatterMissing,
  frontMatterMisplaced,
  frontMatterUnclosed,
  frontMatterFence,
  frontMatterLanguage,
  yamlColon,
  yamlQuote,
  yamlSyntax,
  yamlTab,
  yamlDuplicateKey,
  yamlComment,
  keyMissing,
  keyEmpty,
  keyMisspelt,
  valueType,
  templateUnknown,
  dateInvalid,
  dateFormat,
  dateCopied,
  dateFuture,
  dateStale,
  dateYear,
  authorUnknown,
  categoryText,
  categoryUnknown,
  categoryId,
  legacyFormRule,
  frontMatterBlankLine,
  valueTrailingSpace,
  titleFolded,
  titleMarkup,
  keyOrder,
  lineEndsMixed,
  teaserMalformed,
  teaserInCode,
  teaserSpacing,
  teaserPosition,
  teaserMissing,
  titleMismatch,
  titleUnrelated,
  titleCopied,
  teaserCopied,
  paragraphCopied,
  fileName,
  placeholderLink,
  placeholderText,
  madeUpAddress,
  reviewLeftover,
  mergeConflict,
  lineRepeated,
  pasteLeftover,
  linkDetour,
  seriesCrosslink,
  stayTuned,
  headingSpace,
  headingAccidental,
  headingLevel,
  headingEmpty,
  headingInvisible,
  headingLiteral,
  headingPunctuation,
  headingBold,
  headingRepeatsTitle,
  headingUnderline,
  sectionEmpty,
  conclusionLevel,
  teamHeadingLevel,
  boldAsHeading,
  plainHeading,
  paragraphJoined,
  sentenceSplit,
  sentenceUnfinished,
  accidentalEmphasis,
  literalAsterisks,
  listNesting,
  listSwallows,
  listMarker,
  quoteSwallows,
  tableBlankLine,
  codeUnfenced,
  codeAccidental,
  codeCut,
  fenceUnclosed,
  fenceLine,
  inlineFence,
  commentUnclosed,
  foreignMarkup,
  leadingSpace,
  finalNewline,
  listNumber,
  trailingSpace,
  footerMissing,
  footerOutdated,
];
