import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, start } from '../processes.ts';
import type { Answers } from './answers.ts';
import type { Upstream } from './index.ts';
import { countPath } from './node.ts';

const program = fileURLToPath(new URL('node-server.ts', import.meta.url));

/**
 * A server in a process of its own that takes its time.
 * @param delays milliseconds by the beginning of a path, `/` for all others
 */
export async function startSlow(
  answers: Answers,
  delays: Readonly<Record<string, number>>,
): Promise<Upstream> {
  const folder = await mkdtemp(join(tmpdir(), 'convoke-upstream-'));
  try {
    const file = join(folder, 'answers.json');
    await writeFile(file, JSON.stringify([...answers]));
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const env = {
      UPSTREAM_ANSWERS: file,
      UPSTREAM_DELAYS: JSON.stringify(delays),
      UPSTREAM_PORT: String(port),
    };
    const url = `${origin}${countPath}`;
    const server = await start([process.execPath, program], { core: 'others', url, env });
    return {
      name: 'node:http in a process of its own',
      origin,
      count: async () => Number(await (await fetch(url)).text()),
      close: () => server.stop(),
    };
  } finally {
    // It has read them before it listened.
    await rm(folder, { recursive: true, force: true });
  }
}
