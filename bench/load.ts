import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Question } from './contestant.ts';
import { peerFile } from './peers-installed.ts';
import { isThere, pinned } from './processes.ts';

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
  /**
   * An answer of fewer bytes counts as a failure, and so does one that begins with errors. Default: bodies are not looked
   * at, which leaves the load tool more time for asking.
   */
  readonly leastBytes?: number;
}

export interface Measured {
  readonly perSecond: number;
  readonly requests: number;
  readonly failures: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** wrk, or the slower autocannon where there is none. */
export const loadTool = (): 'wrk' | 'autocannon' => {
  if (isThere('wrk')) return 'wrk';
  if (existsSync(peerFile('node_modules/autocannon/package.json'))) return 'autocannon';
  throw new Error(
    'Nothing to load with: install wrk (apt-get install wrk, brew install wrk), or npm ci --prefix bench/peers',
  );
};

/** Loads one server from the cores that it does not run on. */
export const load = (asked: Load): Promise<Measured> =>
  loadTool() === 'wrk' ? loadWithWrk(asked) : loadWithAutocannon(asked);

const autocannonProgram = fileURLToPath(new URL('load-with-autocannon.ts', import.meta.url));

const loadWithAutocannon = async (asked: Load): Promise<Measured> =>
  measuredIn(await output(pinned([process.execPath, autocannonProgram, JSON.stringify(asked)], 'others')));

async function loadWithWrk(asked: Load): Promise<Measured> {
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
wrong = 0
${checkOf(asked)}
local threads = {}
function setup(thread) table.insert(threads, thread) end
function done(summary, latency)
  local errors = summary.errors
  local failures = errors.connect + errors.read + errors.write + errors.timeout + errors.status
  for _, thread in ipairs(threads) do failures = failures + thread:get("wrong") end
  io.write(string.format('\\n{"requests":%d,"ms":%f,"failures":%d,"p50":%f,"p99":%f}\\n', summary.requests,
    summary.duration / 1000, failures, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
`;

/** What fails by its status is counted already. A hook that does nothing would cost as much as one that looks. */
const checkOf = ({ leastBytes }: Load): string =>
  leastBytes === undefined
    ? ''
    : `function response(status, headers, body)
  if status < 400 and (#body < ${leastBytes} or body:sub(1, 9) == '{"errors"') then wrong = wrong + 1 end
end`;

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
