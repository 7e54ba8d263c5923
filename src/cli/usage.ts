/** Wrong words on the command line: told on stderr, exit code 2. */
export class UsageError extends Error {}

/** Ctrl+C at a question: exit code 130, as of a program that the signal ends. */
export class Interrupted extends Error {}

export const HELP = `starlingx-recap: begins and checks posts of the StarlingX blog, and renders them as the site does

  starlingx-recap check [options] [PATH…]
      Checks posts. A PATH is a post or a folder; without one, the site around the current folder.
      Site and configuration are looked for from each post upwards.
      --format text|json|github|sarif   how the findings are printed (text)
      --fix                             repair what needs no decision, then check
      --changed-since REF               only posts that differ from a commit, and new ones
      --baseline FILE                   leave out the findings that FILE lists
      --update-baseline                 write the present findings to that file
      --min-severity SEVERITY           hint, information, warning or error: what counts for the exit code (warning)
      --today YYYY-MM-DD                the day against which dates are judged
      --threads 1|2                     how many threads share the work of many posts, when the machine has two (2)
  starlingx-recap new --kind KIND [options]
      Makes a new post of a kind, with all its parts. Without --kind, lists the kinds and what each one asks.
      --answers FILE                    the answers, as a YAML or JSON mapping
      --answer NAME=VALUE               one answer; may be repeated, and goes before those of the file
      --out DIR                         a folder of the blog (the current one); without a blog around it, where the files go
      --today YYYY-MM-DD                the day from which next Monday is counted
  starlingx-recap ready [--today YYYY-MM-DD] PATH…
      Says what stands between posts and their publication, as a Markdown checklist for a pull request.
  starlingx-recap render [options] PATH…
      Writes the HTML that the site makes of a post's body, to standard output for one post.
      A PATH is a post or a folder. The site's images are looked for from each post upwards.
      --out DIR                         write <slug>.html there, for any number of posts
      --excerpt                         the excerpt of the blog roll: with --out as <slug>.excerpt.txt besides
                                        the page, else instead of it
  starlingx-recap rules [--format text|json]
      Lists the rules.
  starlingx-recap explain RULE
      Says what a rule finds and why.
  starlingx-recap --help | --version

Exit code: 0 nothing at or above the threshold, 1 something or a post that cannot be rendered, 2 wrong usage or
unreadable input, 130 left with Ctrl+C at a question of "new".
`;
