import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { allProviders, startGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ only: allProviders });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.reset();
  gateway.calls();
});

interface Source {
  readonly account: { readonly name: string };
  readonly status: string;
  readonly pushedDown: readonly string[];
  readonly appliedHere: readonly string[];
}

interface List<Node> {
  readonly nodes: readonly (Node & { readonly account: { readonly name: string } })[];
  readonly totalCountPrecision: string;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly sources: readonly Source[];
}

interface Results {
  readonly text: string;
  readonly users: List<{ readonly name: string; readonly email: string }>;
  readonly events: List<{
    readonly title: string;
    readonly invitee: { readonly name: string; readonly email: string };
  }>;
  readonly eventTypes: List<{ readonly name: string }>;
  readonly groups: List<{ readonly name: string }>;
}

const rest =
  'account { name } } totalCountPrecision pageInfo { hasNextPage endCursor } sources { account { name } status pushedDown appliedHere }';

const search = async (text: string, kinds: string, accounts: readonly string[] | null = null) => {
  const { search: results } = await gateway.data<{ search: Results }>(
    `query ($text: String!, $accounts: [String!]) { search(text: $text, accounts: $accounts) { text ${kinds} } }`,
    { text, accounts },
  );
  return results;
};

const servedBy = ({ sources }: List<unknown>) =>
  sources.filter(({ status }) => status === 'OK').map(({ account }) => account.name);

test('finds people by name at every account, by the provider where that searches and here where it does not', async () => {
  const { users } = await search('  HOPPER ', `users(first: 100) { nodes { name email ${rest} }`);
  expect(users.nodes.length).toBeGreaterThan(4);
  for (const { name } of users.nodes) expect(name.toLowerCase()).toContain('hopper');
  expect(servedBy(users)).toHaveLength(7);
  const pushed = users.sources.filter(({ pushedDown }) => pushedDown.includes('filter.search'));
  expect(pushed.map(({ account }) => account.name)).toEqual(['north-epilot', 'solar-epilot']);
  const here = users.sources.filter(({ appliedHere }) => appliedHere.includes('filter.search'));
  expect(here).toHaveLength(5);
});

test('finds all four kinds at once, and asks only for those selected', async () => {
  const kinds = `
    users { nodes { name email ${rest} } events { nodes { title invitee { name email } ${rest} }
    eventTypes { nodes { name ${rest} } groups { nodes { name ${rest} }`;
  const results = await search('o', kinds);
  expect(results.text).toBe('o');
  for (const list of [results.users, results.events, results.eventTypes, results.groups]) {
    expect(list.nodes.length).toBeGreaterThan(0);
  }
  expect(servedBy(results.groups)).toEqual(['north-epilot', 'solar-epilot']);
  expect(servedBy(results.eventTypes)).toEqual(['sales-meet', 'support-meet']);
  gateway.calls();
  await search('o', `eventTypes { nodes { name ${rest} }`);
  expect(gateway.calls()).toEqual({
    'sales-meet getListOfEventTypes': 1,
    'support-meet getListOfEventTypes': 1,
  });
});

test('finds meetings by their title and by the name and address of the guest', async () => {
  const events = `events(first: 100) { nodes { title invitee { name email } ${rest} }`;
  const all = await gateway.data<{ events: Results['events'] }>(
    `{ events(first: 1) { nodes { title invitee { name email } ${rest} } }`,
  );
  const [sample] = all.events.nodes;
  for (const text of [sample?.title, sample?.invitee.name, sample?.invitee.email]) {
    const found = await search(text ?? '', events);
    expect(found.events.nodes).toContainEqual(
      expect.objectContaining({ title: sample?.title, invitee: sample?.invitee }),
    );
    for (const { title, invitee } of found.events.nodes) {
      expect([title, invitee.name, invitee.email].some((it) => it === text)).toBe(true);
    }
  }
});

test('results go on in pages, in one order', async () => {
  const list = (args: string) =>
    `users(first: 2, orderBy: {field: NAME}${args}) { nodes { name email ${rest} }`;
  const seen: string[] = [];
  for (let after = ''; ; ) {
    const { users } = await search('ada', list(after));
    seen.push(...users.nodes.map(({ name, account }) => `${name} ${account.name}`));
    if (!users.pageInfo.hasNextPage) break;
    after = `, after: "${users.pageInfo.endCursor}"`;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(4);
  const names = seen.map((row) => row.replace(/ \S+$/, ''));
  expect(names).toEqual(names.toSorted());
});

test.each([
  ['an empty text', '""', '', 'text'],
  ['blanks', '"   "', '', 'text'],
  ['a very long text', `"${'x'.repeat(501)}"`, '', 'text'],
  ['an unknown account', '"x", accounts: ["nowhere"]', '', 'accounts'],
  ['a second text', '"x"', '(filter: {search: "y"})', 'filter.search'],
])('%s is refused before anything is asked', async (_what, args, filter, argument) => {
  const { errors } = await gateway.ask(`{ search(text: ${args}) { users${filter} { nodes { id } } } }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'VALIDATION', argument });
  expect(gateway.calls()).toEqual({});
});

test('a kind that no account has is an empty list that says so, each account for itself', async () => {
  const accounts = ['paris-vyte', 'office-cal'];
  const { groups } = await search(
    'x',
    'groups { nodes { name } totalCountPrecision sources { status error { message } } }',
    accounts,
  );
  expect(groups).toMatchObject({
    nodes: [],
    totalCountPrecision: 'UNKNOWN',
    sources: [
      { status: 'UNSUPPORTED', error: { message: 'Account paris-vyte (Vyte) does not support groups.' } },
      {
        status: 'UNSUPPORTED',
        error: { message: 'Account office-cal (Cal.com v1) does not support groups.' },
      },
    ],
  });
});
