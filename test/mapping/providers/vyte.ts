import { formatGlobalId } from '../../../src/domain/global-id.ts';
import { vyteFacts } from '../../../src/sandbox/index.ts';
import type { Ask, MappingCase, Pair, ProviderMapping } from '../case.ts';

const account = 'paris-vyte';

/** What only the seeded sandbox knows. */
interface Seeded {
  readonly users: { readonly nodes: readonly { readonly id: string; readonly externalId: string }[] };
  readonly organizations: { readonly nodes: readonly { readonly id: string; readonly externalId: string }[] };
}

const seeded = (data: Ask) =>
  data<Seeded>(`{
    users(accounts: ["${account}"], first: 2) { nodes { id externalId } }
    organizations(accounts: ["${account}"]) { nodes { id externalId } }
  }`);

const whole = 'The provider gives the whole list at once: it is filtered and sorted here.';
const oneAccount = 'The sandbox has one account of Vyte.';
const oneOrganization = 'A key is one organization.';

const ofUsers = (ids: Pair) =>
  ({
    values: {
      'filter.ids': [[ids[0]], [ids[1]]],
      'filter.emails': [['one@example.com'], ['two@example.com']],
      'filter.search': ['a', 'zz'],
    },
    here: {
      'filter.ids': whole,
      'filter.emails': whole,
      'filter.search': whole,
      'orderBy.field': whole,
      'orderBy.direction': whole,
    },
  }) satisfies Omit<MappingCase, 'document'>;

/** Of an organization that is not there. */
const idOfOther = (externalId: string) =>
  formatGlobalId('Organization', { account, id: `${externalId.slice(0, -1)}f` });

const reads = (
  ids: Pair,
  { externalId, id: organization }: Seeded['organizations']['nodes'][number],
): readonly MappingCase[] => {
  const given = { accounts: [account], first: 1 };
  const fixed = { accounts: oneAccount, first: oneOrganization, last: oneOrganization };
  const ofAccount = {
    parent: [account, account] as const,
    given: { first: 1 },
    fixed: { parent: oneAccount },
  };
  return [
    { document: '{ users { everything } }', given, ...ofUsers(ids), fixed: { accounts: oneAccount } },
    {
      document: '{ organizations { everything } }',
      given,
      values: {
        'filter.ids': [[organization], [idOfOther(externalId)]],
        'filter.search': ['bureau', 'zz'],
      },
      here: { 'filter.ids': whole, 'filter.search': whole },
      fixed: { ...fixed, 'orderBy.field': oneOrganization, 'orderBy.direction': oneOrganization },
    },
    { document: '{ account(name: $parent) { users { everything } } }', ...ofAccount, ...ofUsers(ids) },
    { document: '{ account(name: $parent) { organization { everything } } }', ...ofAccount },
    {
      document: '{ node(id: $parent) { ... on Organization { users { everything } } } }',
      parent: [organization, organization],
      given: { first: 1 },
      ...ofUsers(ids),
      fixed: { parent: oneOrganization },
    },
    { document: '{ node { ... on User { everything } } }', values: { id: ids } },
    {
      document: '{ node { ... on Organization { everything } } }',
      values: {
        id: [organization, idOfOther(externalId)],
      },
      here: { id: 'There is no call for an organization: users tell of it.' },
    },
    {
      document: '{ lookup { ... on User { everything } } }',
      values: { account: [account, account], type: ['User', 'User'] },
      fixed: { account: oneAccount, type: 'It decides which operation is called.' },
    },
  ];
};

const noName = 'Vyte keeps first and last name apart.';
const eitherOr = 'A password is given, or chosen by the user.';

const writes = (ids: Pair, organization: string): readonly MappingCase[] => {
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const hours = days.flatMap((day): [string, Pair][] => [
    [`input.vyte.availability.days.${day}.slots.start`, ['09:00', '10:00']],
    [`input.vyte.availability.days.${day}.slots.end`, ['17:00', '18:30']],
  ]);
  const values = {
    'input.account': [account, account],
    'input.locale': ['en', 'sv'],
    'input.vyte.extid': ['crm-1', 'crm-2'],
    'input.vyte.organization': [organization, 'ffffffffffffffffffffffff'],
    'input.vyte.bookingPage.custom.fixedPlaces.sourceId': ['p-1', 'p-2'],
    'input.id': ids,
    ...Object.fromEntries(hours),
  } satisfies Readonly<Record<string, Pair>>;
  const emails = (operation: string) => ({
    'input.email': [`${operation} body.user.emails`, `${operation} body.user.email`],
  });
  const create = {
    document: 'mutation { userCreate { everything } }',
    values,
    several: emails('createUser'),
  };
  const update = {
    document: 'mutation { userUpdate { everything } }',
    values,
    several: emails('updateUser'),
  };
  const fixed = { 'input.account': oneAccount };
  return [
    { ...create, fixed, absent: { 'input.name': noName, 'input.vyte.finishSignupWithEmail': eitherOr } },
    { ...create, fixed, absent: { 'input.name': noName, 'input.vyte.login': eitherOr } },
    { ...update, absent: { 'input.name': noName, 'input.vyte.finishSignupWithEmail': eitherOr } },
    { ...update, absent: { 'input.name': noName, 'input.vyte.login': eitherOr } },
    { document: 'mutation { userRemoveFromOrganization { everything } }', values },
  ];
};

const moment: Pair = ['2025-01-02T03:04:05.000Z', '2025-02-03T04:05:06.000Z'];
const objectIds: Pair = ['65f0c0ffee0123456789ab01', '65f0c0ffee0123456789ab02'];
const url = (name: string): Pair => [`https://one.example/${name}`, `https://two.example/${name}`];

/** Vyte as far as its mapping is measured. */
export const vyte: ProviderMapping = {
  provider: 'vyte',
  label: 'Vyte',
  facts: vyteFacts,
  paging: [],
  samples: {
    'User._id': objectIds,
    'UserOrganization.id': objectIds,
    emails: ['sample.one@example.com', 'sample.two@example.com'],
    email: ['sample.one@example.com', 'sample.two@example.com'],
    terms: moment,
    picture_url: url('picture'),
    picture: url('picture'),
    app_url: url('app'),
    signup_link: url('signup'),
  },
  values: { accounts: [account, account] },
  cases: async (data) => {
    const { users, organizations } = await seeded(data);
    const [one, other] = users.nodes;
    const [organization] = organizations.nodes;
    if (!one || !other || !organization) throw new Error('The sandbox of Vyte has no users.');
    const ids: Pair = [one.id, other.id];
    const lookups = { externalId: [one.externalId, other.externalId] as const };
    return [
      ...reads(ids, organization).map((it) =>
        it.document.includes('lookup') ? { ...it, values: { ...it.values, ...lookups } } : it,
      ),
      ...writes(ids, organization.externalId),
    ];
  },
};
