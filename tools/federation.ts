import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install } from './install.ts';
import { root, run } from './run.ts';

/** Composes the subgraph with others and asks it through routers. `--write` renews `docs/federation.md`. */
function main(): number {
  const folder = install('test/federation');
  install('examples/federation');
  for (const project of [folder, join(root, 'examples/federation')]) {
    const types = run('tsc', ['-p', project]);
    if (types.ok) continue;
    console.error(types.output);
    return 1;
  }
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const words = [vitest, 'run', '--config', join(folder, 'vitest.config.ts')];
  // Without the first a missing page would be written, and so would look right.
  const snapshots = process.argv.includes('--write') ? ['--update'] : ['--update=none'];
  return spawnSync(process.execPath, [...words, ...snapshots], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

process.exitCode = main();
