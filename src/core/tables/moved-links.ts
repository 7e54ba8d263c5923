import { phrase } from '../say';
import type { Severity } from '../types';

/**
 * Where the addresses of other times lead today. `from` is a host or the beginning of an address, without scheme and `www.`;
 * `to` is what replaces it, with `*` where the rest of the old address goes; a row without `to` has advice alone.
 * warning: the old one is dead or leads to what the project has left; information: it is redirected, for now; hint: it
 * still answers, but is no longer kept up.
 */
export interface MovedLink {
  readonly from: string;
  readonly to?: string;
  readonly advice?: string;
  readonly severity?: Severity;
  /** The day it moved: on an earlier "today" the old address was right. */
  readonly since?: string;
}

const SPACE = 'https://matrix.to/#/#starlingx:opendev.org';
const CHAT = phrase`The project chats on Matrix since 2023; change the words of the link too if they say IRC.`;
const FREENODE = phrase`The foundation's projects left Freenode in May 2021. The project chats on Matrix since 2023; change the words of the link too if they say IRC.`;
const SURVEY = 'https://openinfrafoundation.formstack.com/forms/starlingx_user_survey';

export const MOVED_LINKS: readonly MovedLink[] = [
  // The mirror of builds changed its sponsor; the blog's own posts were changed in April 2024. Same paths.
  { from: 'mirror.starlingx.cengn.ca', to: 'https://mirror.starlingx.windriver.com*' },
  // The survey moved with the foundation's forms; source: the standard footer.
  { from: 'surveymonkey.com/r/StarlingX', to: SURVEY },
  // Freenode was left in May 2021, OFTC for Matrix in September 2023; source: the blog's own history.
  { from: 'webchat.freenode.net/?channels=starlingx', to: SPACE, advice: CHAT },
  { from: 'webchat.freenode.net/?channels=%23starlingx', to: SPACE, advice: CHAT },
  { from: 'webchat.freenode.net/#starlingx', to: SPACE, advice: CHAT },
  { from: 'webchat.oftc.net/?channels=starlingx', to: SPACE, advice: CHAT, since: '2023-09-01' },
  { from: 'webchat.oftc.net/?channels=%23starlingx', to: SPACE, advice: CHAT, since: '2023-09-01' },
  { from: 'webchat.oftc.net/#starlingx', to: SPACE, advice: CHAT, since: '2023-09-01' },
  { from: 'webchat.freenode.net', advice: FREENODE },
  { from: 'kiwiirc.com/client/irc.freenode.net', advice: FREENODE },
  // Git hosting became OpenDev in April 2019, and `stx-config` became `starlingx/config`; source: OpenDev's git hosting
  // specification (docs.opendev.org, infra-specs) and the blog's own history.
  { from: 'git.starlingx.io/cgit/stx-', to: 'https://opendev.org/starlingx/*' },
  { from: 'git.starlingx.io/stx-', to: 'https://opendev.org/starlingx/*' },
  { from: 'git.starlingx.io', to: 'https://opendev.org/starlingx' },
  { from: 'git.openstack.org/cgit/openstack/stx-', to: 'https://opendev.org/starlingx/*', severity: 'information' },
  { from: 'git.openstack.org/openstack/stx-', to: 'https://opendev.org/starlingx/*', severity: 'information' },
  { from: 'git.openstack.org/cgit/?q=stx', to: 'https://opendev.org/starlingx', severity: 'information' },
  { from: 'git.openstack.org/cgit', to: 'https://opendev.org*', severity: 'information' },
  { from: 'git.openstack.org', to: 'https://opendev.org*', severity: 'information' },
  { from: 'git.zuul-ci.org', to: 'https://opendev.org*', severity: 'information' },
  { from: 'github.com/openstack/stx-', to: 'https://opendev.org/starlingx/*', severity: 'information' },
  // The other services that became OpenDev's; source: docs.opendev.org.
  { from: 'review.openstack.org', to: 'https://review.opendev.org*', severity: 'information' },
  { from: 'etherpad.openstack.org', to: 'https://etherpad.opendev.org*', severity: 'information' },
  { from: 'paste.openstack.org', to: 'https://paste.opendev.org*', severity: 'information' },
  { from: 'tarballs.openstack.org', to: 'https://tarballs.opendev.org/openstack*', severity: 'information' },
  { from: 'eavesdrop.openstack.org', to: 'https://meetings.opendev.org*', severity: 'information' },
  // Lists run on Mailman 3 since 2023; old archive links were kept alive. Source: OpenDev's Mailman 3 specification.
  {
    from: 'lists.starlingx.io/cgi-bin/mailman/listinfo/',
    to: 'https://lists.starlingx.io/mailman3/lists/*.lists.starlingx.io/',
    severity: 'information',
  },
  { from: 'lists.starlingx.io/cgi-bin/mailman', to: 'https://lists.starlingx.io/', severity: 'information' },
  {
    from: 'lists.openstack.org/cgi-bin/mailman/listinfo/',
    to: 'https://lists.openstack.org/mailman3/lists/*.lists.openstack.org/',
    severity: 'information',
  },
  { from: 'lists.openstack.org/cgi-bin/mailman', to: 'https://lists.openstack.org/', severity: 'information' },
  {
    from: 'lists.starlingx.io/pipermail',
    advice: phrase`The list archive is at https://lists.starlingx.io/archives/list/starlingx-discuss@lists.starlingx.io/ since 2023; the old pages are only kept.`,
    severity: 'hint',
  },
  // The forum was closed in 2021.
  { from: 'ask.openstack.org', advice: phrase`The forum was closed in 2021. Point to the mailing list or to the documentation.` },
  // The foundation's own pages moved when it was renamed; the old addresses are redirected.
  { from: 'superuser.openstack.org', to: 'https://superuser.openinfra.dev*', severity: 'information' },
  { from: 'openstack.org/ptg', to: 'https://openinfra.dev/ptg/', severity: 'hint' },
  // This blog's repository and a contributor's account on GitHub; source: the blog's own history (2020 and November 2023).
  {
    from: 'github.com/StarlingXWeb/starlingx-website/tree/master/site/blog',
    to: 'https://github.com/StarlingXWeb/starlingx-website/tree/master/src/pages/blog*',
    severity: 'information',
  },
  {
    from: 'github.com/StarlingXWeb/starlingx-website/blob/master/site/blog',
    to: 'https://github.com/StarlingXWeb/starlingx-website/blob/master/src/pages/blog*',
    severity: 'information',
  },
  { from: 'github.com/bmuniz-daitan', to: 'https://github.com/brunomuniz-encora*', severity: 'information' },
  // The documentation was laid out anew by release; these entrances are of 2019.
  {
    from: 'docs.starlingx.io/installation_guide',
    advice: phrase`This part of the documentation was laid out anew. Find the page from https://docs.starlingx.io.`,
    severity: 'information',
  },
  {
    from: 'docs.starlingx.io/developer_guide',
    advice: phrase`This part of the documentation was laid out anew. Find the page from https://docs.starlingx.io.`,
    severity: 'information',
  },
  {
    from: 'docs.starlingx.io/developer_resources$',
    advice: phrase`This entrance of the documentation is gone. Link one of the pages below it, or https://docs.starlingx.io.`,
    severity: 'information',
  },
];
