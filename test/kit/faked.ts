import { createCaller } from '../../src/kit/caller.ts';
import type { Exchange, Send } from '../../src/kit/exchange.ts';
import { silentLogger } from '../../src/kit/log.ts';
import type { UpstreamOptions } from '../../src/kit/upstream-types.ts';

/** An upstream whose wire is a function. */
export function faked(send: Send, options: Partial<UpstreamOptions> = {}) {
  const sent: string[] = [];
  const counting: Send = (request, limits) => {
    sent.push(request.target);
    return send(request, limits);
  };
  const upstream = createCaller(
    {
      account: 'sales',
      provider: 'test',
      origin: 'http://provider.test',
      auth: {},
      limits: { perMinute: null, concurrent: null },
      explain: (status) => ({
        code: status === 429 ? 'RATE_LIMITED' : 'NOT_FOUND',
        message: `answered ${status}`,
      }),
      log: silentLogger,
      ...options,
    },
    counting,
    async () => undefined,
  );
  return { upstream, sent };
}

export const untilAborted = (signal: AbortSignal): Promise<Exchange> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ kind: 'stopped', sent: true, reason: signal.reason }));
  });

/** A provider that does not answer. */
export const hanging: Send = (_request, { signal }) => untilAborted(signal);
