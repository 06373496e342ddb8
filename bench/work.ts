/** One question that every contestant answers with the same upstream calls. */
export interface Work {
  readonly name: WorkName;
  readonly title: string;
  /** In the words of our own graph; a contestant with another schema has its own. */
  readonly query: string;
  /** `@n@` is another number in every distinct request: it reaches the provider, so that no call can be shared. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Calls to providers that one request may cost. */
  readonly calls: number;
}

export const workNames = ['W1', 'W2', 'W3', 'W4'] as const;
export type WorkName = (typeof workNames)[number];

/** So many accounts of each provider are configured: a distinct W3 asks others than those under way. */
export const accountSets = 128;

export const providerNames = ['simplymeet', 'vyte', 'calcom', 'calplatform', 'epilot'] as const;
export type ProviderName = (typeof providerNames)[number];

/** The account of one provider in one set; `set` may be the placeholder of {@link Work.variables}. */
export const accountName = (provider: ProviderName, set: number | string): string => `${provider}-${set}`;

const one = (provider: ProviderName) => accountName(provider, 0);

export const works: Readonly<Record<WorkName, Work>> = {
  W1: {
    name: 'W1',
    title: 'a page of 100 events with host, type and invitee',
    query: `query W1($accounts: [String!], $invitee: String!) {
  events(first: 100, accounts: $accounts, filter: { invitee: $invitee }) {
    nodes {
      id title startsAt durationMinutes
      host { id name email }
      eventType { id name }
      invitee { name email }
    }
    totalCount
    pageInfo { hasNextPage endCursor }
    sources { account { name } status count }
  }
}`,
    variables: { accounts: [one('simplymeet')], invitee: 'guest @n@' },
    calls: 1,
  },
  W2: {
    name: 'W2',
    title: '20 groups with 5 members each',
    query: `query W2($accounts: [String!], $search: String!) {
  groups(first: 20, accounts: $accounts, filter: { search: $search }) {
    nodes { id name members { id name email } }
    totalCount
    pageInfo { hasNextPage endCursor }
    sources { account { name } status count }
  }
}`,
    variables: { accounts: [one('epilot')], search: 'team @n@' },
    calls: 2,
  },
  W3: {
    name: 'W3',
    title: 'users of all five providers merged, 20 each',
    query: `query W3($accounts: [String!]) {
  users(first: 100, accounts: $accounts) {
    nodes { id name email account { name } }
    pageInfo { hasNextPage endCursor }
    sources { account { name } status count }
  }
}`,
    variables: { accounts: providerNames.map((provider) => accountName(provider, '@n@')) },
    calls: 5,
  },
  W4: {
    name: 'W4',
    title: '{ __typename }',
    query: '{ __typename }',
    variables: { n: '@n@' },
    calls: 0,
  },
};
