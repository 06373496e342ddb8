import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contestant, Place } from './contestant.ts';
import { freePort, type Running, start } from './processes.ts';

/** What everybody of a run has in common. */
export type Surroundings = Pick<Place, 'origin' | 'answers' | 'sizes'>;

export interface RunningContestant extends Running {
  readonly url: string;
}

/** A contestant on a core and in a folder of its own, as long as `run` takes. */
export async function withContestant<Result>(
  contestant: Contestant,
  surroundings: Surroundings,
  run: (running: RunningContestant) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'convoke-contestant-'));
  try {
    const port = await freePort();
    const { command, env } = await contestant.launch({ ...surroundings, port, folder });
    const url = `http://127.0.0.1:${port}`;
    const running = await start(command, {
      core: 'first',
      url,
      folder,
      ...(env === undefined ? {} : { env }),
    });
    try {
      return await run({ ...running, url });
    } finally {
      await running.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
