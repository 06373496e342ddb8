/** npm passes Ctrl-C on to a process that the terminal has told already: within this, it is one wish. Milliseconds. */
const sameWishMs = 200;

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * First signal: `stop`, then exit 0. Second signal: exit at once.
 * @param say tells the person who waits
 */
export function stopOnSignals(stop: () => Promise<void>, say: (text: string) => void): void {
  let firstAt: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (firstAt === undefined) {
        firstAt = performance.now();
        say('Stopping: answering what is under way. Once more to stop at once.');
        stop().then(
          () => process.exit(0),
          () => process.exit(1),
        );
      } else if (performance.now() - firstAt > sameWishMs) {
        process.exit(exitCodes[signal]);
      }
    });
  }
}
