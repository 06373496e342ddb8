import { fileURLToPath } from 'node:url';
import type { Contestant } from '../contestant.ts';
import { works } from '../work.ts';

/** What somebody would write who needed these three answers and nothing else: the limit for distinct requests. */
export const handWritten: Contestant = {
  name: 'hand-written fan-out',
  note: 'the same calls, the same schemas, the byte-identical answer; no GraphQL, no sharing, no limits, no log',
  needs: 'nothing',
  launch: async ({ origin, port }) => ({
    command: [process.execPath, fileURLToPath(new URL('hand-written/server.ts', import.meta.url))],
    env: { PORT: String(port), UPSTREAM: origin },
  }),
  question: (name) =>
    name === 'W4' ? null : { path: `/${name}`, body: JSON.stringify({ variables: works[name].variables }) },
};
