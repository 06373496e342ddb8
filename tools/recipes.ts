import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withOutcomes } from '../test/recipes/page.ts';
import { runRecipe } from '../test/recipes/run.ts';
import { root } from './run.ts';

/** Runs every recipe and writes the answers and calls into its page: look at the diff. */
for (const name of globSync('docs/recipes/[0-9][0-9]-*.md', { cwd: root }).sort()) {
  const file = join(root, name);
  const page = readFileSync(file, 'utf8');
  const renewed = withOutcomes(page, await runRecipe(page));
  if (renewed !== page) writeFileSync(file, renewed);
  console.log(`${renewed === page ? 'as it was' : 'renewed  '}  ${name}`);
}
