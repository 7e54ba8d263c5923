#!/usr/bin/env node
// What VS Code itself says that our activation cost ("Developer: Startup Performance"), in a real editor with the VSIX
// installed: npm run startup. With a post open, and with nothing open but the blog's folder.
import { startSession } from '../workbench/session.mjs';
import { digits, printTable, quantile } from './table.mjs';

const RUNS = Number(process.argv[2] ?? 5);
const POST = 'starlingx-cold-spare-nodes.md';
const OURS = 'starlingx.starlingx-recap';

const cases = [
  ['a post open', async (workbench) => workbench.openPost(POST)],
  ['the folder of the blog alone', async () => {}],
];
const rows = [];
for (const [label, open] of cases) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await activation(open));
  const median = (key) => digits(quantile(runs.map((times) => times[key]), 0.5));
  rows.push([label, median('load'), median('call'), median('finish'), runs.map(({ total }) => total).join(' ')]);
}
printTable({
  title: `Activation in a real VS Code, ${RUNS} starts each, ms as VS Code tells them`,
  head: ['', 'load code', 'call', 'finish', 'load and call, each start'],
  rows,
});

async function activation(open) {
  const session = await startSession({});
  try {
    await open(session.workbench);
    return await statistics(session);
  } finally {
    await session.close();
  }
}

/** The row about us: `| id | Eager | Load Code | Call Activate | Finish Activate | Event | By |`. */
async function statistics({ workbench, page }) {
  await workbench.runCommand('Developer: Startup Performance');
  await page.waitForTimeout(2000);
  console.log(await page.evaluate(() => document.querySelector('.monaco-editor')?.textContent?.slice(0,500)));
  await workbench.screenshot?.('startup');
  return { load: 0, call: 0, finish: 0, total: 0 };
}
