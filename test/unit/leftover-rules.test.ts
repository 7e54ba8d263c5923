import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/edits';
import { parsePost } from '../../src/core/parse-post';
import { lineRepeated } from '../../src/core/rules/line-repeated';
import { linkDetour } from '../../src/core/rules/link-detour';
import { madeUpAddress } from '../../src/core/rules/made-up-address';
import { mergeConflict } from '../../src/core/rules/merge-conflict';
import { pasteLeftover } from '../../src/core/rules/paste-leftover';
import { placeholderLink } from '../../src/core/rules/placeholder-link';
import { placeholderText } from '../../src/core/rules/placeholder-text';
import { reviewLeftover } from '../../src/core/rules/review-leftover';
import { defaultSite } from '../../src/core/site/defaults';
import type { Rule } from '../../src/core/types';

const head = '---\ntemplateKey: blog-post\ntitle: Sample news\n---\n';

function marked(rule: Rule, body: string, front = head): string[] {
  const post = parsePost(`${front}${body}\n`, 'src/pages/blog/starlingx-sample.md');
  return Array.from(rule.check(post, defaultSite), ({ span }) => post.text.slice(span.start, span.end));
}

/** The body after fix number `which` of the only finding. */
function repaired(rule: Rule, body: string, which = 0): string {
  const post = parsePost(`${head}${body}\n`, 'src/pages/blog/starlingx-sample.md');
  const [finding] = rule.check(post, defaultSite);
  return applyEdits(post.text, finding?.fixes?.[which]?.edits ?? []).slice(head.length);
}

describe('placeholder-link', () => {
  test.each([
    'ADD LINK',
    'LINK TO DOCS?!',
    'ADD LINK TO THE OVERVIEW BLOG POST',
    'TODO',
    'todo',
    'tbd',
    'URL_HERE',
    'link',
    'insert link here',
    '#',
    '???',
    '...',
    'https://',
    'https://...',
    'http://www.',
    'https://example.com/page',
    'https://harbor.example.org',
    '/blog/<slug>/',
    'https://www.starlingx.io/blog/TODO/',
  ])('%s', (target) => expect(marked(placeholderLink, `See [this page](${target}).`)).toEqual([target]));

  test.each([
    'https://www.starlingx.io',
    'https://opendev.org/starlingx/todo-app',
    '/img/edge.png',
    '#overview',
    'mailto:starlingx-discuss@lists.starlingx.io',
    'opendev.org/starlingx',
    '../releasenotes/index.html',
    'http://localhost:8080',
    'https://examples.com',
    '',
  ])('not %s', (target) => expect(marked(placeholderLink, `See [this page](${target}).`)).toEqual([]));

  test('neither in code nor a bare address', () => {
    expect(marked(placeholderLink, '`[a](TODO)`\n\n```\n[a](TODO)\n```\n\nOpen https://example.com in the browser.')).toEqual([]);
  });
});

describe('placeholder-text', () => {
  test.each([
    'TODO',
    'FIXME',
    'XXX',
    'TBD',
    'ADD IMAGE',
    'INSERT SCREENSHOT',
    'LINK HERE',
    'lorem ipsum',
    'Insert the diagram here',
    'NOTE TO REVIEWERS',
  ])('%s', (note) => expect(marked(placeholderText, `Some words. ${note} and more.`)).toEqual([note]));

  test('in a title, an alt text and a link text', () => {
    expect(marked(placeholderText, 'Words.', head.replace('Sample news', 'TODO'))).toEqual(['TODO']);
    expect(marked(placeholderText, 'Words.', head.replace('Sample news', 'The title'))).toEqual(['The title']);
    expect(marked(placeholderText, '![TODO](/img/edge.png)\n\nA [link text](https://opendev.org).')).toEqual([
      'TODO',
      'link text',
    ]);
  });

  test.each([
    'StarlingX has a todo list; add a link to it here, insert it, or link to the docs.',
    'Add your topics to the etherpad, and share your story here.',
    'Kernel 5.10.XX and the XX-large size.',
    'Run `TODO` or <!-- TODO --> see https://opendev.org/TODO and [docs](https://opendev.org/TODO).',
    '```\n# TODO: later\n```',
  ])('not: %s', (body) => expect(marked(placeholderText, body)).toEqual([]));

  test('what may be open for good reason is an information', () => {
    const [finding] = placeholderText.check(parsePost(`${head}The date is TBD.\n`), defaultSite);
    expect(finding?.severity).toBe('information');
  });
});

test('made-up-address: hosts that somebody owns, also in code; not those set apart, nor names to be replaced', () => {
  expect(marked(madeUpAddress, '```\nurl: https://dummy.com\n```\n\nSee http://www.foo.com/x.')).toEqual([
    'dummy.com',
    'foo.com',
  ]);
  expect(
    marked(madeUpAddress, 'https://example.com https://harbor.yourdomain.com https://dummy.com.au https://foo.company'),
  ).toEqual([]);
});

describe('review-leftover', () => {
  test('a suggestion in each of its forms', () => {
    expect(marked(reviewLeftover, '```suggestion\nNew.\n```')).toEqual(['```suggestion\nNew.\n```']);
    expect(marked(reviewLeftover, '````suggestion\r\nNew.\r\n````')).toHaveLength(1);
    expect(marked(reviewLeftover, '- item\n  ```suggestion\n  New.\n  ```')).toHaveLength(1);
    expect(marked(reviewLeftover, 'Old.\n\n```suggestion:-1+0\nNew.\n```')).toHaveLength(1);
    expect(marked(reviewLeftover, 'Words.\n\n```suggestion\nNew, to the end')).toEqual(['```suggestion']);
    expect(marked(reviewLeftover, '```shell\nls\n```suggestion\nls -l\n```')).toEqual(['```suggestion']);
  });
  test('lines of a diff, of the review page and of a commit', () => {
    for (const line of [
      'Suggested change',
      '@@ -1,3 +1,4 @@',
      'Signed-off-by: Ana Ito <ana@example.com>',
      'nit: two words',
      's/the the/the/',
    ])
      expect(marked(reviewLeftover, `Words.\n\n${line}\n\nMore.`)).toEqual([line]);
  });
  test('not in code, nor such words within a sentence', () => {
    expect(
      marked(
        reviewLeftover,
        '```diff\n@@ -1,3 +1,4 @@\n```\n\nA suggested change, reviewed by us: no nit: left.\n\n```yaml\nsuggestion: a\n```',
      ),
    ).toEqual([]);
  });
  test('the suggestion can go as a whole', () => {
    expect(repaired(reviewLeftover, 'Old.\n\n```suggestion\nNew.\n```', 1)).toBe('Old.\n\n');
  });
});

describe('merge-conflict', () => {
  const conflict = '<<<<<<< HEAD\nOne.\n||||||| base\nNone.\n=======\nTwo.\n>>>>>>> review\nEnd.';

  test('either side can be kept', () => {
    expect(repaired(mergeConflict, conflict, 0)).toBe('One.\nEnd.\n');
    expect(repaired(mergeConflict, conflict, 1)).toBe('Two.\nEnd.\n');
  });
  test('each conflict once, in the front matter too, and one whose end is gone', () => {
    expect(marked(mergeConflict, `${conflict}\n\n${conflict}`)).toHaveLength(2);
    expect(marked(mergeConflict, 'x', '---\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> b\n---\n')).toHaveLength(1);
    expect(marked(mergeConflict, '<<<<<<< HEAD\nOne.')).toEqual(['<<<<<<< HEAD']);
  });
  test('an underlined heading is none', () => {
    expect(marked(mergeConflict, 'Heading\n=======\n\nText <<<<<<< text\n\n>>>>>>> quote')).toEqual([]);
  });
});

describe('line-repeated', () => {
  test.each([
    ['The release is out.\nThe release is out.', ['The release is out.']],
    ['The release is out.\n\nThe release is out.', ['The release is out.']],
    ['# New features\n\n# New features\n\nText.', ['New features']],
    ['- a new installer\n- a new installer', ['a new installer']],
    ['We show all of this in this blog post.\nin this blog post.', ['in this blog post.']],
    ['This is how it looks after all I covered:\non this blog post:', ['on this blog post:']],
  ])('%s', (body, expected) => {
    const found = marked(lineRepeated, body);
    expect(found.map((text) => text.replace(/^# /, ''))).toEqual(expected);
  });

  test('two versions of one text', () => {
    const first = 'The community had sessions on two days of the event to discuss use cases and updates of the teams.';
    const second = first.replace('two days', 'two consecutive days');
    expect(marked(lineRepeated, `${first}\n${second}`)).toEqual([second]);
    expect(repaired(lineRepeated, `${first}\n\n${second}\n\nEnd.`, 1)).toBe(`${second}\n\nEnd.\n`);
  });

  test('what looks alike and is right', () => {
    expect(marked(lineRepeated, '- Yes.\n- Yes.\n- No.')).toEqual([]);
    expect(marked(lineRepeated, '```\nls -l /var/lib\nls -l /var/lib\n```')).toEqual([]);
    expect(marked(lineRepeated, '| a long cell | b |\n| --- | --- |\n| a long cell | b |\n| a long cell | b |')).toEqual([]);
    expect(marked(lineRepeated, 'The methods are these:\n\n- one\n- two\n\nThe methods are those:\n\n- three')).toEqual([]);
    expect(
      marked(
        lineRepeated,
        '- Support for Kubernetes versions 1.27 and 1.28 on all controllers and workers\n- Support for Kubernetes versions 1.29 and 1.30 on all controllers and workers',
      ),
    ).toEqual([]);
    expect(marked(lineRepeated, 'We wrote it for the platform, see the notes for\nthe platform, which is large.')).toEqual([]);
  });

  test('the repeated line goes, with the blank line before it', () => {
    expect(repaired(lineRepeated, 'The release is out.\n\nThe release is out.\n\nEnd.')).toBe('The release is out.\n\nEnd.\n');
    expect(repaired(lineRepeated, 'The release is out.\nThe release is out.')).toBe('The release is out.\n');
  });
});

test('paste-leftover: marks of other programs', () => {
  for (const mark of [
    'Error! Bookmark not defined.',
    'Commented [AB12]:',
    ':contentReference[oaicite:3]{index=3}',
    '【4†source】',
  ])
    expect(marked(pasteLeftover, `Words ${mark} and more.`)).toEqual([mark]);
  expect(marked(pasteLeftover, 'An [underlined]{.underline} word.')).toEqual(['{.underline}']);
  expect(marked(pasteLeftover, 'Run `{.underline}`, an Error! message, {x} and {{ y }}, citation turn1.')).toEqual([]);
});

test.each([
  ['https://www.google.com/url?q=https://docs.starlingx.io/&sa=D&source=docs&ust=1', 'https://docs.starlingx.io/'],
  [
    'https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.starlingx.io%2Fblog%2F&data=05',
    'https://www.starlingx.io/blog/',
  ],
  ['https://urldefense.com/v3/__https://openinfra.dev/ptg/__;!!AjveYdw8EvQ!abc$', 'https://openinfra.dev/ptg/'],
  ['https://www.google.com/search?q=starlingx', undefined],
  ['https://www.google.com/url?q=%E0%A4%A', undefined],
  ['https://www.google.com/url?q=javascript:alert(1)', undefined],
  ['https://docs.starlingx.io/?url=https://x.org', undefined],
])('link-detour: %s', (href, straight) => {
  const body = `See the [docs](${href}).`;
  expect(marked(linkDetour, body)).toEqual(straight ? [href] : []);
  if (straight) expect(repaired(linkDetour, body)).toBe(`See the [docs](${straight}).\n`);
});
