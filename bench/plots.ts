import { writeFile } from 'node:fs/promises';
import { plotOf } from './report/plot.ts';
import { modes, type Results } from './results.ts';

/** The pictures of the documents. */
export async function writePlots(results: Results): Promise<void> {
  for (const mode of modes) {
    const file = new URL(`../docs/pictures/bench-${mode}.svg`, import.meta.url);
    await writeFile(file, plotOf(results, mode));
  }
}
