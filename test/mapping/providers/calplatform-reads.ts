import type { MappingCase, Pair } from '../case.ts';
import { account, clients, type Hooks, id, managed, oneAccount, oneClient } from './calplatform-parts.ts';

const noSuchFilter = 'The provider has no such filter: it is applied here.';
const noOrder = 'The provider sorts by nothing: it is done here.';
const noTotal = 'The provider does not say how many there are.';
const oneOrganization = 'A credential belongs to one organization.';
const noNames = 'The provider names no organization.';
const narrowed = 'It narrows to the thing the list hangs on: another one leaves nothing to ask for.';

const sorted = { 'orderBy.field': noOrder, 'orderBy.direction': noOrder };

const ofUsers = {
  values: {
    'filter.ids': [[managed(42)], [managed(43)]],
    'filter.emails': [['ada.byron@example.com'], ['grace.hopper@example.com']],
    'filter.search': ['ada', 'grace'],
  },
  here: { ...sorted, 'filter.search': noSuchFilter },
  fixed: { last: noTotal, before: noTotal },
} satisfies Omit<MappingCase, 'document'>;

const ofWebhooks = ({ own }: Hooks) =>
  ({
    values: {
      'filter.ids': [[own[0]], [own[1]]],
      'filter.ownerIds': [[id('User', 'user/7')], [id('User', 'user/42')]],
      'filter.oauthClientIds': [[clients[0]], [clients[1]]],
    },
    here: {
      ...sorted,
      'filter.ids': noSuchFilter,
      'filter.ownerIds': noSuchFilter,
      'filter.active': noSuchFilter,
      'orderBy.field': 'There is one field to sort by.',
    },
    fixed: { 'filter.oauthClientIds': oneClient, 'orderBy.field': 'There is one field to sort by.' },
  }) satisfies Omit<MappingCase, 'document'>;

const whole = 'The provider gives the whole list at once: it is filtered and sorted here.';

const ofClients = {
  values: { 'filter.ids': [[clients[0]], [clients[1]]], 'filter.search': ['desk', 'app'] },
  here: {
    'filter.ids': whole,
    'filter.search': whole,
    'orderBy.field': whole,
    'orderBy.direction': whole,
  },
} satisfies Omit<MappingCase, 'document'>;

const asked = { accounts: [account], first: 1 };

/** A list of the root, and the same of the account. */
const list = (field: string, { fixed, ...rest }: Omit<MappingCase, 'document'>): MappingCase[] => [
  {
    document: `{ ${field} { everything } }`,
    given: asked,
    ...rest,
    fixed: { ...fixed, accounts: oneAccount },
  },
  {
    document: `{ account(name: $parent) { ${field} { everything } } }`,
    parent: [account, account],
    given: { first: 1 },
    ...rest,
    fixed: { ...fixed, parent: oneAccount },
  },
];

/** Webhooks below a thing. There is one user who has some, and one client whose secret the account has. */
const below = (type: 'User' | 'OAuthClient', parent: string, filter: string, hooks: Hooks): MappingCase => ({
  document: `{ node(id: $parent) { ... on ${type} { webhooks { everything } } } }`,
  parent: [parent, parent],
  given: { first: 1 },
  ...ofWebhooks(hooks),
  fixed: { ...ofWebhooks(hooks).fixed, parent: oneClient, [filter]: narrowed },
});

const lists = (hooks: Hooks): readonly MappingCase[] => [
  ...list('users', ofUsers),
  ...list('webhooks', ofWebhooks(hooks)),
  ...list('oauthClients', ofClients),
  {
    document: '{ organizations { everything } }',
    given: asked,
    values: { 'filter.ids': [[id('Organization', '3')], [id('Organization', '4')]] },
    here: { 'filter.ids': oneOrganization },
    fixed: {
      accounts: oneAccount,
      first: oneOrganization,
      last: oneOrganization,
      'filter.search': noNames,
      'orderBy.field': oneOrganization,
      'orderBy.direction': oneOrganization,
    },
  },
  below('User', id('User', 'user/7'), 'filter.ownerIds', hooks),
  below('OAuthClient', clients[0] ?? '', 'filter.oauthClientIds', hooks),
];

const ofAccount = (path: string): MappingCase => ({
  document: `{ account(name: $parent) { ${path} } }`,
  parent: [account, account],
  fixed: { parent: oneAccount },
});

const node = (type: string, ids: Pair): MappingCase => ({
  document: `{ node { ... on ${type} { everything } } }`,
  values: { id: ids },
});

export const reads = (hooks: Hooks): readonly MappingCase[] => [
  ...lists(hooks),
  ofAccount('viewer { user { everything } }'),
  ofAccount('organization { everything }'),
  ofAccount('stripe { everything }'),
  node('User', [managed(42), managed(43)]),
  node('Webhook', hooks.own),
  node('Webhook', hooks.ofClient),
  node('OAuthClient', [clients[1], clients[2]]),
  {
    document: '{ lookup { ... on User { everything } } }',
    values: { account: [account, account], type: ['User', 'User'], externalId: ['42', '43'] },
    fixed: { account: oneAccount, type: 'It decides which operation is called.' },
  },
];
