import type { Rule } from '../types';
import { authorUnknown } from './author-unknown';
import { categoryId } from './category-id';
import { categoryText } from './category-text';
import { categoryUnknown } from './category-unknown';
import { dateCopied } from './date-copied';
import { dateFormat } from './date-format';
import { dateFuture } from './date-future';
import { dateInvalid } from './date-invalid';
import { dateStale } from './date-stale';
import { dateYear } from './date-year';
import { fileName } from './file-name';
import { footerMissing } from './footer-missing';
import { footerOutdated } from './footer-outdated';
import { frontMatterFence } from './front-matter-fence';
import { frontMatterLanguage } from './front-matter-language';
import { frontMatterMisplaced } from './front-matter-misplaced';
import { frontMatterMissing } from './front-matter-missing';
import { frontMatterUnclosed } from './front-matter-unclosed';
import { keyEmpty } from './key-empty';
import { keyMissing } from './key-missing';
import { keyMisspelt } from './key-misspelt';
import { legacyFormRule } from './legacy-form';
import { lineRepeated } from './line-repeated';
import { linkDetour } from './link-detour';
import { madeUpAddress } from './made-up-address';
import { mergeConflict } from './merge-conflict';
import { paragraphCopied } from './paragraph-copied';
import { pasteLeftover } from './paste-leftover';
import { placeholderLink } from './placeholder-link';
import { placeholderText } from './placeholder-text';
import { reviewLeftover } from './review-leftover';
import { seriesCrosslink } from './series-crosslink';
import { stayTuned } from './stay-tuned';
import { teaserCopied } from './teaser-copied';
import { templateUnknown } from './template-unknown';
import { titleCopied } from './title-copied';
import { titleMismatch } from './title-mismatch';
import { titleUnrelated } from './title-unrelated';
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
  footerMissing,
  footerOutdated,
];
