#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// What was compiled and stripped of types once is kept beside the dependencies: whoever can write there can change the code
// itself. Where nobody may, Node goes without; `NODE_COMPILE_CACHE` names another folder.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/convoke', import.meta.url)));

// Only now, so that all of it is.
const { runCommand } = await import('./main/run.ts');
await runCommand(process.env);
