// A file system that does not answer, and one that answers in the end.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import { createSites } from '../../src/vscode/sites';
import { Uri, useDisk } from './fake-vscode';
import { memoryFiles, SITE } from './memory-files';

const ROOT = '/sites/late';
const POST = Uri.file(`${ROOT}/src/pages/blog/first.md`) as unknown as vscode.Uri;

let answer: () => void = () => undefined;
let sites: ReturnType<typeof createSites>;
let told = 0;

beforeEach(() => {
  vi.useFakeTimers();
  told = 0;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const files = memoryFiles(SITE);
  useDisk(ROOT, {
    read: (path) => asked.then(() => files.read(path)),
    list: (path) => asked.then(() => files.list(path)),
    size: (path) => asked.then(() => files.size(path)),
  });
  sites = createSites();
  sites.onDidChange(() => {
    told += 1;
  });
});

afterEach(() => {
  sites.dispose();
  vi.useRealTimers();
});

describe('a file system that does not answer', () => {
  test('is waited for; then the post is one without its site, for now', async () => {
    expect(sites.around(POST)).toBe('pending');
    await vi.advanceTimersByTimeAsync(2_900);
    expect([sites.around(POST), told]).toEqual(['pending', 0]);
    await vi.advanceTimersByTimeAsync(200);
    expect([sites.around(POST), told]).toEqual([undefined, 1]);
    expect(sites.lone(POST)).toMatchObject({ found: false, notes: ['The file system has not answered yet.'] });
  });

  test('and does in the end: the site comes', async () => {
    sites.around(POST);
    await vi.advanceTimersByTimeAsync(3_100);
    answer();
    await vi.advanceTimersByTimeAsync(100);
    const found = sites.around(POST);
    await vi.advanceTimersByTimeAsync(100);
    expect(found === 'pending' || sites.around(POST)).toMatchObject({ site: { found: true } });
    expect(sites.lone(POST).notes).toEqual([]);
  });

  test('has no clock left when it answers in time', async () => {
    sites.around(POST);
    answer();
    await vi.advanceTimersByTimeAsync(100);
    expect(sites.around(POST)).toMatchObject({ site: { found: true } });
    const before = told;
    await vi.advanceTimersByTimeAsync(10_000);
    expect([typeof sites.around(POST), told]).toEqual(['object', before]);
  });
});
