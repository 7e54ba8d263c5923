// Notes of an etherpad as a recap: nested as the site nests, and no word lost or added.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlText } from '../../src/core/notes/html-text';
import { looksLikeNotes, notesToRecap } from '../../src/core/notes/notes-to-recap';
import { renderBody } from '../../src/core/render/render-body';

const recap = (notes: string): string => notesToRecap(notes).text;
/** Nested lists in one line: `a(b(c) d) e`. */
const outline = (markdown: string): string =>
  renderBody(markdown)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(?:ul|ol)[^>]*>/g, '(')
    .replace(/<\/(?:ul|ol)>/g, ')')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?([()]) ?/g, '$1')
    .trim();

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
/** The words of a recap without those of the tab stops: they say again what the address says. */
const wordsOut = (notes: string): string[] => {
  const { text, tabStops } = notesToRecap(notes);
  let end = 0;
  const kept = tabStops.map(({ start, end: next }) => {
    const piece = text.slice(end, start);
    end = next;
    return piece;
  });
  return words([...kept, text.slice(end)].join(' ').replaceAll('&amp;', '&'));
};

const NOTES = `StarlingX PTG
=============

Attendees:
\t* Ana Ito
\t* Bo Lee (bolee)

# Networking
Dual stack was the main topic.
\t* Reviewed in https://review.opendev.org/c/starlingx/stx-puppet/+/9000.
\t\t* waits for tests +1 +1 (Bo)
\t\t\t* see foo_bar and baz_qux
\t* Next steps
\t\t1. write it down
\t\t2. ship it
+1 bolee: -1

Storage:
  - Ceph *Rook*
      - [the plan](https://docs.starlingx.io/plan)
  - done
`;

describe('text', () => {
  test('a whole etherpad', () => {
    expect(recap(NOTES)).toBe(`## StarlingX PTG

<!-- Attendees
* Ana Ito
* Bo Lee (bolee) -->

## Networking

Dual stack was the main topic.

* Reviewed in [review.opendev.org/c/starlingx/stx-puppet/+/9000](https://review.opendev.org/c/starlingx/stx-puppet/+/9000).
    * waits for tests <!-- +1 +1 (Bo) -->
        * see foo\\_bar and baz\\_qux
* Next steps
    1. write it down
    2. ship it

<!-- +1 bolee: -1 -->

### Storage

* Ceph \\*Rook\\*
    * [the plan](https://docs.starlingx.io/plan)
* done
`);
  });

  test('the tab stops are the texts of the bare links', () => {
    const { text, tabStops } = notesToRecap('* a (https://x.org/b_c) and https://www.y.org/?q=1, too\n');
    expect(tabStops.map(({ start, end }) => text.slice(start, end))).toEqual(['x.org/b\\_c', 'y.org']);
    expect(text).toBe('* a ([x.org/b\\_c](https://x.org/b_c)) and [y.org](https://www.y.org/?q=1), too\n');
  });

  test.each([
    ['tabs', '\t* a\n\t\t* b\n\t\t\t* c\n\t\t\t\t* d\n\t* e', '(a(b(c(d)))e)'],
    ['two blanks', '* a\n  * b\n    * c\n      * d\n* e', '(a(b(c(d)))e)'],
    ['stars', '* a\n** b\n*** c\n** d\n* e', '(a(b(c)d)e)'],
    ['dashes and dots', '- a\n  • b\n- c', '(a(b)c)'],
    ['indentation alone', 'Topic\n    a\n        b\n    c', 'Topic(a(b)c)'],
    ['a level left out', '* a\n\t\t\t* b\n\t\t\t* c', '(a(b c))'],
    ['numbers', '1. a\n2. b\n3. c', '(a b c)'],
    ['numbers that begin elsewhere', 'x\n7) a\n8) b', 'x(a b)'],
  ])('%s', (_name, notes, expected) => {
    expect(outline(recap(notes))).toBe(expected);
  });

  test('text and headings behind a list are not swallowed by it', () => {
    const html = renderBody(recap('* a\n\t* b\nText.\n* c\n# Next\n* d'));
    expect(html).toContain('<p>Text.</p>');
    expect(html).toContain('<h2>Next</h2>');
  });

  test('what would be Markdown is shown as it was written', () => {
    const text = 'a *b* _c_ [d] <e> `f g` x_y ~~z~~ | &amp; #1\n\n#1 of 2\n\n1986. A year\n\n+ plus\n';
    const shown = renderBody(recap(text)).replace(/<[^>]+>/g, '');
    expect(shown).toContain('a *b* _c_ [d] &#x3C;e> f g x_y ~~z~~ | &#x26;amp; #1');
    expect(shown).toContain('1986. A year');
    expect(renderBody(recap(text))).not.toMatch(/<(?:h\d|em|del|ol)\b/);
  });

  test('headings in their forms, from level 2 without a gap', () => {
    expect(recap('= A =\n\n=== B ===\n\nC\n---\n\nD:\n* d\n')).toBe('## A\n\n#### B\n\n### C\n\n#### D\n\n* d\n');
  });

  test('blocks of code stay as they are', () => {
    expect(recap('Do:\n```\n  * a_b\n\n# c\n```\nDone_')).toBe('Do:\n\n```\n  * a_b\n\n# c\n```\n\nDone\\_\n');
    expect(recap('```\n* a')).toBe('\\`\\`\\`\n\n* a\n');
  });

  test('numbers of lines go, other numbers stay', () => {
    expect(recap('1\n2\n3\n4\n5\nA\n* b')).toBe('A\n\n* b\n');
    expect(recap('1\tA\n2\t* b\n3\t  * c\n4\tD')).toBe('A\n\n* b\n    * c\n\nD\n');
    expect(words(recap('1\n2\n3'))).toEqual(['1', '2', '3']);
    expect(words(recap('1 apple\n3 pears\n4 nuts\n5 figs'))).toContain('4');
  });

  test('people and votes are in comments, others are not', () => {
    expect(recap('Participants: Ana, Bo -- late --\n\nMore')).toBe('<!-- Participants: Ana, Bo - - late - - -->\n\nMore\n');
    expect(recap('* Who is here?\n* Attendance (IRC)\n\t* ana\n* Topic')).toBe(
      '* Who is here?\n* <!-- * Attendance (IRC)   * ana -->\n* Topic\n',
    );
    expect(recap('Votes: 5 for, 2 against')).toBe('<!-- Votes: 5 for, 2 against -->\n');
    expect(recap('Present state of the docs: good')).toBe('Present state of the docs: good\n');
    expect(recap('It grew by +1.5 and C+1x')).toBe('It grew by +1.5 and C+1x\n');
  });

  test('CRLF and nothing at all', () => {
    expect(recap('a\r\n\t* b\r\n')).toBe('a\n\n* b\n');
    expect([recap(''), recap(' \n\t\n')]).toEqual(['', '']);
  });
});

describe('HTML', () => {
  test('an export', () => {
    const html = `<!DOCTYPE HTML><html><head><title>stx-ptg</title><style>ul {color: red}</style></head><body><h1>Build &amp; test</h1><br>
Hello<br><ul class="bullet"><li><span class="author-1" style="background: #fee">one</span> two<ul class="bullet"><li>deep&nbsp;<a href="https://a.org/x">https://a.org/x</a><ul class="bullet"><li>deeper</li></ul></li></ul></li><li><a href="https://b.org">words</a></li></ul><ol start="3" class="number"><li>three</li></ol></body></html>`;
    expect(recap(html)).toBe(
      '## Build & test\n\nHello\n\n* one two\n    * deep [a.org/x](https://a.org/x)\n        * deeper\n* [words](https://b.org)\n* 3\\. three\n',
    );
  });

  test('what the editor of Etherpad puts on the clipboard', () => {
    const line = (level: number, words: string) =>
      `<div id="magicdomid${level}" class="ace-line"><ul class="list-bullet${level}"><li><span class="author-a-z1 b">${words}</span></li></ul></div>`;
    const html = `<meta charset='utf-8'>${line(1, 'a')}${line(2, 'b')}${line(3, 'c')}${line(1, 'd')}<div class="ace-line"><span>E &lt;f&gt;</span></div>`;
    expect(recap(html)).toBe('* a\n    * b\n        * c\n* d\n\nE \\<f\\>\n');
    expect(outline(recap(html))).toBe('(a(b(c))d)E &#x3C;f>');
  });

  test('nothing of it comes through as HTML', () => {
    const html = `<div><script>alert(1)</script><img src=x onerror=alert(2)>a<a href="javascript:alert(3)">b</a>&lt;script&gt;c</div>`;
    expect(recap(html)).toBe('ab\\<script\\>c\n');
    expect(htmlText('<p title="a>b">x < y</p>')).toBe('x < y');
  });
});

describe('property', () => {
  const word = fc.constantFrom(
    'edge',
    'foo_bar',
    '*x*',
    '+1',
    '42',
    'https://opendev.org/a/b',
    'é',
    '[z]',
    '`c`',
    '<b>',
    '--',
    'Ann:',
    '&lt;',
    '~~q',
    '#7',
    '|',
  );
  const line = fc.tuple(
    fc.constantFrom('', '\t* ', '\t\t* ', '  - ', '* ', '** ', '    ', '# ', '1. ', 'Attendees: ', '\t\t\t* '),
    fc.array(word, { minLength: 1, maxLength: 6 }),
  );
  const notes = fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: line.map(([start, all]) => `${start}${all.join(' ')}`) },
        { weight: 1, arbitrary: fc.constant('') },
      ),
      { maxLength: 14 },
    )
    .map((lines) => lines.join('\n'));
  test('no word is lost, added or moved', () => {
    fc.assert(
      fc.property(notes, (text) => {
        expect(wordsOut(text)).toEqual(words(text));
      }),
      { numRuns: 400 },
    );
  });

  test('the page shows every word that is in no comment', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const { text: markdown } = notesToRecap(text);
        const html = renderBody(markdown);
        expect(html).not.toContain('undefined');
        const source = words(markdown.replace(/<!--[\s\S]*?-->/g, '').replace(/\]\([^)]*\)/g, ''));
        const shown = words(
          html
            .replace(/<!--[\s\S]*?-->/g, '')
            .replace(/<[^>]+>/g, ' ')
            .replace(/&#x[0-9A-F]+;/g, ' '),
        );
        expect(shown.filter((one) => /edge|foo|bar|42|é/.test(one))).toEqual(
          source.filter((one) => /edge|foo|bar|42|é/.test(one)),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('hostile input is read in one pass', () => {
    for (const piece of [
      '*',
      '* a ',
      '\t',
      '<a "',
      '<!--',
      '+1 ',
      '-1 x',
      '[',
      '`',
      'https://',
      '<ul><li>',
      '# ',
      '&#1',
      '1\n',
      '  * \n',
      'a:\n',
      '=',
    ])
      notesToRecap(piece.repeat(200_000 / piece.length));
    for (const piece of ['<div><a "', "<p a='"]) notesToRecap(`<div>${piece.repeat(20_000)}`);
  });
});

test('the clipboard looks like notes, or it does not', () => {
  expect(looksLikeNotes('', '<div class="ace-line">a</div>')).toBe(true);
  expect(looksLikeNotes('', '<span class="author-a-1">a</span>')).toBe(true);
  expect(looksLikeNotes('a\n\t* b\n\t\t* c')).toBe(true);
  expect(looksLikeNotes('* a\n* b')).toBe(false);
  expect(looksLikeNotes('text', '<p class="x">text</p>')).toBe(false);
});
