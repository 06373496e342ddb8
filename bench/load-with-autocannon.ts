import { createRequire } from 'node:module';
import type { Load } from './load.ts';
import { peerFile } from './peers-installed.ts';

/** As much of autocannon as is used: it has no types of its own. */
interface Request {
  readonly body?: string;
}
interface Outcome {
  readonly duration: number;
  readonly errors: number;
  readonly timeouts: number;
  readonly non2xx: number;
  readonly mismatches: number;
  readonly requests: { readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
}
type Autocannon = (options: Readonly<Record<string, unknown>>) => Promise<Outcome>;

/** A program, so that the load has an event loop and a core of its own. It prints the same line as wrk's script. */
const autocannon = createRequire(peerFile('package.json'))('autocannon') as Autocannon;

const asked = JSON.parse(process.argv[2] ?? '') as Load;
const { url, question, method = 'POST', distinct, connections, seconds, numbers, leastBytes } = asked;

let number = asked.after ?? 0;
function next(): string {
  if (distinct) number = (number + 1) % numbers;
  const current = distinct ? number : 0;
  return question.body.replaceAll('@n@', String(current)).replaceAll('@t@', String(current % 1_000));
}

const isRight = (body: string): boolean =>
  leastBytes === undefined || (Buffer.byteLength(body) >= leastBytes && !body.startsWith('{"errors"'));

const withBody =
  method === 'GET' ? {} : { setupRequest: (request: Request): Request => ({ ...request, body: next() }) };

const { duration, errors, timeouts, non2xx, mismatches, requests, latency } = await autocannon({
  url,
  connections,
  duration: seconds,
  timeout: 20,
  verifyBody: isRight,
  requests: [{ method, path: question.path, headers: { 'content-type': 'application/json' }, ...withBody }],
});

// Timeouts are among its errors; what has a wrong status may be counted a second time for its body.
const failures = errors + Math.max(non2xx, mismatches);
console.log(
  JSON.stringify({
    requests: requests.total,
    ms: duration * 1_000,
    failures: Math.max(failures, timeouts),
    p50: latency.p50,
    p99: latency.p99,
  }),
);
