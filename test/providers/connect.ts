import type { Provider } from '../../src/contract/provider.ts';
import type { Verbs } from '../../src/contract/verbs.ts';
import { createUpstream } from '../../src/kit/http.ts';
import { silentLogger } from '../../src/kit/log.ts';

export interface Target {
  readonly origin: string;
  readonly account: string;
  readonly credentials: unknown;
  readonly settings: unknown;
}

export interface Connection<V extends Partial<Verbs> = Partial<Verbs>> {
  /** A fresh `connect`: what a provider remembers lives as long as one request of a client. */
  verbs(): V;
  close(): Promise<void>;
}

/** A provider module over a real connection, unpaced. */
export function connectTo<V extends Partial<Verbs> = Verbs>(
  provider: Provider,
  target: Target,
): Connection<V> {
  const { requestIdHeader } = provider;
  const upstream = createUpstream({
    account: target.account,
    provider: provider.id,
    origin: target.origin,
    auth: provider.authorize(provider.credentials.parse(target.credentials)),
    limits: { perMinute: null, concurrent: null },
    explain: provider.explain,
    log: silentLogger,
    random: () => 0, // retries at once
    ...(requestIdHeader === undefined ? {} : { requestIdHeader }),
  });
  const settings = provider.settings.parse(target.settings);
  return {
    verbs: () =>
      provider.connect({ account: target.account, settings, call: (request) => upstream.call(request) }) as V,
    close: () => upstream.close(),
  };
}
