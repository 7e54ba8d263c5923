/** Wrong words on the command line: told on stderr, exit code 2. */
export class UsageError extends Error {}

export const HELP = `starlingx-recap: checks posts of the StarlingX blog

  starlingx-recap check [--format text|json] [--today YYYY-MM-DD] [--min-severity S] [PATH…]
      Checks posts. A PATH is a post or a folder; without one, the site around the current folder.
      The site is looked for from each post upwards (static/admin/config.yml).
      --min-severity error|warning|information|hint: what counts for the exit code (warning)
  starlingx-recap rules [--format text|json]
      Lists the rules.
  starlingx-recap explain RULE
      Says what a rule finds and why.
  starlingx-recap --help | --version

Exit code: 0 nothing at or above the threshold, 1 something, 2 wrong usage or unreadable input.
`;
