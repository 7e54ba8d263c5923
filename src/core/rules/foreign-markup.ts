import { linesWith, matchSpans, proseOf } from '../prose';
import { phrase, say, translated } from '../say';
import type { Finding, Fix, Post, Rule, Span } from '../types';

/** Markup of other systems, one alternative each; all of it begins with a sign or word that is rare in prose. */
const MARKUP = new RegExp(
  [
    '(?<=\\S)[ \\t]*(?<anchor>\\{(?:[#.:][\\w -]{1,80}|:?[ \\t]?(?:width|height|target|style|align|class)=[^{}\\n]{1,80}|: ?[.#][\\w .#-]{1,80})\\})[ \\t]*$',
    '(?<=\\uFFFC)(?<attributes>\\{:?[ \\t]?[\\w-]{1,20}=[^{}\\n]{1,80}\\})',
    '^[ \\t]*(?<directive>\\.\\. [\\w-]{1,40}::.*|:::[ \\t]*\\{?[a-z]{2,20}.*|!!! [a-z]{2,20}\\b.*|>[ \\t]*\\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\].*)$',
    '^(?<wiki>={2,5}[ \\t]{1,3}\\S[^=\\n]{0,150}={0,5})[ \\t]*$',
    '^(?<jira>h[1-6]\\. )(?=\\S)',
    '(?<macro>\\{(?:code|noformat|quote|panel|color)(?::[^{}\\n]{1,80})?\\})',
    '^(?<head>\\|\\|[^|\\n]{1,80}(?:\\|\\|[^|\\n]{1,80}){0,20}\\|\\|)[ \\t]*$',
    '(?<shortcode>\\{\\{[<%][^{}\\n]{0,200}[>%]\\}\\}|\\{\\{[\\w-]{1,40}\\}\\}|\\{%[^{}\\n]{0,200}%\\})',
    "(?<wikibold>'''[^'\\n]{1,200}''')",
    '(?<![=\\w])(?<mark>==[^\\s=](?:[^=\\n]{0,100}[^\\s=])?==)(?![=\\w])',
    '(?<role>:(?:ref|doc|term|file|command|option):(?=\\uFFFC))',
    '(?<![^\\s(])(?<emoji>:[a-z][a-z_]{1,30}[a-z0-9]:)(?![^\\s.,!?)])',
    '^(?<toc>\\[(?:TOC|\\[_TOC_\\])\\][ \\t]*$)',
  ].join('|'),
  'gim',
);

/** One of these stands in a line with such markup: the expression takes half a microsecond for each sign of what it is given. */
const SIGN = /\{|::|!!!|>[ \t]*\[!|==|'''|:\uFFFC|\|\||\[(?:toc|\[_)|^h[1-6]\. |:[a-z][a-z_]{1,30}[a-z0-9]:/gim;

export const foreignMarkup: Rule = {
  id: 'foreign-markup',
  severity: 'warning',
  reads: 'section',
  docs: 'The markup is Markdown as the site reads it.',
  why: 'Text from a wiki, from reStructuredText, or out of another publishing system brings signs along that the parser of the site does not know: it shows them as text.',
  bad: '## Plans« {#plans}»\n\nText.\n',
  good: '## Plans\n\nText.\n',
  *check(post) {
    yield* foreignLinks(post);
    const prose = proseOf(post);
    for (const { match, span } of matchSpans(prose, linesWith(prose, SIGN), MARKUP)) {
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

/** `website <https://…>`_ of reStructuredText, and <https://…|website> of Slack. */
const RST_LINK = /^`([^`<>\n]{1,200}?)[ \t]*<(https?:[^\s<>`]{1,500})>`$/;
const CHAT_LINK = /<(https?:\/\/[^\s<>|]{1,500})\|([^<>|\n]{1,200})>/g;

function* foreignLinks(post: Post): Generator<Finding> {
  const { text, body } = post;
  for (const { start, end } of body.code) {
    const match = text[end] === '_' && end - start < 700 ? RST_LINK.exec(text.slice(start, end)) : null;
    const close = text[end + 1] === '_' ? end + 2 : end + 1;
    if (match) yield link({ start, end: close }, match[1] ?? '', match[2] ?? '');
  }
  if (text.indexOf('|', body.span.start) < 0 || text.indexOf('<http', body.span.start) < 0) return;
  const prose = proseOf(post);
  const autolinks = new Set(body.links.map(({ kind, span }) => (kind === 'auto' ? span.start : -1)));
  for (const match of text.matchAll(CHAT_LINK)) {
    const { index } = match;
    if (prose[index] !== '<' && !autolinks.has(index)) continue;
    yield link({ start: index, end: index + match[0].length }, match[2] ?? '', match[1] ?? '');
  }
}

function link(span: Span, words: string, address: string): Finding {
  return {
    span,
    message: say`This is a link in the writing of another system, and no link here. Write it in Markdown: [words](address).`,
    fixes: [{ title: say`Write the link in Markdown`, edits: [{ span, text: `[${words}](${address})` }], preferred: true }],
  };
}

const SAYS: Readonly<Record<string, string>> = {
  anchor: phrase`The site knows no attributes in braces: it shows them as text. Remove them; headings have no anchors there either.`,
  directive: phrase`This is a directive of another markup language: the site shows it as text. Write the note or block in Markdown.`,
  wiki: phrase`Equals signs around a title make a heading in a wiki; the site shows them as text. Use number signs.`,
  jira: phrase`This makes a heading in Jira; the site shows it as text. Use number signs.`,
  attributes: phrase`The site knows no attributes in braces: it shows them as text. Remove them.`,
  macro: phrase`This is a macro of Jira or Confluence: the site shows it as text. Write it in Markdown: code between lines of three backticks, a quote behind ">".`,
  head: phrase`Two bars make the head of a table in Jira; the site shows them as text. Use one bar, and a line of dashes below.`,
  mark: phrase`Two equals signs mark text elsewhere; the site shows them. Use two asterisks.`,
  emoji: phrase`The site makes no emoji of a name between colons: it shows the name. Put the emoji itself there, or take it out.`,
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
  if (kind === 'anchor' || kind === 'attributes')
    return [{ title: say`Remove the attributes`, edits: [{ span, text: '' }], preferred: true }];
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
  if (kind === 'wikibold' || kind === 'mark') {
    const signs = kind === 'mark' ? 2 : 3;
    return [{ title: say`Make it bold`, edits: [{ span, text: `**${text.slice(signs, -signs)}**` }], preferred: true }];
  }
  return [];
}
