import { phrase } from '../say';
import type { Severity } from '../types';
import type { WordRow } from './word-table';

/** A term that was right once. */
export interface TermRow extends WordRow {
  /** What has changed, as a sentence. */
  readonly reason?: string;
  /** The day it changed: on an earlier "today" the term was right. */
  readonly since?: string;
  /** It is right in every post dated before this day: such a post tells how things were. */
  readonly postsSince?: string;
  readonly severity?: Severity;
}

const CHAT = phrase`The community left IRC in September 2023 and chats in its Matrix space: nobody answers there any more.`;
const FOUNDATION = phrase`The OpenStack Foundation has been the OpenInfra Foundation since January 2021.`;
const SUMMIT = phrase`The event has been called OpenInfra Summit since 2022.`;

/** Sources: the blog's own history (all posts were moved to Matrix in 2023), openinfra.org. */
export const TERM_ROWS: readonly TermRow[] = [
  { wrong: 'Freenode', right: 'Matrix', reason: CHAT, since: '2021-05-26' },
  { wrong: 'OFTC', right: 'Matrix', reason: CHAT, since: '2023-09-01' },
  { wrong: 'IRC', right: 'Matrix', exact: true, reason: CHAT, since: '2023-09-01' },
  { wrong: 'OSF', right: 'OpenInfra Foundation', exact: true, reason: FOUNDATION, postsSince: '2021-02-01' },
  { wrong: 'openstack foundation', right: 'OpenInfra Foundation', reason: FOUNDATION, postsSince: '2021-02-01' },
  {
    wrong: 'open infrastructure summit',
    right: 'OpenInfra Summit',
    reason: SUMMIT,
    postsSince: '2022-06-01',
    severity: 'information',
  },
];

/** A line of a list that tells where the community chats: it is replaced as a whole. */
export const CHAT_LINE =
  /IRC:? {1,3}#starlingx {1,3}(?:channel {1,3})?on {1,3}(?:the {1,3})?(?:OFTC|Freenode)(?: IRC)?(?: network)?/iy;
export const CHAT_LINK = '[StarlingX space on Matrix](https://matrix.to/#/#starlingx:opendev.org)';

/** A sentence that tells of the past on purpose. */
export const HISTORY =
  /\b(?:former|formerly|previously|then|known as|renamed|used to|originally|moved|migrated|switched|instead of)\b/i;
