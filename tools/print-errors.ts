import { readFileSync, writeFileSync } from 'node:fs';
import { errorPage } from './error-page.ts';

/** Prints the reference of error codes. `--check` only tells whether the printed page is what the data makes. */
const file = new URL('../docs/errors.md', import.meta.url);
const page = errorPage();

if (!process.argv.includes('--check')) {
  writeFileSync(file, page);
} else if (readFileSync(file, 'utf8') !== page) {
  console.error('docs/errors.md is not what the data makes: run `npm run codegen` and look at the diff.');
  process.exitCode = 1;
}
