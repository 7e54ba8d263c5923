import { expect, test } from 'vitest';
import type * as vscode from 'vscode';
import { pathBelow } from '../../src/vscode/files';

const below = (root: string, path: string): string | undefined =>
  pathBelow({ scheme: 'file', authority: '', path: root } as vscode.Uri, { scheme: 'file', authority: '', path } as vscode.Uri);

test.each([
  ['/blog', '/blog/src/a.md', 'src/a.md'],
  ['/', '/a.md', 'a.md'],
  ['/blog', '/blogs/a.md', undefined],
  ['/blog', '/blog', undefined],
  ['/Blog', '/blog/a.md', undefined],
  ['/blog [x]', '/blog [x]/100%.md', '100%.md'],
  ['/caf\u00e9', '/cafe\u0301/a.md', undefined],
  ['/C:/blog', '/c:/blog/src/a.md', 'src/a.md'],
  ['/c:', '/C:/a.md', 'a.md'],
  ['/c:/blog', '/d:/blog/a.md', undefined],
  ['/c:/Blog', '/c:/blog/a.md', undefined],
])('%s holds %s as %s', (root, path, expected) => {
  expect(below(root, path)).toBe(expected);
});

test('another scheme or host is another place', () => {
  const at = (scheme: string, authority: string): vscode.Uri => ({ scheme, authority, path: '/blog/a.md' }) as vscode.Uri;
  const root = { scheme: 'file', authority: 'server', path: '/blog' } as vscode.Uri;
  expect([pathBelow(root, at('file', 'server')), pathBelow(root, at('file', '')), pathBelow(root, at('git', 'server'))]).toEqual([
    'a.md',
    undefined,
    undefined,
  ]);
});
