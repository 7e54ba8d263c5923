import { matchProse } from '../prose';
import { phrase, say, translated } from '../say';
import type { Fix, Rule, Span } from '../types';

/** Markup of other systems, one alternative each; all of it begins with a sign or word that is rare in prose. */
const MARKUP =
  /(?<=\S)[ \t]*(?<anchor>\{[#.:][\w -]{1,80}\})[ \t]*$|^[ \t]*(?<directive>\.\. [\w-]{1,40}::.*|:::[ \t]*\{?[a-z]{2,20}.*|!!! [a-z]{2,20}\b.*|>[ \t]*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\].*)$|^(?<wiki>={2,5}[ \t]{1,3}\S[^=\n]{0,150}={0,5})[ \t]*$|^(?<jira>h[1-6]\. )(?=\S)|(?<shortcode>\{\{[<%][^{}\n]{0,200}[>%]\}\}|\{%[^{}\n]{0,200}%\})|(?<wikibold>'''[^'\n]{1,200}''')|(?<role>:(?:ref|doc|term|file|command|option):(?=\uFFFC))|(?<toc>^\[(?:TOC|\[_TOC_\])\][ \t]*$)/gimu;

/** One of these must be there: looking for them is much cheaper than the expression. */
const SIGNS = ['{#', '{.', '{:', '{{', '{%', '.. ', ':::', '!!!', '[!', '==', "'''", ':`', '[TOC', '[[_'];

export const foreignMarkup: Rule = {
  id: 'foreign-markup',
  severity: 'warning',
  reads: 'section',
  docs: 'The markup is Markdown as the site reads it.',
  why: 'Text from a wiki, from reStructuredText, or out of another publishing system brings signs along that the parser of the site does not know: it shows them as text.',
  bad: '## Plans« {#plans}»\n\nText.\n',
  good: '## Plans\n\nText.\n',
  *check(post) {
    if (!SIGNS.some((sign) => post.text.indexOf(sign, post.body.span.start) >= 0) && !/^h[1-6]\. /im.test(post.text)) return;
    for (const { match, span } of matchProse(post, MARKUP)) {
      const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? '';
      const found = trimmed(match[0], span, kind);
      yield {
        span: found,
        message: translated(SAYS[kind] ?? SAYS.shortcode ?? ''),
        fixes: repair(kind, match[0], found, post.text.slice(found.start, found.end)),
      };
    }
  },
};

const SAYS: Readonly<Record<string, string>> = {
  anchor: phrase`The site knows no attributes in braces: it shows them as text. Remove them; headings have no anchors there either.`,
  directive: phrase`This is a directive of another markup language: the site shows it as text. Write the note or block in Markdown.`,
  wiki: phrase`Equals signs around a title make a heading in a wiki; the site shows them as text. Use number signs.`,
  jira: phrase`This makes a heading in Jira; the site shows it as text. Use number signs.`,
  shortcode: phrase`This is an instruction for another publishing system: the site shows it as text. Remove it, or write what it stands for.`,
  wikibold: phrase`Three quotes make bold text in a wiki; the site shows the quotes. Use two asterisks.`,
  role: phrase`This is a role of reStructuredText: the site shows it as text. Write a Markdown link instead.`,
  toc: phrase`The site makes no table of contents: it shows these words as a link that leads nowhere. Remove the line.`,
};

/** Blanks in front belong to an anchor's removal, not to the other kinds. */
function trimmed(written: string, { start, end }: Span, kind: string): Span {
  const lead = kind === 'anchor' ? 0 : written.length - written.trimStart().length;
  return { start: start + lead, end: kind === 'jira' ? end - 1 : end - (written.length - written.trimEnd().length) };
}

function repair(kind: string, written: string, span: Span, text: string): Fix[] {
  if (kind === 'anchor') return [{ title: say`Remove the attributes`, edits: [{ span, text: '' }], preferred: true }];
  if (kind === 'wiki') {
    const signs = /^=+/.exec(text)?.[0].length ?? 2;
    return [
      {
        title: say`Make it a heading`,
        edits: [{ span, text: `${'#'.repeat(signs - 1)} ${text.replace(/^=+|=+$/g, '').trim()}` }],
        preferred: true,
      },
    ];
  }
  if (kind === 'jira')
    return [{ title: say`Make it a heading`, edits: [{ span, text: '#'.repeat(Number(written[1])) }], preferred: true }];
  if (kind === 'wikibold')
    return [{ title: say`Make it bold`, edits: [{ span, text: `**${text.slice(3, -3)}**` }], preferred: true }];
  return [];
}
