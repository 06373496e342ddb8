import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { User } from '../../domain/user.ts';
import { usersByAddress } from '../../fanout/people.ts';
import type { Context } from '../context.ts';
import { clearedAfterWrites, LoaderPerAccount } from '../loaders.ts';

/** Addresses that one call of a provider, or one walk of its list, looks for. */
const mostAddresses = 100;

/** Users by normal address. A page of a hundred people is one look-up an account, not a hundred. */
export const usersByAddressLoader = clearedAfterWrites(
  createContextCache((cache: object) => {
    const { clients, signal } = cache as Context;
    return new LoaderPerAccount<string, readonly User[]>(
      (name) =>
        new DataLoader<string, readonly User[]>(
          (addresses) => usersByAddress(addresses, clients.account(name), clients, signal),
          { maxBatchSize: mostAddresses },
        ),
    );
  }),
);
