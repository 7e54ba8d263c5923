import { describe, expect, test } from 'vitest';
import { applyEdits, fixAllEdits, preferredFix } from '../../src/core/edits';
import type { Edit, Fix, Problem } from '../../src/core/types';

const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });
const problem = (...fixes: Fix[]): Problem => ({ rule: 'r', severity: 'error', message: '', span: { start: 0, end: 0 }, fixes });
const preferred = (...edits: Edit[]): Problem => problem({ title: 't', edits, preferred: true });

describe('applyEdits', () => {
  test.each<[string, Edit[], string]>([
    ['nothing', [], 'abcdef'],
    ['a replacement', [edit(1, 3, 'X')], 'aXdef'],
    ['an insertion', [edit(2, 2, 'X')], 'abXcdef'],
    ['a deletion', [edit(0, 6, '')], ''],
    ['edits in any order', [edit(4, 5, 'Y'), edit(0, 1, 'X')], 'XbcdYf'],
    ['edits side by side', [edit(1, 2, 'X'), edit(2, 3, 'Y')], 'aXYdef'],
    ['an insertion before a replacement at one place', [edit(2, 4, 'Y'), edit(2, 2, 'X')], 'abXYef'],
    ['the first of two that overlap', [edit(1, 4, 'X'), edit(3, 5, 'Y')], 'aXef'],
    ['at the end', [edit(6, 6, 'X')], 'abcdefX'],
  ])('%s', (_, edits, expected) => expect(applyEdits('abcdef', edits)).toBe(expected));
});

describe('fixAllEdits', () => {
  test('takes the preferred fix of each problem, and of none that needs a decision', () => {
    const choice = problem({ title: 'a', edits: [edit(0, 1, 'X')] }, { title: 'b', edits: [edit(0, 1, 'Y')] });
    const second = problem({ title: 'a', edits: [edit(2, 3, 'X')] }, { title: 'b', edits: [edit(2, 3, 'Y')], preferred: true });
    expect(fixAllEdits([choice, second, problem()])).toEqual([edit(2, 3, 'Y')]);
    expect([preferredFix(choice), preferredFix(second)?.title]).toEqual([undefined, 'b']);
  });

  test('takes a fix whole or not at all', () => {
    const first = preferred(edit(0, 1, 'a'), edit(5, 6, 'b'));
    expect(fixAllEdits([first, preferred(edit(3, 4, 'c'), edit(6, 8, 'd'))])).toEqual([edit(0, 1, 'a'), edit(5, 6, 'b')]);
    expect(fixAllEdits([first, preferred(edit(3, 4, 'c'))])).toHaveLength(3);
  });

  test('two insertions at one place are one too many', () => {
    expect(fixAllEdits([preferred(edit(3, 3, 'a')), preferred(edit(3, 3, 'b'))])).toEqual([edit(3, 3, 'a')]);
  });
});
