import type { AclRule, Integrations } from '../../domain/account.ts';
import { builder } from '../builder.ts';
import { AccountObject } from '../resource.ts';

const IntegrationsObject = builder.objectRef<Integrations>('Integrations').implement({
  description:
    'Services connected at the provider. Their shape is open there; secrets are redacted by key name.',
  fields: (t) => ({
    user: t.field({
      type: ['JSON'],
      nullable: false,
      description: "The user's own.",
      resolve: ({ user }) => [...user],
    }),
    organization: t.field({
      type: ['JSON'],
      nullable: false,
      description: "The organization's.",
      resolve: ({ organization }) => [...organization],
    }),
  }),
});

const AclRuleObject = builder.objectRef<AclRule>('AclRule').implement({
  description: "What the account's user may do with one kind of thing.",
  fields: (t) => ({
    resource: t.exposeString('resource', { description: 'The kind of thing, in the words of the provider.' }),
    attributes: t.field({
      type: ['String'],
      nullable: false,
      description: 'Everything there is to it.',
      resolve: ({ attributes }) => [...attributes],
    }),
    allowedAttributes: t.field({
      type: ['String'],
      nullable: false,
      description: 'What the user may see or change.',
      resolve: ({ allowedAttributes }) => [...allowedAttributes],
    }),
  }),
});

builder.objectField(AccountObject, 'integrations', (t) =>
  t.field({
    type: IntegrationsObject,
    description: 'Connected services; null where the provider has none.',
    resolve: ({ name }, _args, { clients }) =>
      clients.can(name, 'getIntegrations') ? clients.need(name, 'getIntegrations')() : null,
  }),
);

builder.objectField(AccountObject, 'aclRules', (t) =>
  t.field({
    type: [AclRuleObject],
    nullable: { list: true, items: false },
    description: "What the account's user may do; null where the provider does not say.",
    resolve: async ({ name }, _args, { clients }) =>
      clients.can(name, 'listAclRules') ? [...(await clients.need(name, 'listAclRules')())] : null,
  }),
);
