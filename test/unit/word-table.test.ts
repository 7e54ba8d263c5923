// Tables of words: what is found in a text, whatever the words are made of.
import { expect, test } from 'vitest';
import { readWords } from '../../src/core/prose-words';
import { compileTable, scanTable, type WordRow } from '../../src/core/tables/word-table';

const ROWS: readonly WordRow[] = [
  { wrong: 'open stack', right: 'OpenStack' },
  { wrong: 'open source', right: 'open-source' },
  { wrong: 'ildikó váncsa', right: 'Ildiko Vancsa' },
  { wrong: 'über cloud', right: 'Übercloud' },
  { wrong: 'node.js', right: 'Node.js' },
  { wrong: 'c++', right: 'C++' },
  { wrong: 'k8s', right: 'K8s' },
  { wrong: 'Docker', right: 'Podman', exact: true },
];

const found = (text: string): string[] =>
  [...scanTable(text, readWords(text, { start: 0, end: text.length }), compileTable(ROWS))].map(
    ({ start, form, row }) => `${start} ${form} > ${row.right}`,
  );

test.each([
  ['Open stack runs', ['0 Open stack > OpenStack']],
  ['on open\n  stack', ['3 open\n  stack > OpenStack']],
  ['open stacks, open', []],
  ['open doors and open source', ['15 open source > open-source']],
  ['by Ildikó Váncsa', ['3 Ildikó Váncsa > Ildiko Vancsa']],
  ['an über cloud', ['3 über cloud > Übercloud']],
  ['an überaus cloud', []],
  ['in node.js', ['3 node.js > Node.js']],
  ['k8s, K8s, K8S', ['0 k8s > K8s', '10 K8S > K8s']],
  ['docker and Docker', ['11 Docker > Podman']],
])('%j', (text, hits) => {
  expect(found(text)).toEqual(hits);
});
