declare const refKeyBrand: unique symbol;

/** Address of one thing at one account. `id` is made and read by the account's provider module alone. */
export interface Ref {
  readonly account: string;
  readonly id: string;
}

/** A {@link Ref} as one string, because dataloaders take no objects as keys. Made and parsed only here. */
export type RefKey = string & { readonly [refKeyBrand]: 'RefKey' };

/** Account names: stable, part of every global id. They hold no `:`, so the first one in a key divides it. */
export const accountNamePattern = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

export const refKey = ({ account, id }: Ref): RefKey => `${account}:${id}` as RefKey;

export function parseRefKey(key: RefKey): Ref {
  const colon = key.indexOf(':');
  return { account: key.slice(0, colon), id: key.slice(colon + 1) };
}
