import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Question } from './contestant.ts';
import { pinned } from './processes.ts';

export interface Load {
  readonly url: string;
  readonly question: Question;
  /** Default POST. A GET has no body: for measuring what the gateway itself asks. */
  readonly method?: 'GET' | 'POST';
  /** Whether every request has another number in it. */
  readonly distinct: boolean;
  readonly connections: number;
  readonly seconds: number;
  /** Numbers are counted up to this, then from 0 again. */
  readonly numbers: number;
  /** The number before the first: for a load that goes on where another one ended. Default 0. */
  readonly after?: number;
}

export interface Measured {
  readonly perSecond: number;
  readonly requests: number;
  readonly failures: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Loads one server with wrk, from the cores that it does not run on. */
export async function load(asked: Load): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'convoke-load-'));
  try {
    const script = join(folder, 'load.lua');
    await writeFile(script, scriptOf(asked));
    const { url, connections, seconds } = asked;
    const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '20s', '-s', script, url];
    return measuredIn(await output(pinned(['wrk', ...args], 'others')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A long bracket that no body closes. */
const quoted = (text: string) => `[=====[${text}]=====]`;

/** `@t@` is the last three digits of the number: of a thousand texts that come again and again. */
const withNumber = ({ question: { body } }: Load): string =>
  `((body:gsub("@n@", number))${body.includes('@t@') ? ':gsub("@t@", number % 1000)' : ''})`;

const formatted = (asked: Load): string =>
  asked.method === 'GET'
    ? `wrk.format("GET", ${quoted(asked.question.path)})`
    : `wrk.format("POST", ${quoted(asked.question.path)}, headers, ${withNumber(asked)})`;

const scriptOf = (asked: Load): string => `
local n = ${asked.after ?? 0}
local body = ${quoted(asked.question.body)}
local headers = { ["content-type"] = "application/json" }
local function with(number) return ${formatted(asked)} end
local same
function request()
  ${asked.distinct ? '' : 'same = same or with(0) if same then return same end'}
  n = (n + 1) % ${asked.numbers}
  return with(n)
end
function done(summary, latency)
  local errors = summary.errors
  local failures = errors.connect + errors.read + errors.write + errors.timeout + errors.status
  io.write(string.format('\\n{"requests":%d,"ms":%f,"failures":%d,"p50":%f,"p99":%f}\\n', summary.requests,
    summary.duration / 1000, failures, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
`;

function measuredIn(text: string): Measured {
  const line = text.trim().split('\n').at(-1) ?? '';
  const { ms, ...told } = JSON.parse(line) as Omit<Measured, 'perSecond'> & { ms: number };
  return { ...told, perSecond: told.requests / (ms / 1_000) };
}

async function output([program = '', ...args]: readonly string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [text, complaints] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${complaints}${text}`);
  return text;
}
