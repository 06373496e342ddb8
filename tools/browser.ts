import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { install } from './install.ts';
import { root, run } from './run.ts';

/** Runs the browser test with whatever Chromium there is. `--if-there` skips it when there is none. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findChromium(): string | undefined {
  const told = process.env.CHROMIUM_PATH;
  if (told !== undefined) return isExecutable(told) ? told : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function main(): number {
  const chromium = findChromium();
  if (chromium === undefined) {
    const tried = process.env.CHROMIUM_PATH ?? names.join(', ');
    console.error(
      `No Chromium here (looked for ${tried}). Install one, or set CHROMIUM_PATH to its program.`,
    );
    return process.argv.includes('--if-there') ? 0 : 1;
  }
  const folder = install('test/browser');
  const types = run('tsc', ['-p', folder]);
  if (!types.ok) {
    console.error(types.output);
    return 1;
  }
  const script = join(folder, 'graphiql.ts');
  return spawnSync(process.execPath, [script, chromium], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

process.exitCode = main();
