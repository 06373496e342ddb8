#!/usr/bin/env node
'use strict';
const { accessSync, constants } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { isBuiltOfThis } = require('./built.cjs');

/**
 * What `npm start` runs: the program as one file, `dist/convoke.cjs`, which starts in a fraction of the time of some 1,600. It is
 * made anew whenever it is not what the sources say; where that cannot be, the sources themselves run. CommonJS, like that
 * file, because Node is ready for it sooner than for modules.
 * @see docs/decisions/0033-what-starts-is-built.md
 */
const root = join(__dirname, '..');

// What a request makes shall die with it, see docs/decisions/0034. Before anything is compiled, which depends on it.
setFlagsFromString('--no-allocation-site-pretenuring');

// Beside the dependencies: whoever can write there can change the code itself. Where nobody may, Node goes without;
// `NODE_COMPILE_CACHE` names another folder.
enableCompileCache(join(root, 'node_modules/.cache/convoke'));

if (isBuiltOfThis(root) || isBuiltNow()) require(join(root, 'dist/convoke.cjs')).runCommand(process.env);
else import('../src/main.ts');

function isBuiltNow() {
  if (!canBuild()) return false;
  process.stderr.write('Building dist/convoke.cjs, as at the first start after every change …\n');
  const { spawnSync } = require('node:child_process');
  const { status } = spawnSync(process.execPath, [join(root, 'tools/build.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.stderr.write('That failed: running the sources.\n');
  return status === 0;
}

/** Not without development dependencies, and not where nobody may write. */
function canBuild() {
  try {
    require.resolve('rolldown');
    accessSync(root, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
