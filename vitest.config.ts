import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SecondTries } from './test/support/second-tries.ts';

export default defineConfig({
  // Two copies of graphql (one .mjs, one CommonJS) would fail each other's instanceof checks.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql/index.js')) }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/browser/**', 'test/federation/**'],
    testTimeout: 30_000,
    // Real sockets and clocks: a machine that stalls for a moment must not fail the whole run. A test that needed its
    // second try is named, and one that fails twice fails.
    retry: 1,
    reporters: ['default', new SecondTries()],
    // Two cores are what a small machine has. Files share modules, as they do in the server.
    maxWorkers: 2,
    isolate: false,
    server: { deps: { inline: [/@pothos/, /graphql-yoga/, /@graphql-tools\/utils/] } },
  },
});
