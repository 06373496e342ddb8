import type { Asker, CacheUse, UpstreamRequest } from '../../kit/http.ts';
import type { Kept } from '../../kit/kept.ts';
import type { Account } from '../accounts.ts';
import { CallList } from './call-list.ts';
import { Plan } from './plan.ts';

/** What becomes of a request that explains itself: its calls are listed, or only planned. */
export type Explained = CallList | Plan;

/** An account's way to its provider within one request. */
export interface Sending {
  send<T>(request: UpstreamRequest<T>, asker: Asker): Promise<T>;
  readonly credentials: Kept<unknown>;
}

export function sendingFor(account: Account, explained: Explained | null): Sending {
  const { upstream, credentials, name, provider } = account;
  if (explained instanceof Plan)
    return { send: async (request) => explained.call(account, request), credentials: unchanged(credentials) };
  if (explained instanceof CallList)
    return {
      send: (request, asker) => {
        const call = { account: name, provider: provider.id, operation: request.operation };
        return explained.watch(call, request, ({ observe, cached }) => {
          const told = (use: CacheUse) => {
            cached(use);
            asker.cached?.(use);
          };
          return upstream.call(request, { ...asker, observe, cached: told });
        });
      },
      credentials,
    };
  return { send: (request, asker) => upstream.call(request, asker), credentials };
}

/** Credentials that a dry run can neither replace nor keep others waiting for. */
const unchanged = ({ current, lasting }: Kept<unknown>): Kept<unknown> => ({
  current,
  lasting,
  renewed: async (_part, isStale, renew) => {
    if (isStale(current())) await renew();
    return current();
  },
  settled: async () => undefined,
});
