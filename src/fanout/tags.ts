import type { Tag } from '../domain/event-type.ts';
import type { Ref } from '../domain/ref.ts';
import { eachOf } from '../kit/batch.ts';
import { byAccount } from './by-account.ts';
import type { Clients } from './clients.ts';

/** Calls in flight for one account: the provider has no bulk form, so there is one call an event type. */
const sideBySide = 5;

/** The tags of many event types. Promises in the order asked; one that fails fails alone. */
export const tagsOfEventTypes = (refs: readonly Ref[], clients: Clients): Promise<Tag[]>[] =>
  byAccount(refs, async (account, ids) =>
    eachOf(ids, clients.need(account, 'listEventTypeTags'), sideBySide),
  ).map(async (found) => [...((await found) ?? [])]);
