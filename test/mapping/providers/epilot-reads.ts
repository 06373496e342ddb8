import type { MappingCase, Pair } from '../case.ts';
import { account, id, noCredential, other, type Parts, solarUser, users } from './epilot-parts.ts';

const noSuchFilter = 'The provider has no such filter: it is applied here.';
const noOrder = 'The provider sorts nothing: it is sorted here.';
const noTotal = 'The provider does not say how many there are.';
const oneOrganization = 'An account has one organization.';
const noNames = 'The provider names no organization.';

const asked = { accounts: [account], first: 2 };
const given = { first: 2 };

const ofUsers = {
  values: {
    'filter.ids': [[users[0]], [users[1]]],
    'filter.emails': [['ada.byron@example.com'], ['grace.hopper@example.com']],
    'filter.search': ['ada', 'grace'],
    'orderBy.field': ['NAME', 'CREATED_AT'],
  },
  here: {
    'filter.ids': noSuchFilter,
    'filter.emails': noSuchFilter,
    'orderBy.field': noOrder,
    'orderBy.direction': noOrder,
  },
  fixed: { last: noTotal, before: noTotal },
} satisfies Omit<MappingCase, 'document'>;

const ofGroups = {
  values: {
    'filter.ids': [[id('Group', 'g-1')], [id('Group', 'g-2')]],
    'filter.memberIds': [[users[0]], [users[1]]],
    'filter.search': ['sal', 'sup'],
    'orderBy.field': ['NAME', 'CREATED_AT'],
  },
  here: { 'filter.ids': noSuchFilter, 'orderBy.field': noOrder, 'orderBy.direction': noOrder },
} satisfies Omit<MappingCase, 'document'>;

const ofAccount = (path: string) => ({
  document: `{ account(name: $parent) { ${path} } }`,
  parent: [account, other] as const,
});

const lists: readonly MappingCase[] = [
  { document: '{ users { everything } }', given: asked, ...ofUsers },
  { ...ofAccount('users { everything }'), given, ...ofUsers },
  {
    document: '{ node(id: $parent) { ... on Organization { users { everything } } } }',
    parent: [id('Organization', '739224'), id('Organization', '739224')],
    given,
    ...ofUsers,
    fixed: { ...ofUsers.fixed, parent: oneOrganization },
  },
  {
    document: '{ organizations { everything } }',
    given: { accounts: [account], first: 1 },
    values: { 'filter.ids': [[id('Organization', '739224')], [id('Organization', '815001')]] },
    here: { 'filter.ids': oneOrganization },
    fixed: {
      first: oneOrganization,
      last: oneOrganization,
      'filter.search': noNames,
      'orderBy.field': oneOrganization,
      'orderBy.direction': oneOrganization,
    },
  },
  { document: '{ groups { everything } }', given: asked, ...ofGroups },
  { ...ofAccount('groups { everything }'), given, ...ofGroups },
  {
    // Two who are in two groups each: of the north nobody is.
    document: '{ node(id: $parent) { ... on User { groups { everything } } } }',
    parent: [solarUser(1), solarUser(6)],
    given,
    values: {
      'filter.ids': [[id('Group', 'g-1', other)], [id('Group', 'g-2', other)]],
      'filter.search': ['inst', 'plan'],
      'orderBy.field': ['NAME', 'CREATED_AT'],
    },
    here: {
      'filter.ids': noSuchFilter,
      'filter.search': 'Groups of a user come whole: they are filtered here.',
      'orderBy.field': noOrder,
      'orderBy.direction': noOrder,
    },
    fixed: {
      'filter.memberIds': 'It narrows to the user the list hangs on: another one leaves nothing to ask for.',
    },
  },
  {
    document: '{ legacyUsers { everything } }',
    given: { account, first: 2 },
    values: {
      organizationIds: [[id('Organization', '739224')], [id('Organization', '815001')]],
      search: ['ada', 'grace'],
      account: [account, other],
    },
    fixed: { last: noTotal, before: noTotal },
  },
];

const things: readonly MappingCase[] = [
  { document: '{ accounts { everything } }' },
  ofAccount('viewer { user { everything } }'),
  ofAccount('organization { everything }'),
  { document: '{ node { ... on User { everything } } }', values: { id: users } },
  {
    document: '{ node { ... on Group { everything } } }',
    values: { id: [id('Group', 'g-1'), id('Group', 'g-2')] },
  },
  {
    document: '{ node { ... on Organization { everything } } }',
    values: { id: [id('Organization', '739224'), id('Organization', '815001', other)] },
  },
  {
    document: '{ lookup { ... on User { everything } } }',
    values: { account: [account, account], externalId: ['10015', '10016'], type: ['User', 'User'] },
    fixed: {
      account: 'The two accounts have ids of different forms.',
      type: 'It decides which operation is called.',
    },
  },
  { document: '{ legacyViewer { everything } }', values: { account: [account, other] } },
  { document: '{ legacyUser { everything } }', values: { id: users } },
];

const setting = (key: string) => id('Setting', `calendar/${key}`);

const ofViewer: readonly MappingCase[] = [
  ofAccount('viewer { settings { everything } }'),
  ofAccount('viewer { passkeys { everything } }'),
  {
    ...ofAccount('viewer { settingsScope { everything } }'),
    values: { scope: ['calendar', 'search'] },
  },
  {
    ...ofAccount('viewer { setting { everything } }'),
    values: { scope: ['calendar', 'search'], key: ['week_start', 'show_weekends'] },
  },
];

const ofStrangers = ({ navigations }: Parts): readonly MappingCase[] => {
  const username: Pair = ['ada.byron@example.com', 'grace.hopper@example.com'];
  const values = { account: [account, other], username } satisfies Record<string, Pair>;
  return [
    { document: '{ navigation { everything } }', values: { id: navigations } },
    {
      document: '{ invitation { everything } }',
      values: {
        account: [account, other],
        token: ['CANARY-IN-invite-north-epilot-1', 'CANARY-IN-invite-north-epilot-2'],
      },
      fixed: { account: noCredential },
    },
    { document: '{ loginParameters { everything } }', values, fixed: { account: noCredential } },
    { document: '{ legacyLoginParameters { everything } }', values, fixed: { account: noCredential } },
  ];
};

export const setScopes: Pair = [setting('week_start'), id('Setting', 'search/week_start')];
export const setKeys: Pair = [setting('week_start'), setting('show_weekends')];

export const epilotReads = (parts: Parts): readonly MappingCase[] => [
  ...lists,
  ...things,
  ...ofViewer,
  ...ofStrangers(parts),
];
