import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.ts';
import { root, run, runNode } from './run.ts';

/**
 * Prints the schema and the reference of errors, and types the sample operations. With `--check` nothing is written: it fails when what is
 * committed is not what would come out.
 */
const check = process.argv.includes('--check');
const generated = join(root, 'test/generated');

const snapshot = (folder: string): string =>
  readdirSync(folder)
    .sort()
    .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`)
    .join('\n');

function generate(): void {
  const folder = install('tools/codegen');
  const binary = 'node_modules/@graphql-codegen/cli/esm/bin.js';
  const { ok, output } = runNode([binary, '--config', join(root, 'codegen.ts')], folder);
  if (!ok) throw new Error(output);
}

function main(): void {
  for (const printer of ['tools/print-schema.ts', 'tools/print-errors.ts']) {
    const printed = runNode([printer, ...(check ? ['--check'] : [])]);
    if (!printed.ok) throw new Error(printed.output);
  }
  if (check) checkGenerated();
  else generate();
}

function checkGenerated(): void {
  const kept = mkdtempSync(join(tmpdir(), 'convoke-codegen-'));
  try {
    run('cp', ['-r', `${generated}/.`, kept]);
    generate();
    if (snapshot(generated) === snapshot(kept)) return;
    throw new Error('test/generated is not what codegen makes: run `npm run codegen`.');
  } finally {
    run('cp', ['-r', `${kept}/.`, generated]);
    rmSync(kept, { recursive: true });
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
