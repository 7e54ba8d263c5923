#!/usr/bin/env node
// What a key stroke, a whole run and a download cost, beside the peers of the field in the same run: npm run bench.
// Absolute figures are the machine's; the ratios hold. Nothing is asserted.
import { keyStrokes } from './key-strokes.mjs';
import { rendering } from './preview.mjs';
import { processes } from './processes.mjs';
import { siteSizes } from './site-sizes.mjs';
import { sizes } from './sizes.mjs';
import { printTable } from './table.mjs';

for (const table of await keyStrokes()) printTable(table);
printTable(siteSizes());
// The site of 10,000 posts takes minutes: npm run bench -- --all.
for (const table of processes(process.argv.includes('--all'))) printTable(table);
// Behind the whole runs, which build the bundles when they are old.
printTable(await rendering());
printTable(sizes());
