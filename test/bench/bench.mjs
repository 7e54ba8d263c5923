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
printTable(await processes());
// Behind the whole runs, which build the bundles when they are old.
printTable(await rendering());
printTable(sizes());
