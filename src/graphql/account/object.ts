import type { VerbName } from '../../contract/verbs.ts';
import { formatGlobalId } from '../../domain/global-id.ts';
import type { Account } from '../../fanout/accounts.ts';
import { builder } from '../builder.ts';
import { embedded, OrganizationObject } from '../objects.ts';
import { ProviderEnum, providerValue } from '../provider-enum.ts';
import { AccountObject, NodeInterface } from '../resource.ts';

interface Capability {
  readonly verb: string;
  readonly operations: readonly string[];
}

const CapabilityObject = builder.objectRef<Capability>('Capability').implement({
  description: 'One thing that an account can do.',
  fields: (t) => ({
    verb: t.exposeString('verb', { nullable: false, description: 'What it is called in this gateway.' }),
    operations: t.field({
      type: ['String'],
      nullable: false,
      description: "The provider's operations that it may use.",
      resolve: ({ operations }) => [...operations],
    }),
  }),
});

const capabilitiesOf = ({ provider }: Account): Capability[] =>
  (Object.entries(provider.verbs) as [VerbName, readonly string[]][]).map(([verb, operations]) => ({
    verb,
    operations,
  }));

AccountObject.implement({
  description: 'One set of credentials at one provider, as the configuration names it.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Opaque and stable.',
      resolve: ({ name }) => formatGlobalId('Account', { account: name, id: name }),
    }),
    name: t.exposeString('name', { nullable: false, description: 'Its name in the configuration.' }),
    label: t.exposeString('label', { description: 'Its label in the configuration, for people.' }),
    provider: t.field({
      type: ProviderEnum,
      nullable: false,
      description: 'The kind of service.',
      resolve: ({ provider }) => providerValue(provider.id),
    }),
    capabilities: t.field({
      type: [CapabilityObject],
      nullable: false,
      description: 'What this account can do. Anything else is UNSUPPORTED without a call.',
      resolve: capabilitiesOf,
    }),
    organization: t.field({
      type: OrganizationObject,
      description: "The organization of the account's own user.",
      resolve: async ({ name }, _args, { clients }) =>
        clients.can(name, 'getViewer')
          ? embedded((await clients.need(name, 'getViewer')()).organization)
          : null,
    }),
  }),
});

builder.queryField('accounts', (t) =>
  t.field({
    type: [AccountObject],
    nullable: false,
    description: 'Every account you may use, in the order of the configuration.',
    resolve: (_root, _args, { clients }) => [...clients.all()],
  }),
);

builder.queryField('account', (t) =>
  t.field({
    type: AccountObject,
    description: 'One account by its name.',
    args: { name: t.arg.string({ required: true, description: 'Its name in the configuration.' }) },
    resolve: (_root, { name }, { clients }) => clients.account(name, 'name'),
  }),
);
