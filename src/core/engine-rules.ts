import type { RuleInfo } from './types';

/** The id under which a suppression that suppresses nothing is reported. */
export const UNUSED_SUPPRESSION = 'unused-suppression';

/** The id under which a rule that threw is reported: a defect of this program, never of the post. */
export const INTERNAL_RULE = 'internal-error';

export const unusedSuppression: RuleInfo = {
  id: UNUSED_SUPPRESSION,
  severity: 'information',
  docs: 'Each `recap-ignore` comment suppresses a finding.',
  why: 'A comment that suppresses nothing any more would hide the next mistake of its kind without a word. Checks of the whole blog are turned off in starlingx-recap.config.json, not by comments.',
  bad: 'We met in May.\n\n«<!-- recap-ignore-next-line doubled-word -->»\nThe week was quiet.\n',
  good: 'We met in May.\n\nThe week was quiet.\n',
};

export const internalError: RuleInfo = {
  id: INTERNAL_RULE,
  severity: 'warning',
  docs: 'Every check comes to its end.',
  why: 'A check that fails on a post is a defect of this program and not of the post. The other checks go on. Please report it with the post that it failed on.',
};
