import type { Rule } from '../types';
import { aOrAn } from './a-or-an';
import { accidentalEmphasis } from './accidental-emphasis';
import { authorUnknown } from './author-unknown';
import { backtickUnpaired } from './backtick-unpaired';
import { bareAddress } from './bare-address';
import { bareUrl } from './bare-url';
import { boldAsHeading } from './bold-as-heading';
import { calendarDay } from './calendar-day';
import { categoryId } from './category-id';
import { categoryText } from './category-text';
import { categoryUnknown } from './category-unknown';
import { codeAccidental } from './code-accidental';
import { codeCut } from './code-cut';
import { codeTypography } from './code-typography';
import { codeUnfenced } from './code-unfenced';
import { commentUnclosed } from './comment-unclosed';
import { compoundHyphen } from './compound-hyphen';
import { conclusionLevel } from './conclusion-level';
import { dateCopied } from './date-copied';
import { dateFormat } from './date-format';
import { dateFuture } from './date-future';
import { dateInvalid } from './date-invalid';
import { dateOrder } from './date-order';
import { dateStale } from './date-stale';
import { dateWeekday } from './date-weekday';
import { dateYear } from './date-year';
import { doubleSpace } from './double-space';
import { doubledWord } from './doubled-word';
import { fenceLine } from './fence-line';
import { fenceUnclosed } from './fence-unclosed';
import { fieldFile } from './field-file';
import { fieldValue } from './field-value';
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
import { fullStopMissing } from './full-stop-missing';
import { fullWidthSign } from './full-width-sign';
import { garbledText } from './garbled-text';
import { headingAccidental } from './heading-accidental';
import { headingBold } from './heading-bold';
import { headingCapital } from './heading-capital';
import { headingEmpty } from './heading-empty';
import { headingInvisible } from './heading-invisible';
import { headingLevel } from './heading-level';
import { headingLiteral } from './heading-literal';
import { headingPunctuation } from './heading-punctuation';
import { headingRepeated } from './heading-repeated';
import { headingRepeatsTitle } from './heading-repeats-title';
import { headingSpace } from './heading-space';
import { headingUnderline } from './heading-underline';
import { hostMisspelt } from './host-misspelt';
import { imageAlt } from './image-alt';
import { imageBang } from './image-bang';
import { imageBlank } from './image-blank';
import { imageExtension } from './image-extension';
import { imageHtml } from './image-html';
import { imageLarge } from './image-large';
import { imageLinked } from './image-linked';
import { imageMissing } from './image-missing';
import { imagePath } from './image-path';
import { imageRemote } from './image-remote';
import { imageRepeated } from './image-repeated';
import { inlineFence } from './inline-fence';
import { invisibleCharacter } from './invisible-character';
import { keyDraft } from './key-draft';
import { keyEmpty } from './key-empty';
import { keyMissing } from './key-missing';
import { keyMisspelt } from './key-misspelt';
import { keyOrder } from './key-order';
import { leadingSpace } from './leading-space';
import { legacyFormRule } from './legacy-form';
import { lineEndsMixed } from './line-ends-mixed';
import { lineRepeated } from './line-repeated';
import { linkBlank } from './link-blank';
import { linkDetour } from './link-detour';
import { linkEmpty } from './link-empty';
import { linkEscaped } from './link-escaped';
import { linkFragment } from './link-fragment';
import { linkGap } from './link-gap';
import { linkGlued } from './link-glued';
import { linkHttp } from './link-http';
import { linkInCode } from './link-in-code';
import { linkMoved } from './link-moved';
import { linkNested } from './link-nested';
import { linkPath } from './link-path';
import { linkPreview } from './link-preview';
import { linkRepeated } from './link-repeated';
import { linkReversed } from './link-reversed';
import { linkScheme } from './link-scheme';
import { linkTextAddress } from './link-text-address';
import { linkTextBlank } from './link-text-blank';
import { linkTextQuote } from './link-text-quote';
import { linkTextVague } from './link-text-vague';
import { linkToItself } from './link-to-itself';
import { linkUnclosed } from './link-unclosed';
import { linkUndefined } from './link-undefined';
import { linkWrapped } from './link-wrapped';
import { listCapital } from './list-capital';
import { listFullStop } from './list-full-stop';
import { listItem } from './list-item';
import { listMarker } from './list-marker';
import { listNesting } from './list-nesting';
import { listNumber } from './list-number';
import { listSwallows } from './list-swallows';
import { literalAsterisks } from './literal-asterisks';
import { madeUpAddress } from './made-up-address';
import { mergeConflict } from './merge-conflict';
import { outdatedTerm } from './outdated-term';
import { ownLink } from './own-link';
import { paragraphCopied } from './paragraph-copied';
import { paragraphJoined } from './paragraph-joined';
import { pasteLeftover } from './paste-leftover';
import { placeholderLink } from './placeholder-link';
import { placeholderText } from './placeholder-text';
import { plainHeading } from './plain-heading';
import { productName } from './product-name';
import { quoteSwallows } from './quote-swallows';
import { relationUnknown } from './relation-unknown';
import { reviewLeftover } from './review-leftover';
import { sectionEmpty } from './section-empty';
import { sentenceCapital } from './sentence-capital';
import { sentenceSplit } from './sentence-split';
import { sentenceUnfinished } from './sentence-unfinished';
import { seriesCrosslink } from './series-crosslink';
import { spaceAfterPunctuation } from './space-after-punctuation';
import { spaceBeforeParenthesis } from './space-before-parenthesis';
import { spaceBeforePunctuation } from './space-before-punctuation';
import { spellingSlip } from './spelling-slip';
import { stayTuned } from './stay-tuned';
import { strayPunctuation } from './stray-punctuation';
import { tableBlankLine } from './table-blank-line';
import { tableCells } from './table-cells';
import { tableDelimiter } from './table-delimiter';
import { tagUnclosed } from './tag-unclosed';
import { tagUnknown } from './tag-unknown';
import { teamHeadingLevel } from './team-heading-level';
import { teaserCopied } from './teaser-copied';
import { teaserInCode } from './teaser-in-code';
import { teaserMalformed } from './teaser-malformed';
import { teaserMismatch } from './teaser-mismatch';
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
import { unbalancedParenthesis } from './unbalanced-parenthesis';
import { unbalancedQuote } from './unbalanced-quote';
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
  keyDraft,
  valueType,
  templateUnknown,
  dateInvalid,
  dateFormat,
  dateCopied,
  dateFuture,
  dateOrder,
  dateStale,
  dateWeekday,
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
  teaserMismatch,
  paragraphCopied,
  fieldFile,
  fieldValue,
  relationUnknown,
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
  headingRepeated,
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
  listItem,
  quoteSwallows,
  tableBlankLine,
  tableDelimiter,
  tableCells,
  codeUnfenced,
  codeAccidental,
  codeCut,
  codeTypography,
  fenceUnclosed,
  fenceLine,
  inlineFence,
  commentUnclosed,
  tagUnknown,
  tagUnclosed,
  foreignMarkup,
  leadingSpace,
  finalNewline,
  listNumber,
  trailingSpace,
  linkScheme,
  linkBlank,
  linkGap,
  linkReversed,
  linkUnclosed,
  linkWrapped,
  linkNested,
  linkEmpty,
  linkUndefined,
  linkEscaped,
  linkFragment,
  linkPath,
  linkPreview,
  ownLink,
  linkToItself,
  linkGlued,
  backtickUnpaired,
  linkInCode,
  hostMisspelt,
  linkMoved,
  linkHttp,
  linkTextVague,
  linkTextAddress,
  linkTextQuote,
  linkTextBlank,
  bareUrl,
  bareAddress,
  imageMissing,
  imageExtension,
  imagePath,
  imageHtml,
  imageLinked,
  imageBang,
  imageBlank,
  imageRemote,
  imageAlt,
  imageLarge,
  linkRepeated,
  imageRepeated,
  footerMissing,
  footerOutdated,
  calendarDay,
  doubledWord,
  strayPunctuation,
  spaceBeforePunctuation,
  spaceAfterPunctuation,
  spaceBeforeParenthesis,
  unbalancedParenthesis,
  unbalancedQuote,
  invisibleCharacter,
  garbledText,
  productName,
  outdatedTerm,
  fullWidthSign,
  aOrAn,
  compoundHyphen,
  spellingSlip,
  sentenceCapital,
  fullStopMissing,
  headingCapital,
  listCapital,
  listFullStop,
  doubleSpace,
];
