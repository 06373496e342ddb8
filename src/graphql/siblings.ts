import { parseRefKey } from '../domain/ref.ts';
import { loaderOf } from './loaders.ts';

/**
 * Counts how many things of one account ask for the same field at the same moment: what is worth doing for many
 * of them is not for one.
 */
export const countSiblings = () =>
  loaderOf<number>((keys) => {
    const accounts = keys.map((key) => parseRefKey(key).account);
    return accounts.map(async (account) => accounts.filter((other) => other === account).length);
  });
