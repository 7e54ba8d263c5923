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
  ['the folder of the blog alone', undefined],
];
const rows = [];
for (const [label, open] of cases) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await activation(open));
  const median = (key) =>
    digits(
      quantile(
        runs.map((times) => times[key]),
        0.5,
      ),
    );
  const each = runs.map(({ load, call, finish }) => load + call + finish).join(' ');
  rows.push([label, median('load'), median('call'), median('finish'), each, median('others')]);
}
printTable({
  title: `Activation in a real VS Code, ${RUNS} starts each, ms as VS Code tells them`,
  // Extensions are loaded beside each other, and whoever waits for another one's code counts that too.
  head: ['', 'load code', 'call', 'finish', 'together, each start', 'load code, the slowest of VS Code’s own'],
  rows,
});

async function activation(open) {
  const session = await startSession({});
  try {
    await open?.(session.workbench);
    // VS Code has the editors of the last session open before it starts any extension: so it is its second start that is told.
    await session.page.reload();
    await session.workbench.ready();
    return await statistics(session);
  } finally {
    await session.close();
  }
}

/** The row about us: `| id | Eager | Load Code | Call Activate | Finish Activate | Event | By |`. */
async function statistics({ workbench, page }) {
  for (let attempt = 1; ; attempt += 1) {
    await workbench.runCommand('Developer: Startup Performance');
    const report = (await reportOf(page)).split('\n');
    const timesOf = (name) =>
      report.filter((line) => line.startsWith(`| ${name}`)).map((line) => line.split('|').slice(3, 6).map(Number));
    const [ours] = timesOf(OURS);
    if (ours) {
      const [load, call, finish] = ours;
      return { load, call, finish, others: Math.max(0, ...timesOf('vscode.').map(([time]) => time)) };
    }
    if (attempt === 20) throw new Error(`VS Code's report does not name ${OURS}.`);
    await workbench.runCommand('View: Close Editor');
  }
}

/** The text of the editor in front, by way of the clipboard: only the lines in sight are in the page. */
async function reportOf(page) {
  await page.locator('.monaco-editor .view-line', { hasText: 'System Info' }).first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  return page.evaluate(() => navigator.clipboard.readText());
}
