import {
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
  isBrokenCircuitError,
} from 'cockatiel';
import type { Verdict } from './answer.ts';

const failuresToOpen = 10;
const halfOpenAfterMs = 5_000;

/** Thrown instead of calling while the breaker is open. */
export class BreakerOpen extends Error {
  override readonly name = 'BreakerOpen';
}

/**
 * Stops asking a provider that is down: after ten outages in a row (no connection, no answer in time, 5xx) nothing is
 * sent for five seconds, then one call tries. An answer the provider meant, 4xx included, shows that it is up.
 */
export class Breaker {
  readonly #policy = circuitBreaker(
    handleWhenResult((result) => this.#isOutage(result as Verdict)),
    {
      halfOpenAfter: halfOpenAfterMs,
      breaker: new ConsecutiveBreaker(failuresToOpen),
    },
  );
  #openedAt = 0;

  constructor() {
    this.#policy.onBreak(() => {
      this.#openedAt = performance.now();
    });
  }

  get state(): 'closed' | 'open' | 'half-open' {
    if (this.#policy.state === CircuitState.Closed) return 'closed';
    return this.#policy.state === CircuitState.HalfOpen || this.#remainingMs <= 0 ? 'half-open' : 'open';
  }

  /** Milliseconds until a call may try, null while calls pass. */
  get retryAfterMs(): number | null {
    return this.state === 'open' ? Math.ceil(this.#remainingMs) : null;
  }

  /**
   * @param ask must settle soon after the signal is aborted
   * @throws BreakerOpen; the signal's reason when it is aborted while another call is trying
   */
  run(ask: () => Promise<Verdict>, signal: AbortSignal): Promise<Verdict> {
    // While calls pass each is asked at once, and how it ended is for `ask` to say.
    return this.#policy.state === CircuitState.Closed
      ? this.#policy.execute(ask)
      : this.#runUnlessHeld(ask, signal);
  }

  /** Another call's trial must not hold this one for longer than it wants to wait. */
  #runUnlessHeld(ask: () => Promise<Verdict>, signal: AbortSignal): Promise<Verdict> {
    return new Promise((resolve, reject) => {
      let asking = false;
      const giveUp = () => asking || reject(signal.reason);
      const begin = () => {
        asking = true;
        return ask();
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#policy
        .execute(begin)
        .finally(() => signal.removeEventListener('abort', giveUp))
        .then(resolve, (error) => reject(isBrokenCircuitError(error) ? new BreakerOpen() : error));
    });
  }

  get #remainingMs(): number {
    return this.#openedAt + halfOpenAfterMs - performance.now();
  }

  #isOutage(verdict: Verdict): boolean {
    if (verdict.ok) return false;
    // A trial that its asker gave up says nothing; counted as a failure, so that it closes nothing.
    if (verdict.gone !== undefined) return this.#policy.state === CircuitState.HalfOpen;
    const { code } = verdict.error;
    return code === 'UPSTREAM_UNAVAILABLE' || code === 'TIMEOUT';
  }
}
