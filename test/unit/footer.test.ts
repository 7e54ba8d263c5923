import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/core/edits';
import { footerForm, footerLevel, footerParagraph, footerText, needsFooter, postKind } from '../../src/core/footer';
import { missingFooterEdits, outdatedFooterEdits } from '../../src/core/footer-edits';
import { findFooter } from '../../src/core/footer-find';
import { parsePost } from '../../src/core/parse-post';
import { footerMissing } from '../../src/core/rules/footer-missing';
import { footerOutdated } from '../../src/core/rules/footer-outdated';
import { defaultSite } from '../../src/core/site/defaults';
import type { Finding, Rule } from '../../src/core/types';

const BLOG = 'src/pages/blog';
const recapPath = `${BLOG}/starlingx-vptg-april-2031-recap.md`;

function post(body: string, { title = 'A title', path = '', eol = '\n' } = {}) {
  const text = `---\ntemplateKey: blog-post\ntitle: ${title}\n---\n\n${body}`;
  return parsePost(text.replaceAll('\n', eol), path);
}

function findings(rule: Rule, subject: ReturnType<typeof post>): Finding[] {
  return [...rule.check(subject, defaultSite)];
}

function repaired(rule: Rule, subject: ReturnType<typeof post>): string {
  return applyEdits(subject.text, findings(rule, subject)[0]?.fixes?.[0]?.edits ?? []);
}

const shown = (subject: ReturnType<typeof post>, { span }: Finding): string => subject.text.slice(span.start, span.end);
const article = footerText('article', 1, '\n');

describe('the footer text', () => {
  it('is the project’s boilerplate, word for word', () => {
    expect(article).toBe(
      '# About StarlingX\n\nIf you would like to learn more about the project and get involved check the [website](https://www.starlingx.io) for more information or [download the code](https://opendev.org/starlingx) and start to experiment with the platform. If you are already evaluating or using the software please fill out the [user survey](https://openinfrafoundation.formstack.com/forms/starlingx_user_survey) and help the community improve the project based on your feedback.',
    );
    expect(footerText('release', 2, '\r\n')).toBe(
      '## About StarlingX\r\n\r\nVisit the StarlingX website today for further information about the project, check out the [code](https://opendev.org/starlingx), or download the [latest image](https://mirror.starlingx.windriver.com/mirror/starlingx/release/) to try out the new features. If you are already evaluating or using the software please fill out the [user survey](https://openinfrafoundation.formstack.com/forms/starlingx_user_survey) and help the community improve the project based on your feedback.',
    );
  });

  it.each([
    ['Text.', 1],
    ['# One\n\n## Two', 1],
    ['## Two\n\n### Three', 2],
    ['### Three', 2],
    ['## Two\n\n# About StarlingX', 2],
    ['```\n# comment\n```\n\n## Two', 2],
  ])('takes the level of the sections: %j is %i', (body, level) => expect(footerLevel(post(body))).toBe(level));
});

describe('the kind of a post', () => {
  it.each([
    ['StarlingX at the virtual Project Teams Gathering in April, 2031 - Part 2', '', 'recap'],
    ['StarlingX at the Sample Summit - Recap', '', 'recap'],
    ['Takeaways from the first StarlingX Contributor Meetup', '', 'recap'],
    ['StarlingX in Springfield', `${BLOG}/starlingx-springfield-recap.md`, 'recap'],
    ['StarlingX R98.0 is here!', '', 'release'],
    ['StarlingX Release 98.0 - Faster', '', 'release'],
    ['Everything new', `${BLOG}/starlingx-release-98.md`, 'release'],
    ['StarlingX 98.0 backup in ten steps', '', 'other'],
    ['A preview of Debian in StarlingX 98.0', `${BLOG}/starlingx-debian-in-release-98.md`, 'other'],
    ['StarlingX 2031 Annual Report', '', 'other'],
    ['Meet us at the StarlingX meetup', '', 'other'],
    ['Nebula at the PTG - Recap', `${BLOG}/nebula-ptg-recap.md`, 'other'],
  ])('%j %s is %s', (title, path, kind) => {
    const subject = post('Text.', { title: `"${title}"`, path });
    expect(postKind(subject)).toBe(kind);
    expect(needsFooter(subject)).toBe(kind !== 'other');
    expect(footerForm(subject)).toBe(kind === 'release' ? 'release' : 'article');
  });
});

describe('footer-missing', () => {
  it('marks the last word of a recap without footer, once, and its fix keeps the end of the file', () => {
    for (const end of ['', '\n', '\n\n']) {
      const subject = post(`# Teams\n\nThat was it.${end}`, { path: recapPath });
      expect(findings(footerMissing, subject).map((finding) => shown(subject, finding))).toEqual(['it']);
      expect(repaired(footerMissing, subject)).toBe(`${subject.text.trimEnd()}\n\n${article}${end}`);
    }
  });

  it('adds only what is missing: the heading above the paragraph, the paragraph below the heading', () => {
    const paragraph = post(`## Teams\n\nText.\n\n${footerParagraph('article')}\n\nSee you!\n`, { path: recapPath });
    expect(findings(footerMissing, paragraph).map((finding) => shown(paragraph, finding))).toEqual(['If']);
    expect(repaired(footerMissing, paragraph)).toContain(`Text.\n\n${footerText('article', 2, '\n')}\n\nSee you!\n`);
    const heading = post('# Teams\n\nText.\n\n# About StarlingX\n', { path: recapPath });
    expect(repaired(footerMissing, heading)).toMatch(/Text\.\n\n# About StarlingX\n\nIf you .+\n$/);
  });

  it('asks any post that carries the paragraph for its heading, but accepts one in bold', () => {
    expect(findings(footerMissing, post(`Text.\n\n${footerParagraph('release')}\n`))).toHaveLength(1);
    expect(findings(footerMissing, post(`Text.\n\n**About StarlingX**\n\n${footerParagraph('release')}\n`))).toEqual([]);
    expect(findings(footerMissing, post(`# About StarlingX\n\nSee the notes.\n\n${footerParagraph('release')}\n`))).toEqual([]);
  });

  it.each([
    ['another kind of post', 'Text.', ''],
    ['a recap with its footer', `Text.\n\n${article}\n\nStay tuned!\n`, recapPath],
    ['a section in the author’s own words', 'Text.\n\n# About StarlingX\n\nIt is a cloud.\n', recapPath],
    ['a post that is only begun', '\n', recapPath],
  ])('is silent on %s', (_, body, path) => expect(findings(footerMissing, post(body, { path }))).toEqual([]));

  it('sees no footer in fenced code or in a comment', () => {
    for (const body of [`\`\`\`\n${article}\n\`\`\`\n`, `<!--\n${article}\n-->\n`]) {
      expect(findings(footerMissing, post(`Text.\n\n${body}`, { path: recapPath }))).toHaveLength(1);
    }
  });
});

describe('footer-outdated', () => {
  const survey = 'https://openinfrafoundation.formstack.com/forms/starlingx_user_survey';
  const tail = / If you are already.*$/;

  it.each([
    [
      'words without their link',
      article.replace('[download the code](https://opendev.org/starlingx)', 'download the code'),
      'download the code',
      'information',
    ],
    ['the survey without its link', article.replace(`[user survey](${survey})`, 'user survey'), 'user survey', 'information'],
    [
      'the old survey',
      article.replace(survey, 'https://www.surveymonkey.com/r/X'),
      '[user survey](https://www.surveymonkey.com/r/X)',
      'warning',
    ],
    [
      'a host that was left',
      article.replace('https://opendev.org', 'https://git.example.org'),
      '[download the code](https://git.example.org/starlingx)',
      'warning',
    ],
    ['no survey', article.replace(tail, ''), 'platform', 'information'],
  ])('finds %s and repairs just that', (_, footer, marked, severity) => {
    const subject = post(`Text.\n\n${footer} Bring a friend!\n`);
    const [finding, ...more] = findings(footerOutdated, subject);
    expect(more).toEqual([]);
    expect([finding && shown(subject, finding), finding?.severity]).toEqual([marked, severity]);
    expect(repaired(footerOutdated, subject)).toBe(post(`Text.\n\n${article} Bring a friend!\n`).text);
  });

  it('replaces a survey sentence in older words, also as a paragraph of its own', () => {
    const old =
      "If you are already evaluating or using the software and haven't answered yet, you can find it [here](https://www.surveymonkey.com/r/X) and help the community improve the project based on your feedback.";
    const first = footerParagraph('article').replace(tail, '');
    for (const body of [`${first} ${old}`, `${first}\n\n${old}`, `${old}\n\n${first}`]) {
      const result = repaired(footerOutdated, post(`# About StarlingX\n\n${body}\n`));
      expect(result).toContain(survey);
      expect(result).not.toContain('surveymonkey');
      expect(findings(footerOutdated, parsePost(result))).toEqual([]);
    }
  });

  it('takes commas, line breaks, a slash more and a link more for the same text', () => {
    const wrapped = footerParagraph('release')
      .replace('StarlingX website today', 'StarlingX [website](https://www.starlingx.io) today')
      .replaceAll(', ', '\n');
    expect(
      findings(
        footerOutdated,
        post(`# About StarlingX\n${wrapped.replace('opendev.org/starlingx)', 'opendev.org/starlingx/)')}\n`),
      ),
    ).toEqual([]);
  });

  it('leaves a reworded footer to its author', () => {
    const own = footerParagraph('article').replace('and start to experiment with the platform', 'and see for yourself');
    expect(findings(footerOutdated, post(`# About StarlingX\n\n${own}\n`))).toEqual([]);
    expect(findings(footerMissing, post(`# About StarlingX\n\n${own}\n`, { path: recapPath }))).toEqual([]);
  });
});

describe('both together', () => {
  it('keep CRLF, and are done after one round', () => {
    const first = footerParagraph('article').replace('[website](https://www.starlingx.io)', 'website');
    const subject = post(`## Teams\n\nText.\n\n${first}\n`, { path: recapPath, eol: '\r\n' });
    const text = applyEdits(subject.text, [...missingFooterEdits(subject, 'article'), ...outdatedFooterEdits(subject)]);
    expect(text).toBe(post(`## Teams\n\nText.\n\n${footerText('article', 2, '\n')}\n`, { path: recapPath, eol: '\r\n' }).text);
    const after = parsePost(text, recapPath);
    expect([...missingFooterEdits(after, 'article'), ...outdatedFooterEdits(after)]).toEqual([]);
  });

  it.each([
    '[a](',
    '*a ',
    '`',
    '<!-- ',
    '# About StarlingX\n',
    '[',
    'If you would like to learn more about the project and get involved check ',
    '# ',
  ])('find one place at most in 200 kB of %j', (piece) => {
    const subject = post(piece.repeat(Math.ceil(200_000 / piece.length)), { path: recapPath });
    const found = [...findings(footerMissing, subject), ...findings(footerOutdated, subject)];
    for (const { span } of found) expect(span.end).toBeLessThanOrEqual(subject.text.length);
    expect(found.length).toBeLessThanOrEqual(2);
  });
});

describe('the examples of both rules', () => {
  it.each([footerMissing, footerOutdated])('$id: marks are found, the fix makes the good text', (rule) => {
    const [bad, good] = [rule.bad, rule.good].map((example) =>
      typeof example === 'string' ? { path: '', text: example } : example,
    );
    if (!bad || !good) throw new Error('no example');
    const subject = parsePost(bad.text.replaceAll(/[«»]/g, ''), bad.path);
    expect(findings(rule, subject).map((finding) => shown(subject, finding))).toEqual(
      [...bad.text.matchAll(/«(.+?)»/g)].map((match) => match[1]),
    );
    expect(repaired(rule, subject)).toBe(good.text);
    expect(findings(rule, parsePost(good.text, good.path))).toEqual([]);
  });
});

const corpus = `../shared/corpus/${BLOG}`;
describe.skipIf(!existsSync(corpus))('the real posts (skipped where ../shared is absent)', () => {
  it('have the known defects and no other', () => {
    const posts = readdirSync(corpus).map((name) => parsePost(readFileSync(`${corpus}/${name}`, 'utf8'), `${BLOG}/${name}`));
    const count = (rule: Rule): number => posts.flatMap((subject) => findings(rule, subject)).length;
    expect([count(footerMissing), count(footerOutdated)]).toEqual([16, 10]);
    const withFooter = posts.filter((subject) => findFooter(subject)?.text);
    expect(withFooter.length).toBeGreaterThan(30);
  });
});
