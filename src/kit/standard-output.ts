import { type DestinationStream, pino } from 'pino';

/** A write to the system for every line would cost more than to make it. Milliseconds. */
const flushMs = 100;
const flushCharacters = 8_192;

/**
 * Lines in pieces: a moment later, and at the latest when the process ends, however that is. They are gathered here and
 * not in pino's destination, which measures all it has gathered with every line.
 */
export function standardOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, sync: true });
  let gathered = '';
  const flush = () => {
    if (gathered === '') return;
    const lines = gathered;
    gathered = '';
    output.write(lines);
  };
  setInterval(flush, flushMs).unref();
  process.once('exit', () => {
    flush();
    output.flushSync();
  });
  return {
    write: (line) => {
      gathered += line;
      if (gathered.length >= flushCharacters) flush();
    },
  };
}
