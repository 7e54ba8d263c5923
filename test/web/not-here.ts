/** What of the editor suite does not run in the web host, by the reason: all of it, and nowhere else. */
export const NOT_HERE: readonly {
  readonly why: string;
  /** Beginnings of full titles. */
  readonly titles: readonly string[];
  /** One of editor/in-node.ts. */
  readonly suite?: string;
}[] = [
  {
    why: 'there is no git, nor an extension for it',
    titles: ['A post that is not in the main branch yet is told by git'],
  },
  {
    why: 'a virtual file system has no links',
    titles: ['Links on the disk lead to the posts', 'Links on the disk lead to the whole', 'Links on the disk may go round'],
  },
  {
    why: 'it calls every command in eight situations, which takes more than a minute there; the suites of the commands themselves run in both',
    titles: [],
    suite: 'commands.suite',
  },
  {
    why: 'it writes bytes as another program does',
    titles: [],
    suite: 'bad-files.suite',
  },
  {
    why: 'nobody can measure the memory of a web worker',
    titles: [],
    suite: 'soak.suite',
  },
  {
    why: 'there is no command line to compare with',
    titles: ['"Check the Whole Blog" finds what the command line finds'],
  },
  {
    // The embedded editor has no build of that service for the web, and the other one cannot read what is served to the page alone.
    why: "VS Code's JSON service does not run in it here",
    titles: ['The configuration file is checked while it is written'],
  },
];
