import * as vscode from 'vscode';
import { checkPost } from '../../src/core/check-post';
import { parsePost } from '../../src/core/parse-post';
import { rules } from '../../src/core/rules';
import type { Example, Rule } from '../../src/core/types';
import { exampleSite } from '../unit/example-site';
import { readMarks } from '../unit/marks';
import { eventually, present, remains, same } from './support/assert';
import { closeAll, openFile, replace, undoGives } from './support/editing';
import { allDiagnosticsOf, describeFinding, diagnosticsOf, ruleOf } from './support/findings';
import { newSite, type Place } from './support/places';
import { applyFix } from './support/providers';

const asExample = (example: string | Example): Example => (typeof example === 'string' ? { text: example } : example);

describe('Each rule, from its own example,', () => {
  let site: Place;
  beforeEach(async () => {
    site = await newSite();
  });
  afterEach(closeAll);

  for (const [rule, eol] of chosen())
    it(`${rule.id}: place, quick fix, undo${eol === '\n' ? '' : ' (CRLF)'}`, async () => {
      const lineEnds = (example: string | Example): string => asExample(example).text.replaceAll('\n', eol);
      const { text, spans } = readMarks(lineEnds(rule.bad));
      const { path = 'src/pages/blog/starlingx-news.md' } = asExample(rule.bad);
      const document = await openFile(await site.write(path, text));
      const expected = spans.map(({ start, end }) => {
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        return describeFinding(document, { code: rule.id, range } as vscode.Diagnostic);
      });
      await eventually(() => same(found(rule, document), expected, 'findings'));
      same(document.getText(), text, 'the document as opened');

      const texts = [text];
      while (found(rule, document).length > 0 && texts.length <= expected.length) {
        const problem = present(
          allDiagnosticsOf(document.uri).findLast((one) => ruleOf(one) === rule.id),
          'the finding',
        );
        await applyFix(document, problem.range, firstTitle(rule, document.getText(), path));
        texts.push(document.getText());
      }
      same(document.getText(), lineEnds(rule.good), 'the text after the fix');
      same(found(rule, document), [], 'findings after the fix');
      for (const before of texts.slice(0, -1).reverse()) await undoGives(before);
      same(found(rule, document), expected, 'findings after undo');
    });

  it('leads from the code of a finding to a page about the rule', async () => {
    const document = await openFile(await site.write('src/pages/blog/a.md', '---\ntitle: a: b\n---\n'));
    const diagnostic = await eventually(() => present(diagnosticsOf(document.uri)[0], 'a finding'));
    const { target } = diagnostic.code as { target: vscode.Uri };
    same(target.scheme, 'command');
    await vscode.commands.executeCommand(target.path, ...(JSON.parse(decodeURIComponent(target.query)) as unknown[]));
    await eventually(() =>
      same(
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => label.includes(ruleOf(diagnostic))),
        true,
        'a tab with the page',
      ),
    );
  });

  it('is silent as soon as the mistake is gone', async () => {
    const document = await openFile(await site.write('src/pages/blog/a.md', '---\ntitle: a: b\n---\n'));
    await eventually(() => same(diagnosticsOf(document.uri).map(ruleOf), ['yaml-colon']));
    await replace('a: b', "'a: b'");
    // In the same turn: no stale squiggle is ever seen.
    same(diagnosticsOf(document.uri).map(ruleOf).includes('yaml-colon'), false, 'yaml-colon is still there');
    await remains(() => same(diagnosticsOf(document.uri).map(ruleOf).includes('yaml-colon'), false));
  });
});

/**
 * The rules of front matter and footer with both line ends. Of the others, which the unit tests try one and all, every
 * fifth: what differs here is the way through the editor, and it is the same for all. Those that need other posts are left out.
 */
function* chosen(): Generator<[Rule, '\n' | '\r\n']> {
  const others: Rule[] = [];
  for (const rule of rules) {
    if (/^(front-matter|yaml|key|value-type|template|category|legacy|footer)/.test(rule.id)) {
      yield [rule, '\n'];
      yield [rule, '\r\n'];
    } else if (speaksAlone(rule)) others.push(rule);
  }
  for (const [index, rule] of others.entries()) if (index % 5 === 0) yield [rule, index % 2 === 0 ? '\n' : '\r\n'];
}

/** The example shows the mistake without other posts, images, git or a clock, and the first fix is the whole repair. */
function speaksAlone(rule: Rule): boolean {
  const alone = { ...exampleSite, posts: [], images: undefined, published: undefined, today: undefined };
  const { text, spans } = readMarks(asExample(rule.bad).text);
  const problems = checkPost(parsePost(text, asExample(rule.bad).path ?? 'src/pages/blog/starlingx-news.md'), alone);
  const own = problems.filter((problem) => problem.rule === rule.id);
  // Undo at the cursor is typing, too: what is quiet meanwhile is not found again at once.
  return own.length === spans.length && own.length === 1 && own[0]?.fixes[0]?.preferred === true && !rule.quietWhileTyping;
}

function found(rule: Rule, document: vscode.TextDocument): string[] {
  return allDiagnosticsOf(document.uri)
    .filter((one) => ruleOf(one) === rule.id)
    .map((one) => describeFinding(document, one));
}

/** The title of the first fix that the rule has for the last of its findings. */
function firstTitle(rule: Rule, text: string, path: string): string {
  const last = checkPost(parsePost(text, path), exampleSite).findLast((problem) => problem.rule === rule.id);
  return present(last?.fixes[0], 'the fix').title;
}
