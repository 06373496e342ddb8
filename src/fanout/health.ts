import type { AccountHealth, CredentialHealth } from '../domain/health.ts';
import { type Remedy, remedies, timedRemedies, withInstant } from '../domain/remedy.ts';
import type { UpstreamHealth } from '../kit/http.ts';
import type { Account } from './accounts.ts';

/** Without a word from the provider, limits are taken to last no longer than this. */
const limitMs = 60_000;

/** What is known of an account at this moment. Asks nobody. */
export function healthOf({ upstream, credentials, trials }: Account): AccountHealth {
  const now = Date.now();
  const known = upstream.health();
  const given = namesOf(credentials.current()).map((name) => ({ name, ...trials.of(name) }));
  const { last, lastSuccessAt, pace, inFlight, queued } = known;
  const code = last === null || last.outcome === 'OK' ? null : last.outcome;
  return {
    lastAnswer: last && { at: last.at, code, status: last.status, durationMs: Math.round(last.ms) },
    lastSuccessAt,
    breaker: breakerOf(known, now),
    rateLimit: pace && { perMinute: pace.perMinute, left: pace.left, resetsAt: pace.moreAt },
    inFlight,
    queued,
    credentials: given,
    remedy: remedyOf(known, given, now),
  };
}

/** Credentials are an object in the configuration; those that were left out are not there. */
const namesOf = (credentials: unknown): string[] =>
  typeof credentials === 'object' && credentials !== null ? Object.keys(credentials) : [];

const breakerNames = { closed: 'CLOSED', open: 'OPEN', 'half-open': 'HALF_OPEN' } as const;

const breakerOf = ({ breaker, retryAfterMs }: UpstreamHealth, now: number): AccountHealth['breaker'] => ({
  state: breakerNames[breaker],
  retryAt: retryAfterMs === null ? null : new Date(now + retryAfterMs),
});

/** The first thing to be done: while a credential is refused, waiting is of no use. */
function remedyOf(known: UpstreamHealth, given: readonly CredentialHealth[], now: number): Remedy | null {
  if (given.some(({ state }) => state === 'REFUSED')) return withInstant(remedies.UNAUTHENTICATED);
  const { retryAt } = breakerOf(known, now);
  if (retryAt !== null) return withInstant(timedRemedies.UPSTREAM_UNAVAILABLE, retryAt);
  const limitedUntil = limitOf(known, now);
  if (limitedUntil !== null) return withInstant(remedies.RATE_LIMITED, limitedUntil);
  return remedyAfter(known.last, now);
}

/** When the limits that are known let a call through again; null when they do now. */
function limitOf({ pace, restUntil }: UpstreamHealth, now: number): Date | null {
  const ends = [pace !== null && pace.left === 0 ? pace.moreAt : null, restUntil];
  const latest = Math.max(...ends.map((end) => end?.getTime() ?? 0));
  return latest > now ? new Date(latest) : null;
}

/** What the last answer leaves to be done, where it told of more than its own call. */
function remedyAfter(last: UpstreamHealth['last'], now: number): Remedy | null {
  switch (last?.outcome) {
    case 'TIMEOUT':
    case 'UPSTREAM_UNAVAILABLE':
    case 'BAD_UPSTREAM':
      return withInstant(remedies[last.outcome]);
    case 'RATE_LIMITED':
      return last.own && last.at.getTime() + limitMs > now ? withInstant(remedies.RATE_LIMITED) : null;
    default:
      return null;
  }
}
