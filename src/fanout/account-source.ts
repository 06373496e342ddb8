import { UnsupportedError } from '../domain/errors.ts';
import type { Noun } from '../domain/partly.ts';
import type { Account } from './accounts.ts';
import type { Applied } from './applied.ts';
import type { Source, Unsupported } from './source.ts';

/** What every source of an account has. */
export const sourceAt = (account: Account) => ({
  account: account.name,
  patienceMs: account.patienceMs,
  idOf: (item: Noun) => item.ref.id,
});

/** Nothing of this account can match, which is an answer and needs no call. */
export const emptySource = <T extends Noun>(account: Account, applied: Applied): Source<T> => ({
  ...sourceAt(account),
  empty: true,
  applied: () => applied,
  read: async () => ({ items: [], total: 0, more: false }),
});

/** @param why in words for people, without a full stop, where there is more to say than that the provider cannot */
export const unsupported = (account: Account, what: string, why?: string): Unsupported => ({
  account: account.name,
  error: new UnsupportedError(account.name, account.provider, what, why),
});

export const isUnsupported = <T>(source: Source<T> | Unsupported): source is Unsupported => 'error' in source;
