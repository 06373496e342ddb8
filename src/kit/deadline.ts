/** Why work was stopped when its last asker ran out of time. Never leaves the kit: a TIMEOUT does. */
export class DeadlineReached extends Error {
  override readonly name = 'DeadlineReached';
}

/** Resolves after `ms` milliseconds. Rejects with the signal's reason once that is aborted. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return untilAborted(signal, (resolve) => {
    const timer = setTimeout(resolve, ms);
    return () => clearTimeout(timer);
  });
}

/**
 * A promise that an abort ends at once, whatever it waits for.
 * @param start begins the wait; what it returns is called on abort, to take the wait back
 */
export function untilAborted<T>(
  signal: AbortSignal,
  start: (resolve: (value: T) => void, reject: (error: unknown) => void) => () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const done = () => signal.removeEventListener('abort', stop);
    const undo = start(
      (value) => {
        done();
        resolve(value);
      },
      (error) => {
        done();
        reject(error);
      },
    );
    function stop() {
      undo();
      reject(signal.reason);
    }
    signal.addEventListener('abort', stop, { once: true });
  });
}
