import { type DestinationStream, pino } from 'pino';
import { isSecretName, redactByKey } from './secrets.ts';

type Fields = Readonly<Record<string, unknown>>;
type Write = (fields: Fields, message: string) => void;

/** The little of a logger that the rest of the code sees. Fields first, a fixed text second. */
export interface Logger {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/**
 * JSON lines to standard output, or to `destination`.
 * Values under secret-looking names are redacted at any depth; an Error keeps its name, code and stack.
 */
export function createLogger({
  level,
  destination,
}: {
  level: LogLevel;
  destination?: DestinationStream;
}): Logger {
  const options = {
    level,
    base: undefined,
    timestamp: isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: withoutSecrets },
  };
  const lines = pino(options, destination ?? standardOutput());
  const at =
    (name: Exclude<LogLevel, 'silent'>): Write =>
    (fields, message) =>
      lines[name](fields, message);
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** A write to the system for every line would cost more than to make it. Milliseconds. */
const flushMs = 100;
const flushBytes = 8_192;

/** Lines are written in pieces: a moment later, and at the latest when the process ends, however that is. */
function standardOutput(): DestinationStream {
  const lines = pino.destination({ dest: 1, sync: true, minLength: flushBytes });
  setInterval(() => lines.flush(), flushMs).unref();
  process.once('exit', () => lines.flushSync());
  return lines;
}

let [lastAt, lastTime] = [0, ''];

/** The same text for all lines of one millisecond. */
function isoTime(): string {
  const at = Date.now();
  if (at !== lastAt) [lastAt, lastTime] = [at, `,"time":"${new Date(at).toISOString()}"`];
  return lastTime;
}

const nothing: Write = () => undefined;

/** For tests and benchmarks. */
export const silentLogger: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Nearly every line is a few plain values under names of ours: such a one is not copied. */
function withoutSecrets(fields: Fields): Record<string, unknown> {
  const isHarmless = Object.entries(fields).every(([key, value]) => isPlain(value) && !isSecretName(key));
  if (isHarmless) return fields;
  const plain = Object.entries(fields).map(([key, value]) => [
    key,
    value instanceof Error ? describe(value) : value,
  ]);
  return redactByKey(Object.fromEntries(plain)) as Record<string, unknown>;
}

const isPlain = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Array.isArray(value) && value.every(isText));

const isText = (value: unknown): boolean => typeof value === 'string';

const describe = (error: Error) => ({
  name: error.name,
  code: 'code' in error ? error.code : undefined,
  stack: error.stack,
});
