import type * as vscode from 'vscode';
import { check, eventually, same } from './support/assert';
import { closeAll, openPost } from './support/editing';
import { finds } from './support/findings';
import { newSite } from './support/places';
import { hoverText } from './support/providers';
import { withSettings } from './support/settings';
import { GOOD_POST, withLine } from './support/site-files';

describe('Hover', () => {
  for (const eol of ['\n', '\r\n'])
    describe(eol === '\n' ? 'in a post' : 'in a post with CRLF', () => {
      const text = GOOD_POST.replaceAll('\n', eol);
      let document: vscode.TextDocument;
      before(async () => {
        document = await openPost(await newSite(), text, 'starlingx-news');
      });
      after(closeAll);

      for (const [at, words] of [
        ['templateKey', ['templateKey', 'about-page', 'blog-post', 'tags']],
        ['title', ['title']],
        ['author', ['author', '2 have an author file']],
        ['date', ['date', 'UTC']],
        ['category:', ['category', 'News & Announcements', 'Features & Updates', 'Annual Report']],
        ['label', ['label']],
        ['id: c', ['id']],
        ['blog-post', ['src/templates/blog-post.js']],
        ['quiet week', ['/blog/starlingx-news/']],
        ['Ana Ito', ['Example', '/author/ana-ito/']],
        ['2026-02', ['2026/02/03', 'Tuesday', 'UTC']],
        ['Features', ['category-p92F9JYj5']],
        ['category-p92', ['Features & Updates']],
      ] as const)
        it(`on ${at} says ${words.join(', ')}`, async () => {
          await eventually(async () => {
            const said = await hoverText(document, text.indexOf(at) + 1);
            for (const word of words) check(said.includes(word), `${word} is not in ${JSON.stringify(said)}`);
          });
        });

      it('says nothing outside of the front matter', async () => {
        check((await hoverText(document, text.indexOf('Ana'))) !== '', 'No hover at all');
        for (const at of [0, text.indexOf('Nothing broke') + 2]) same(await hoverText(document, at), '');
      });
    });

  it('does not repeat what is found, unless that is turned off', async () => {
    const text = withLine('date', 'date: 2024-29-01');
    const document = await openPost(await newSite(), text, 'starlingx-dated');
    await finds(document, 'date-invalid 2024-29-01');
    const at = text.indexOf('2024') + 1;
    // VS Code shows the finding itself.
    same(await hoverText(document, at), '');
    check((await hoverText(document, text.indexOf('date:'))).includes('UTC'), 'the key is explained');
    await withSettings({ 'starlingxRecap.rules': { 'date-invalid': 'off' } }, () =>
      eventually(async () => check((await hoverText(document, at)).includes('No calendar has this date'), 'the hover')),
    );
    await closeAll();
  });
});
