import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const ours = fileURLToPath(new URL('../../node_modules/', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // One copy of graphql for Convoke, as in the project's own tests. The routers have one of their own beside this file,
  // and meet Convoke over HTTP only.
  resolve: { alias: [{ find: /^graphql$/, replacement: `${ours}graphql/index.js` }] },
  test: {
    include: ['*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: 1,
    maxWorkers: 1,
    isolate: false,
    server: {
      deps: {
        inline: [/^(?!.*test\/federation\/).*\/(?:@pothos|graphql-yoga|@graphql-tools\/utils)\//],
      },
    },
  },
});
