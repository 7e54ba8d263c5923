/** The tests of the editor suite that do not run in the web host, by the reason: all of them, and nowhere else. Beginnings of full titles. */
export const NOT_HERE: readonly { readonly why: string; readonly titles: readonly string[] }[] = [
  {
    why: 'there is no git, nor an extension for it',
    titles: ['A post that is not in the main branch yet is told by git'],
  },
  {
    why: 'there is no command line to compare with',
    titles: ['"Check the Whole Blog" finds what the command line finds'],
  },
];
