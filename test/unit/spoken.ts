import { readKeys } from '../../src/build/l10n/keys';
import { allRules } from '../../src/core/all-rules';
import { checkPost } from '../../src/core/check-post';
import { complete } from '../../src/core/complete';
import { readConfig } from '../../src/core/config';
import { explainRule } from '../../src/core/explain-rule';
import { hover } from '../../src/core/hover';
import { imageMarkdown } from '../../src/core/image-info';
import { readKind } from '../../src/core/new-post/kind';
import { newPost } from '../../src/core/new-post/new-post';
import { answerFault, STANDARD } from '../../src/core/new-post/questions';
import { SHIPPED } from '../../src/core/new-post/shipped';
import { cardMarkdown } from '../../src/core/own-post-links';
import { parsePost } from '../../src/core/parse-post';
import { NO_FILTER, type PostsNode, postsTree } from '../../src/core/posts-tree';
import { areaName, readiness } from '../../src/core/ready/readiness';
import { addresses } from '../../src/core/render/addresses';
import { buildNotes } from '../../src/core/render/build-notes';
import { tryRender } from '../../src/core/render/try-render';
import { rules } from '../../src/core/rules';
import { dateNotice } from '../../src/core/set-date';
import { suppressions } from '../../src/core/suppress';
import type { Example, Post, Site } from '../../src/core/types';
import { linkTarget } from '../../src/vscode/preview-link-target';
import { exampleSite } from './example-site';
import { readMarks } from './marks';

/** A text that users read, where it comes from, and what its values may be out of. */
export interface Said {
  readonly by: string;
  readonly text: string;
  readonly source: string;
}

const asExample = (example: string | Example): Example => (typeof example === 'string' ? { text: example } : example);
const now = new Date('2026-04-15T09:15:42.123Z');

/** The posts of all rules' examples. */
export function examplePosts(): { id: string; post: Post }[] {
  return rules.flatMap(({ id, bad, good }) =>
    [bad, good].map((example) => {
      const { text, path } = asExample(example);
      return { id, post: parsePost(readMarks(text).text, path ?? 'src/pages/blog/starlingx-news.md') };
    }),
  );
}

/** What the core says about a post: findings, repairs, completions, hovers, the list of what is left to do, the preview's notes. */
export function* saidOf(id: string, post: Post, site: Site): Generator<Said> {
  const problems = checkPost(post, site);
  const repairs = problems.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ text }) => text)));
  // js-yaml speaks English.
  const source = [post.text, post.path, `/blog/${post.slug}/`, post.front.error?.reason, ...repairs].join(' ');
  const say = function* (what: string, ...texts: readonly (string | undefined)[]): Generator<Said> {
    for (const text of texts) if (text) yield { by: `${id}: ${what}`, text, source };
  };
  for (const problem of problems) {
    yield* say(`message of ${problem.rule}`, problem.message);
    yield* say(`fix of ${problem.rule}`, ...problem.fixes.map(({ title }) => title));
  }
  if (problems[0]) yield* say('suppression', ...suppressions(post, site, problems[0]).map(({ title }) => title));
  for (const { area, text } of readiness(post, { ...site, today: '2026-04-15' }, problems, 'words')) {
    yield* say('ready', areaName(area), text);
  }
  for (let offset = 0; offset <= post.front.span.end; offset += 1) {
    const info = hover(post, site, offset);
    if (info && info.span.start === offset) yield* say('hover', ...info.markdown.split('\n'));
    if (/\s/.test(post.text[offset] ?? '\n'))
      for (const { kind, label, detail, documentation } of complete(post, site, offset, now)) {
        const isWords = kind === 'date' || kind === 'block';
        yield* say(
          'completion',
          isWords ? label : undefined,
          ...(kind === 'value' ? [] : [detail]),
          ...(documentation ?? '').split('\n'),
        );
      }
  }
  yield* say('addresses', ...addresses(post, site).map(({ label }) => label));
  yield* say('preview', ...buildNotes(post, site).map(({ text }) => text));
  yield* say('date', dateNotice(post, site)?.text, dateNotice(post, site)?.detail);
}

/** What needs no post. */
export function* saidElsewhere(): Generator<Said> {
  const site = exampleSite;
  const say = function* (by: string, source: string, ...texts: readonly (string | undefined)[]): Generator<Said> {
    for (const text of texts) if (text) yield { by, text, source };
  };
  for (const rule of allRules) {
    const words = explainRule(rule)
      .replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '')
      .split('\n');
    yield* say(`page of ${rule.id}`, rule.id, ...words.slice(1));
  }
  const wrong =
    '{"rules": {"nothing": "off", "a-or-an": "loud"}, "links": 1, "names": {"a": 2}, "profile": "x", "ignore": 3, "odd": 4}';
  for (const text of ['[]', wrong, '{"rules": 1}'])
    yield* say('configuration', `${text} starlingx-recap.config.json`, ...readConfig(text).notes);
  for (const question of Object.values(STANDARD))
    for (const answer of ['', '  ', 'x'.repeat(400), '???']) yield* say('question', '', answerFault(question, answer));
  for (const [id, template] of Object.entries(SHIPPED)) {
    const kind = readKind(id, template);
    if (typeof kind === 'string') continue;
    for (const answers of [{}, { author: 'Nobody Else', date: '2026-13-01', title: '???', category: 'Nothing' }]) {
      const made = newPost(kind, answers, site, now);
      if ('faults' in made)
        yield* say(`new post of ${id}`, JSON.stringify(answers), ...made.faults.map(({ message }) => message));
    }
  }
  for (const text of [
    'x'.repeat(100_001),
    '---\na: "\n---\n',
    '---\nfooter: x\n---\n',
    '---\nname: a\ntitle: b\nslug: c\ncategory: d\nfooter: x\n---\n',
  ]) {
    const kind = readKind('own', text);
    yield* say('template', 'own name title slug category', typeof kind === 'string' ? kind : undefined);
  }
  const heads = (nodes: readonly PostsNode[]): string[] =>
    nodes.flatMap((node) =>
      node.kind === 'post' ? [node.description] : [node.kind === 'new' ? node.label : '', ...heads(node.children)],
    );
  const undated = { ...site, posts: (site.posts ?? []).map((card) => ({ ...card, date: undefined, author: '' })) };
  const first = undated.posts[0];
  yield* say('view', JSON.stringify(undated), ...heads(postsTree(undated, NO_FILTER, new Set([first?.path ?? '']))));
  if (first) yield* say('link', '', cardMarkdown(first, '').split('\n').at(-1));
  yield* say('image', '', ...imageMarkdown('/img/edge.png', { width: 1, height: 2 }, parsePost(''), site).split('\n'));
  yield* say('image', '', ...imageMarkdown('/img/none.png', undefined, parsePost(''), site).split('\n'));
  for (const text of ['x'.repeat(1_000_001), '> '.repeat(3000)]) {
    const rendered = tryRender(text, { hasImage: () => true });
    yield* say('renderer', '', 'failed' in rendered ? rendered.failed : undefined);
  }
  for (const href of ['undefined', '', 'x:y', 'https://', 'https://u:p@x.y/', 'x y']) {
    const target = linkTarget(href);
    yield* say('link of the preview', href, target.kind === 'none' ? target.reason : undefined);
  }
}

const known = new Set(readKeys('.').keys.map(({ text }) => text));

/** Each text between marks, and what is put into it between others. A text that is in no list stays as it is. */
export function pseudo(text: string): string | undefined {
  return known.has(text) ? `⟦${text.replace(/\{\d\}/g, '‹$&›')}⟧` : undefined;
}

/** What stands outside of all marks, without code; and the values, as far as they are no texts themselves. */
export function unmarked(text: string): { outside: string; values: string[] } {
  const values: string[] = [];
  let outside = '';
  const stack: { sign: string; from: number; inner: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '⟦' || sign === '‹') {
      for (const one of stack) one.inner = true;
      stack.push({ sign, from: at + 1, inner: false });
    } else if (sign === '⟧' || sign === '›') {
      const open = stack.pop();
      if (open?.sign === '‹' && !open.inner) values.push(text.slice(open.from, at).replace(/^`+|`+$/g, ''));
    } else if (stack.length === 0) outside += sign;
  }
  return { outside: outside.replace(/`[^`]*`/g, ''), values };
}
