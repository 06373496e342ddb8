#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// What a request makes shall die with it, see docs/decisions/0034. Before anything is compiled, which depends on it.
setFlagsFromString('--no-allocation-site-pretenuring');

// What was compiled and stripped of types once is kept beside the dependencies: whoever can write there can change the code
// itself. Where nobody may, Node goes without; `NODE_COMPILE_CACHE` names another folder.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/convoke', import.meta.url)));

// Only now, so that all of it is.
const { runCommand } = await import('./main/run.ts');
await runCommand(process.env);
