import { formatGlobalId } from '../../domain/global-id.ts';
import type { Organization } from '../../domain/organization.ts';
import type { Embedded } from '../../domain/partly.ts';
import type { Clients } from '../../fanout/clients.ts';
import { builder } from '../builder.ts';
import { embedded, OrganizationObject } from '../objects.ts';
import { ProviderEnum, providerValue } from '../provider-enum.ts';
import { AccountObject, NodeInterface } from '../resource.ts';

/** That of the credential's own user. A credential that is no user belongs to an organization, and shows no other. */
async function organizationOf(account: string, clients: Clients): Promise<Embedded<Organization> | null> {
  if (clients.can(account, 'getViewer')) return (await clients.need(account, 'getViewer')()).organization;
  if (!clients.can(account, 'listOrganizations')) return null;
  const ask = clients.need(account, 'listOrganizations');
  const { items, more } = await ask({}, { offset: 0, limit: 1 });
  return more ? null : (items[0] ?? null);
}

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
    organization: t.field({
      type: OrganizationObject,
      description: "The organization that the account's credentials belong to; null where they tell of none.",
      resolve: async ({ name }, _args, { clients }) => embedded(await organizationOf(name, clients)),
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
