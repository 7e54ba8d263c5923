import type { Rule } from '../types';
import { authorUnknown } from './author-unknown';
import { categoryId } from './category-id';
import { categoryText } from './category-text';
import { categoryUnknown } from './category-unknown';
import { dateFormat } from './date-format';
import { dateInvalid } from './date-invalid';
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
import { templateUnknown } from './template-unknown';
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
  authorUnknown,
  categoryText,
  categoryUnknown,
  categoryId,
  legacyFormRule,
  footerMissing,
  footerOutdated,
];
