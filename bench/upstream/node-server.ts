import { readFile } from 'node:fs/promises';
import { startNode } from './node.ts';

/** {@link startNode} as a program, so that it has a core and an event loop of its own. Told everything by `process.env`. */
const { UPSTREAM_ANSWERS = '', UPSTREAM_DELAYS = '{}', UPSTREAM_PORT } = process.env;

const answers = new Map(JSON.parse(await readFile(UPSTREAM_ANSWERS, 'utf8')) as [string, string][]);
/** The longest beginning of a path counts. */
const delays = Object.entries(JSON.parse(UPSTREAM_DELAYS) as Record<string, number>).toSorted(
  ([left], [right]) => right.length - left.length,
);
const delayMs = (path: string): number => delays.find(([start]) => path.startsWith(start))?.[1] ?? 0;

await startNode(answers, { delayMs, port: Number(UPSTREAM_PORT) });
