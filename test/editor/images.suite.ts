import * as vscode from 'vscode';
import { check, eventually, present, same } from './support/assert';
import { closeAll, openPost } from './support/editing';
import { newSite, type Place } from './support/places';
import { hoverText, labelOf, suggestions } from './support/providers';
import { GOOD_POST } from './support/site-files';

/** One pixel wide, two high. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAACCAIAAAAW4yFwAAAAEElEQVR4nGP4z8DAxMDAAAAHCQEClNBcOwAAAABJRU5ErkJggg==';

describe('Images of the site', () => {
  let site: Place;
  beforeEach(async () => {
    site = await newSite();
    await site.write('static/img/README', '');
    await vscode.workspace.fs.writeFile(
      site.uri('static/img/rack.png'),
      Uint8Array.from(atob(PNG), (sign) => sign.charCodeAt(0)),
    );
    await site.write('src/pages/blog/other.md', `${GOOD_POST}\n![A rack](/img/rack.png)\n`);
  });
  afterEach(closeAll);

  it('are suggested, and shown with pixels, size and the posts that have them', async () => {
    const document = await openPost(site, `${GOOD_POST}\n![A rack](/img/rack.png) and ![](/img/)\n`);
    const text = document.getText();
    const [first] = await eventually(async () => {
      const found = await suggestions(document, text.lastIndexOf(')'));
      same(found.map(labelOf), ['rack.png']);
      return found;
    });
    same(present(first, 'the image').insertText, '/img/rack.png');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 10);
    check(
      links.some(({ target }) => target?.toString() === site.uri('static/img/rack.png').toString()),
      'the address opens the file',
    );
    await eventually(async () => {
      const hover = await hoverText(document, text.indexOf('A rack'));
      for (const part of ['static/img/rack.png|width=1)', '1 × 2 pixels, 73 bytes', 'Also shown in `other`.'])
        check(hover.includes(part), `${part} is not in ${hover}`);
    });
  });
});
