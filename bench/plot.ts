import { readFile } from 'node:fs/promises';
import { writePlots } from './plots.ts';
import type { Results } from './results.ts';

/** `node bench/plot.ts`: makes the pictures again from what was measured last. */
const file = new URL('results.json', import.meta.url);
await writePlots(JSON.parse(await readFile(file, 'utf8')) as Results);
