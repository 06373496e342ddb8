import { vi } from 'vitest';
import type { Hydrated, Provider } from '../../src/contract/provider.ts';
import type { Verbs } from '../../src/contract/verbs.ts';
import { createUpstream } from '../../src/kit/http.ts';
import { keep } from '../../src/kit/kept.ts';
import { silentLogger } from '../../src/kit/log.ts';
import type { StateFile } from '../../src/kit/state-file.ts';
import { made, verbsThrough } from '../support/made.ts';

export interface Target {
  readonly origin: string;
  readonly account: string;
  readonly credentials: unknown;
  readonly settings: unknown;
  /** What the asker wants more of than addresses. Default: nothing. */
  readonly wants?: readonly Hydrated[];
  /** Where replaced credentials are kept. Default: nowhere. */
  readonly file?: StateFile;
}

export interface Connection<V extends Partial<Verbs> = Partial<Verbs>> {
  /** A fresh `connect`: what a provider remembers lives as long as one request of a client. */
  verbs(): V;
  /** Waits until nothing is under way: of calls side by side one may fail before the others have ended. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** A provider module over a real connection, unpaced. */
export function connectTo<V extends Partial<Verbs> = Verbs>(
  provider: Provider,
  target: Target,
): Connection<V> {
  const { requestIdHeader, restMs } = provider;
  const credentials = keep<unknown>({
    account: target.account,
    configured: provider.credentials.parse(target.credentials),
    schema: provider.credentials,
    file: target.file ?? null,
    log: silentLogger,
  });
  const upstream = createUpstream({
    account: target.account,
    provider: provider.id,
    origin: target.origin,
    auth: () => provider.authorize(credentials.current()),
    limits: { perMinute: null, concurrent: null },
    explain: provider.explain,
    log: silentLogger,
    random: () => 0, // retries at once
    ...(requestIdHeader === undefined ? {} : { requestIdHeader }),
    ...(restMs === undefined ? {} : { restMs }),
  });
  const settings = provider.settings.parse(target.settings);
  return {
    verbs: () =>
      // Answers in which nothing is left to be made, so that tests see all that there is.
      verbsThrough(
        provider.connect({
          account: target.account,
          settings,
          credentials,
          call: (request) => upstream.call(request),
          detached: (request) => upstream.call(request),
          wants: (field) => target.wants?.includes(field) ?? false,
        }),
        made,
      ) as V,
    idle: () =>
      vi.waitFor(() => {
        const { inFlight, queued } = upstream.health();
        if (inFlight + queued > 0) throw new Error('calls are under way');
      }, 10_000),
    close: () => upstream.close(),
  };
}
