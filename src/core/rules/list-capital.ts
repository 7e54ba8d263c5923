import { listsOf } from '../list-groups';
import { plainSmallWord } from '../lower-case-names';
import { proseOf } from '../prose';
import { say } from '../say';
import type { Rule } from '../types';

/** A list item that begins so and is this long is a sentence. */
const SENTENCE = /^(?:this|these|that|those|we|you|it|they|there|if|when|please)[ \t].{40}/;

export const listCapital: Rule = {
  id: 'list-capital',
  severity: 'hint',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'The items of a list all begin with a capital letter, or none does; an item that is a sentence begins with one.',
  why: 'A list whose items begin in two ways looks unfinished; items that were added later tend to differ.',
  bad: '* Install the node\n* «start» it\n* Check the log\n',
  good: '* Install the node\n* Start it\n* Check the log\n',
  *check(post) {
    const prose = proseOf(post);
    for (const list of listsOf(post.body)) {
      const items = list.map((item) => ({ item, at: firstLetter(prose, item.start) }));
      const capitals = items.filter(({ at }) => /[A-Z]/.test(prose[at] ?? '')).length;
      for (const { item, at } of items) {
        const word = plainSmallWord(prose, at);
        // "- with Helm;" goes on in the next item.
        if (!word || /[;,]$|[;,] (?:and|or|and finally)$/.test(prose.slice(at, item.end).trimEnd())) continue;
        const odd = capitals > 0 && capitals * 2 >= items.length - 1;
        if (!odd && !SENTENCE.test(prose.slice(at, at + 80))) continue;
        const span = { start: at, end: at + word.length };
        const capital = word.charAt(0).toUpperCase() + word.slice(1);
        yield {
          span,
          message: odd
            ? say`This item begins with a small letter, unlike others of its list. Write “${capital}”.`
            : say`This item begins with a small letter, unlike a sentence. Write “${capital}”.`,
          fixes: [{ title: say`Write “${capital}”`, edits: [{ span, text: capital }], preferred: true }],
        };
      }
    }
  },
};

/** Behind the signs that open a link, emphasis or a quotation. */
function firstLetter(prose: string, start: number): number {
  return start + (/^[[*_"“]{0,3}/.exec(prose.slice(start, start + 3))?.[0].length ?? 0);
}
