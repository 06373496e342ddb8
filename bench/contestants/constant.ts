import { fileURLToPath } from 'node:url';
import type { Contestant } from '../contestant.ts';

/** What the runtime can do at most: it reads the request and answers the same bytes each time, as many as we answer. */
export const constant: Contestant = {
  name: 'node:http, constant',
  note: 'answers bytes it already has: the limit of the runtime',
  needs: 'nothing',
  launch: async ({ port, sizes }) => ({
    command: [process.execPath, fileURLToPath(new URL('constant-server.ts', import.meta.url))],
    env: { PORT: String(port), SIZES: JSON.stringify(sizes) },
  }),
  question: (name) => ({ path: `/${name}`, body: JSON.stringify({ n: '@n@' }) }),
};
