import { type DestinationStream, pino } from 'pino';
import { isSecretName, redactByKey } from './secrets.ts';
import { standardOutput } from './standard-output.ts';

type Fields = Readonly<Record<string, unknown>>;
type Write = (fields: Fields, message: string) => void;
/** @param name one of `fields`, which says where in the line it stands */
type WriteEach = (fields: Fields, name: string, values: readonly number[], message: string) => void;

/** The little of a logger that the rest of the code sees. Fields first, a fixed text second. */
export interface Logger {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
  /** The same as `info` once for each value, a number that each line has under `name`, for a fraction of the work. */
  readonly infoEach: WriteEach;
  /** Whether lines of that level are written: to be asked before much is made for one that mostly is not. */
  readonly writes: (level: Exclude<LogLevel, 'silent'>) => boolean;
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
  const output = destination ?? standardOutput();
  const lines = pino(options, output);
  const at =
    (name: Exclude<LogLevel, 'silent'>): Write =>
    (fields, message) =>
      lines[name](fields, message);
  const infoEach: WriteEach = (fields, name, values, message) => {
    if (values.length === 0 || !lines.isLevelEnabled('info')) return;
    const lineWith = repeatedLine(fields, name, message);
    for (const value of values) output.write(lineWith(value));
  };
  const writes: Logger['writes'] = (name) => lines.isLevelEnabled(name);
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error'), infoEach, writes };
}

/** A line of `info` as pino spells it, whose number comes later. */
function repeatedLine(fields: Fields, name: string, message: string): (value: number) => string {
  const entries = Object.entries(withoutSecrets(fields));
  const at = entries.findIndex(([key]) => key === name);
  const [before, after] = [entries.slice(0, at), entries.slice(at + 1)].map(membersOf);
  const start = `{"level":"info"${isoTime()}${before},${JSON.stringify(name)}:`;
  const end = `${after},"msg":${JSON.stringify(message)}}\n`;
  return (value) => `${start}${value}${end}`;
}

/** As they stand behind another member of an object. */
function membersOf(entries: readonly (readonly [string, unknown])[]): string {
  const members = JSON.stringify(Object.fromEntries(entries)).slice(1, -1);
  return members && `,${members}`;
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
export const silentLogger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  infoEach: () => undefined,
  writes: () => true,
};

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
