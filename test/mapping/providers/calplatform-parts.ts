import { formatGlobalId, type IdType } from '../../../src/domain/global-id.ts';
import type { Pair } from '../case.ts';

export const account = 'platform-cal';
export const client = 'clsx7q2ma0003vkhl5d8we1ra';

export const id = (type: IdType, address: string): string => formatGlobalId(type, { account, id: address });

export const managed = (userId: number): string => id('User', `client/${client}/user/${userId}`);

/** The configured client, whose secret the account has, and two others. */
export const clients = [client, 'clsx7t9fk0007vkhlb2n6yq4u', 'clsx80c3e000bvkhl9k1zm7ho'].map((it) =>
  id('OAuthClient', `client/${it}`),
);

export const oneAccount = 'The sandbox has one account of Cal.com Platform.';
export const oneClient = 'An account has the secret of one client.';

/** What only the seeded sandbox knows: ids of webhooks of a user and of a client. */
export interface Hooks {
  readonly own: Pair;
  readonly ofClient: Pair;
}
