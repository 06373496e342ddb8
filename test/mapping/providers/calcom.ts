import { formatGlobalId } from '../../../src/domain/global-id.ts';
import { calcomFacts } from '../../../src/sandbox/index.ts';
import type { Ask, MappingCase, Pair, ProviderMapping } from '../case.ts';

const account = 'office-cal';

/** What only the seeded sandbox knows. */
interface Seeded {
  readonly users: {
    readonly nodes: readonly { readonly externalId: string; readonly email: string }[];
  };
}

const seeded = (data: Ask) =>
  data<Seeded>(`{ users(accounts: ["${account}"], first: 20) { nodes { externalId email } } }`);

const id = (externalId: string): string => formatGlobalId('User', { account, id: externalId });

const oneAccount = 'The sandbox has one instance of Cal.com.';
const noSuchFilter = 'The provider has no such filter: it is applied here.';
const noOrder = 'The provider sorts by nothing: it is done here.';

const reads = (users: Seeded['users']['nodes']): readonly MappingCase[] => {
  const [one, other] = users.slice(1); // the first owns the key
  if (!one || !other) throw new Error('The sandbox of Cal.com has no users.');
  const ids: Pair = [id(one.externalId), id(other.externalId)];
  const ofUsers = {
    values: {
      'filter.ids': [[ids[0]], [ids[1]]],
      'filter.emails': [[one.email], [other.email]],
      'filter.search': ['a', 'zz'],
    },
    here: { 'filter.search': noSuchFilter, 'orderBy.field': noOrder, 'orderBy.direction': noOrder },
  } satisfies Omit<MappingCase, 'document'>;
  return [
    {
      document: '{ users { everything } }',
      given: { accounts: [account], first: 1 },
      ...ofUsers,
      fixed: { accounts: oneAccount },
    },
    {
      document: '{ account(name: $parent) { users { everything } } }',
      parent: [account, account],
      given: { first: 1 },
      ...ofUsers,
      fixed: { parent: oneAccount },
    },
    { document: '{ node { ... on User { everything } } }', values: { id: ids } },
    {
      document: '{ nodes { ... on User { everything } } }',
      values: { ids: [[ids[0]], [ids[1]]] },
    },
    {
      document: '{ lookup { ... on User { everything } } }',
      values: {
        account: [account, account],
        type: ['User', 'User'],
        externalId: [one.externalId, other.externalId],
      },
      fixed: { account: oneAccount, type: 'It decides which operation is called.' },
    },
    ...writes(ids),
  ];
};

const noPicture = 'Cal.com takes a picture and no address of one.';
const oneName = 'Cal.com keeps the full name only: it is given as one, or as two halves.';

const writes = (ids: Pair): readonly MappingCase[] => {
  const values = {
    'input.account': [account, account],
    'input.id': ids,
    'input.locale': ['en', 'sv'],
    'input.calcom.username': ['one-name', 'two-names'],
    'input.calcom.brandColor': ['#111111', '#222222'],
    'input.calcom.darkBrandColor': ['#333333', '#444444'],
    'input.calcom.timeFormat': [12, 24],
    'input.calcom.defaultScheduleId': ['21', '22'],
    'input.calcom.avatar': ['iVBORw0KGgo=', 'R0lGODlhAQABAAAAACw='],
  } satisfies Readonly<Record<string, Pair>>;
  const halves = { 'input.firstName': oneName, 'input.lastName': oneName };
  const picture = { 'input.avatarUrl': noPicture };
  const create = {
    document: 'mutation { userCreate { everything } }',
    values,
    fixed: { 'input.account': oneAccount },
  };
  const update = { document: 'mutation { userUpdate { everything } }', values };
  return [
    { ...create, absent: { ...picture, ...halves } },
    { ...create, absent: { ...picture, 'input.name': oneName } },
    { ...update, absent: { ...picture, ...halves } },
    { ...update, absent: { ...picture, 'input.name': oneName } },
    {
      document: 'mutation { userDelete { everything } }',
      values: { 'input.id': ids, 'input.calcom.confirm': [true, true] },
      fixed: { 'input.calcom.confirm': 'It must be true, or nothing is sent.' },
    },
  ];
};

const moment: Pair = ['2025-01-02T03:04:05.000Z', '2025-02-03T04:05:06.000Z'];

/** Cal.com v1 as far as its mapping is measured. */
export const calcom: ProviderMapping = {
  provider: 'calcom',
  label: 'Cal.com v1',
  facts: calcomFacts,
  paging: ['query.page', 'query.take'],
  samples: {
    emailVerified: moment,
    createdDate: moment,
    email: ['sample.one@example.com', 'sample.two@example.com'],
    avatar: ['https://one.example/a.png', 'https://two.example/a.png'],
    avatarUrl: ['https://one.example/b.png', 'https://two.example/b.png'],
  },
  values: { accounts: [account, account] },
  cases: async (data) => reads((await seeded(data)).users.nodes),
};
