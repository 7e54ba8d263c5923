/**
 * Every command of package.json, and what it does wherever somebody may call it: data, for the loops over it in the Node
 * and in the web extension host. It is looked at in a window whose folder is a blog. A contributed command that is not
 * in it fails test/unit/command-table.test.ts.
 */

/** The editor in front when the command is called; all posts but the read-only one can be written in. */
export const SITUATIONS = [
  /** Untitled Markdown with the front matter of a post. */
  'untitled post',
  /** Untitled Markdown without front matter. */
  'untitled text',
  /** A file with the front matter of a post, outside of any site. */
  'lone post',
  /** The saved second part of a series in a site. */
  'post',
  /** The same, made read-only in this session. */
  'read-only post',
  /** The same, changed, and its file deleted since. */
  'deleted post',
  'no editor',
  /** An untitled plain text. */
  'other language',
] as const;

export type Situation = (typeof SITUATIONS)[number];

/**
 * What a command does, and nothing else: no further message, text, file, tab or question.
 * - `writes`: changes the text in front; one undo gives it back byte by byte, one redo does it again
 * - `creates`: new files in a blog
 * - `opens`: another tab, or the panel of problems: a preview, a page of documentation, a post
 * - `lists`: asks something that changes no text (a list to look at, a filter)
 * - `copies`: to the clipboard; `exports`: to a file that was asked for
 * - `nothing`: what it would bring about is so already
 * - `says …`: one message that begins with these words
 */
export type Outcome = 'writes' | 'creates' | 'opens' | 'lists' | 'copies' | 'exports' | 'nothing' | `says ${string}`;

/** A question of a command: the beginning of the label that is chosen, or what is typed. */
export type Answer = { readonly choose: string } | { readonly type: string };

export interface CommandRow {
  readonly id: string;
  /** The answers to its questions where it does its work, in their order: leaving at each of them leaves nothing behind. */
  readonly answers: readonly Answer[];
  /** Where the command palette does not have it. Called all the same (by a key, another extension), it does what stands in `does`. */
  readonly hiddenIn: readonly Situation[];
  readonly does: Readonly<Record<Situation, Outcome>>;
}

/** Every situation has this outcome, but for those that are named. */
function does(usually: Outcome, others: Partial<Record<Situation, Outcome>> = {}): CommandRow['does'] {
  const outcomes = SITUATIONS.map((situation) => [situation, others[situation] ?? usually] as const);
  return Object.fromEntries(outcomes) as Record<Situation, Outcome>;
}

const NO_POST = 'says Open a blog post, and try again.';
const READ_ONLY = 'says This post is read-only';
const NO_MARKDOWN: readonly Situation[] = ['no editor', 'other language'];
const NO_POSTS: readonly Situation[] = ['untitled text', ...NO_MARKDOWN];

const choose = (start: string): Answer => ({ choose: start });
const type = (text: string): Answer => ({ type: text });

const needsPost = (outcome: Outcome): CommandRow['does'] =>
  does(outcome, { 'untitled text': NO_POST, 'no editor': NO_POST, 'other language': NO_POST });

const writesPost: CommandRow['does'] = { ...needsPost('writes'), 'read-only post': READ_ONLY };

const ofView = (name: string): CommandRow => ({
  id: `starlingxRecap.${name}`,
  answers: [],
  hiddenIn: SITUATIONS,
  // With a line of the view it does its work: see test/editor/commands.suite.ts.
  does: does('says Choose a post in the view “Posts of the Blog”, and try again.'),
});

const NO_PREVIEW = 'says The preview shows blog posts.';
const previews = (outcome: Outcome): CommandRow['does'] =>
  // Untitled Markdown in the window of a blog may become a post.
  does(outcome, { 'no editor': NO_PREVIEW, 'other language': NO_PREVIEW });

export const COMMANDS: readonly CommandRow[] = [
  {
    id: 'starlingxRecap.newPost',
    answers: [
      choose('Release announcement'),
      type('99.0'),
      type(''),
      type(''),
      choose('$(add) New author'),
      type('Ana Matrix'),
      type('Example'),
      choose('Next Monday'),
      choose('$(check) Create'),
    ],
    hiddenIn: [],
    does: does('creates'),
  },
  {
    id: 'starlingxRecap.pasteNotes',
    answers: [],
    hiddenIn: [...NO_MARKDOWN, 'read-only post'],
    does: does('writes', {
      'no editor': 'says Open the post that is to get the notes, and try again.',
      'other language': 'says Open the post that is to get the notes, and try again.',
      'read-only post': READ_ONLY,
    }),
  },
  {
    id: 'starlingxRecap.readyToPublish',
    answers: [],
    hiddenIn: NO_POSTS,
    does: does('lists', {
      'no editor': 'says Open a post of the blog to see whether it is ready, and try again.',
      'other language': 'says Open a post of the blog to see whether it is ready, and try again.',
    }),
  },
  { id: 'starlingxRecap.openPreviewToSide', answers: [], hiddenIn: NO_POSTS, does: previews('opens') },
  { id: 'starlingxRecap.openPreview', answers: [], hiddenIn: NO_POSTS, does: previews('opens') },
  { id: 'starlingxRecap.openLockedPreview', answers: [], hiddenIn: NO_POSTS, does: previews('opens') },
  {
    id: 'starlingxRecap.togglePreviewLock',
    answers: [],
    hiddenIn: NO_POSTS,
    does: does('says There is no preview on the screen to lock.'),
  },
  {
    id: 'starlingxRecap.showPreviewSource',
    answers: [],
    hiddenIn: SITUATIONS,
    does: does('says Choose a preview of a post, and try again.'),
  },
  {
    id: 'starlingxRecap.copyHtml',
    answers: [],
    hiddenIn: NO_POSTS,
    does: previews('copies'),
  },
  {
    id: 'starlingxRecap.exportPage',
    answers: [type('page.html')],
    hiddenIn: NO_POSTS,
    does: previews('exports'),
  },
  {
    id: 'starlingxRecap.insertFooter',
    answers: [choose('Article')],
    hiddenIn: [...NO_MARKDOWN, 'read-only post'],
    does: does('writes', {
      'no editor': 'says Open the post that is to get the footer, and try again.',
      'other language': 'says Open the post that is to get the footer, and try again.',
      'read-only post': READ_ONLY,
    }),
  },
  {
    id: 'starlingxRecap.setDate',
    answers: [choose('in … days'), type('3')],
    hiddenIn: [...NO_POSTS, 'read-only post'],
    does: writesPost,
  },
  {
    id: 'starlingxRecap.setCategory',
    answers: [choose('News')],
    hiddenIn: [...NO_POSTS, 'read-only post'],
    does: writesPost,
  },
  {
    id: 'starlingxRecap.showSeries',
    answers: [choose('Part 1')],
    hiddenIn: NO_POSTS,
    does: {
      ...needsPost('opens'),
      'untitled post': 'says This post has no other part.',
      'lone post': 'says This post has no other part.',
    },
  },
  {
    id: 'starlingxRecap.createNextPart',
    answers: [],
    hiddenIn: [...NO_POSTS, 'read-only post'],
    does: {
      ...needsPost('creates'),
      'untitled post': 'says Save this post in the folder of the posts first',
      'lone post': 'says Save this post in the folder of the posts first',
      'read-only post': READ_ONLY,
    },
  },
  { id: 'starlingxRecap.filterPosts', answers: [choose('Features')], hiddenIn: [], does: does('lists') },
  { id: 'starlingxRecap.clearPostsFilter', answers: [], hiddenIn: SITUATIONS, does: does('nothing') },
  ofView('openPost'),
  ofView('previewPost'),
  ofView('checkPost'),
  ofView('revealPost'),
  { id: 'starlingxRecap.checkWholeBlog', answers: [], hiddenIn: [], does: does('opens') },
  {
    id: 'starlingxRecap.explainRule',
    answers: [choose('date-invalid')],
    hiddenIn: NO_MARKDOWN,
    does: does('opens'),
  },
];
