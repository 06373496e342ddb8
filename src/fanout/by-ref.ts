import type { Found } from '../contract/list.ts';
import type { Verbs } from '../contract/verbs.ts';
import type { Noun } from '../domain/partly.ts';
import { parseRefKey, type RefKey } from '../domain/ref.ts';
import { byAccount } from './by-account.ts';
import type { Clients } from './clients.ts';

/** Verbs that answer things by their ids. */
export interface ByIdVerbs {
  readonly User: 'getUsers';
  readonly Organization: 'getOrganizations';
  readonly Event: 'getEvents';
  readonly EventType: 'getEventTypes';
  readonly Poll: 'getPolls';
  readonly Group: 'getGroups';
  readonly Webhook: 'getWebhooks';
  readonly OAuthClient: 'getOAuthClients';
}

type Answer<Verb extends keyof Verbs> = Verbs[Verb] extends (
  ids: readonly string[],
) => Promise<Found<infer T>>
  ? T
  : never;

/** One batch an account; an account that fails or is slow is so for its own keys only. Promises in the order asked. */
export function byRef<Verb extends ByIdVerbs[keyof ByIdVerbs]>(
  keys: readonly RefKey[],
  verb: Verb,
  clients: Clients,
): Promise<Answer<Verb> | null>[] {
  return byAccount<Answer<Verb> & Noun>(keys.map(parseRefKey), async (account, ids) => {
    const ask = clients.need(account, verb) as (
      ids: readonly string[],
    ) => Promise<Found<Answer<Verb> & Noun>>;
    return ask(ids);
  });
}
