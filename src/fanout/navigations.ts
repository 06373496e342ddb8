import type { Navigation } from '../domain/details/epilot/own.ts';
import type { Ref } from '../domain/ref.ts';
import { eachOf } from '../kit/batch.ts';
import { byAccount } from './by-account.ts';
import type { Clients } from './clients.ts';

/** Menus by their addresses, one call each: there is no bulk form. Null for one that is not there. */
export const navigationsByRef = (refs: readonly Ref[], clients: Clients): Promise<Navigation | null>[] =>
  byAccount(refs, async (account, ids) => eachOf(ids, clients.need(account, 'getNavigation')));
