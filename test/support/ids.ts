import { formatGlobalId, type IdType } from '../../src/domain/global-id.ts';

/** Global ids for tests that need one before they have read anything. Clients get theirs from answers. */
export const globalId = (type: IdType, account: string, id: string | number): string =>
  formatGlobalId(type, { account, id: String(id) });

export const sales = 'sales-meet';
export const support = 'support-meet';

export const eventId = (account: string, number: number): string => globalId('Event', account, number);

/** Consecutive ids of events that every account has: the sandbox counts them from 9001. */
export const eventIds = (account: string, count: number, from = 9001): string[] =>
  Array.from({ length: count }, (_, index) => eventId(account, from + index));
