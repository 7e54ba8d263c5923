import { foldText } from '../fold-text';
import { inlineAddresses, shown } from '../hrefs';
import { wordsOfName } from '../image-names';
import { say } from '../say';
import { HALF_VAGUE, VAGUE } from '../tables/vague-texts';
import type { Fix, Rule, Span } from '../types';

/** No row of the tables is longer. */
const LONGEST = 40;
const vague = new Set(VAGUE);
const halfVague = new Set(HALF_VAGUE);

export const linkTextVague: Rule = {
  id: 'link-text-vague',
  severity: 'information',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'The text of a link says where it leads.',
  why: 'Screen readers and search engines list links by their text alone, and the site shows it once more as the tooltip: "here" says nothing. Reviewers of this blog ask for another text.',
  bad: 'How to build it is described in [«this link»](https://docs.starlingx.io/developer_resources/build_guide.html).\n',
  good: 'How to build it is described in [build guide](https://docs.starlingx.io/developer_resources/build_guide.html).\n',
  *check(post) {
    for (const { link, href } of inlineAddresses(post)) {
      if (href === '' || link.text.end - link.text.start > LONGEST) continue;
      const text = foldText(post.text.slice(link.text.start, link.text.end));
      const isVague = vague.has(text);
      if (!isVague && !halfVague.has(text)) continue;
      yield {
        span: link.text,
        severity: isVague ? 'information' : 'hint',
        message: say`"${text}" does not say where the link leads, and it is all that a screen reader and the tooltip tell. Name the page: link the words that say what it is.`,
        fixes: proposal(link.text, href),
      };
    }
  },
};

/** The words that the page's own address has for it. */
function proposal(span: Span, href: string): Fix[] {
  const path = href.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const words = wordsOfName(path.replace(/\/(?:index\.html?)?$/, ''));
  return !words.includes(' ') ? [] : [{ title: say`Use "${shown(words)}", from the address`, edits: [{ span, text: words }] }];
}
