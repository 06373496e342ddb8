import { formatGlobalId, type IdType } from '../domain/global-id.ts';
import type { Noun } from '../domain/partly.ts';
import type { Account } from '../fanout/accounts.ts';
import { builder } from './builder.ts';
import { deriving } from './deriving.ts';
import { originalNameOf } from './original-name.ts';
import { ProviderEnum, providerValue } from './provider-enum.ts';

export const NodeInterface = builder.interfaceRef<object>('Node').implement({
  description: 'Anything that `node` can fetch again by its id.',
  fields: (t) => ({
    id: t.id({ nullable: false, description: 'Opaque and stable. Never take it apart.' }),
  }),
});

/** Declared here, given its fields in `account/`, because everything points at its account. */
export const AccountObject = builder.objectRef<Account>('Account');

export const ResourceInterface = builder.interfaceRef<Noun>('Resource').implement({
  description: 'A thing that lives at an account of a provider.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      needs: null,
      description: 'Opaque and stable. Never take it apart.',
      resolve: deriving(({ ref }: Noun, type) => formatGlobalId(originalNameOf(type) as IdType, ref)),
    }),
    externalId: t.exposeID('externalId', { nullable: false, description: "The provider's own bare id." }),
    accountName: t.string({
      nullable: false,
      needs: null,
      description: 'Name of the account. With `externalId` it tells things of one type apart.',
      resolve: deriving(({ ref }: Noun) => ref.account),
    }),
    account: t.field({
      type: AccountObject,
      nullable: false,
      needs: null,
      description: 'Where this thing lives.',
      resolve: deriving(({ ref }: Noun, _type, { clients }) => clients.account(ref.account)),
    }),
    provider: t.field({
      type: ProviderEnum,
      nullable: false,
      needs: null,
      description: 'The kind of service.',
      resolve: deriving(({ ref }: Noun, _type, { clients }) =>
        providerValue(clients.account(ref.account).provider.id),
      ),
    }),
  }),
});
