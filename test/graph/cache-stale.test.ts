import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../src/sandbox/index.ts';
import { caching, everyCacheable, type HandClock, handClock } from '../support/cached.ts';
import { group, north, solar } from '../support/epilot.ts';
import { explained } from '../support/explained.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { sales } from '../support/ids.ts';

const minute = 60_000;
const vyte = 'paris-vyte';

let clock: HandClock;
let gateway: TestGateway;
beforeEach(async () => {
  clock = handClock();
  const cacheOf = (provider: string) =>
    caching(clock, everyCacheable(provider), { staleIfErrorMs: 5 * minute });
  gateway = await startGateway({
    ...{ only: ['epilot', 'vyte', 'simplymeet'], patienceMs: 300, timeoutMs: 600 },
    cache: { [north]: cacheOf('epilot'), [vyte]: cacheOf('vyte'), [sales]: cacheOf('simplymeet') },
  });
});
afterEach(() => gateway.close());

/** From now on, what is remembered is past its time, and the providers fail. */
function fail(fault: Fault): void {
  clock.pass(minute);
  for (const { provider } of gateway.sandbox.providers) gateway.sandbox.control(provider).setFaults([fault]);
}

const down: Fault = { kind: 'status', status: 503 };
const how = 'status count cachedAt stale error { code } staleBecause { code remedy { action } }';
const list = (accounts: readonly string[]) =>
  `{ users(first: 3, accounts: ${JSON.stringify(accounts)}) { nodes { id name } totalCount sources { ${how} } } }`;

interface Source {
  readonly status: string;
  readonly count: number;
  readonly stale: boolean;
  readonly staleBecause: { readonly code: string } | null;
}
interface Users {
  readonly users: { readonly nodes: readonly unknown[]; readonly sources: readonly Source[] };
}

const asOfBefore = (code: string) => ({
  ...{ status: 'OK', count: 3, error: null, stale: true, cachedAt: expect.any(String) },
  staleBecause: { code, remedy: { action: expect.any(String) } },
});

describe('a list that was read before', () => {
  test.each<[Fault, string]>([
    [down, 'UPSTREAM_UNAVAILABLE'],
    [{ kind: 'reset' }, 'UPSTREAM_UNAVAILABLE'],
    [{ kind: 'status', status: 429, retryAfter: 600 }, 'RATE_LIMITED'],
    [{ kind: 'hang' }, 'TIMEOUT'],
    [{ kind: 'drip' }, 'TIMEOUT'],
  ])('stands in for one that meets %j, and says so', async (fault, code) => {
    const before = await gateway.data<Users>(list([north]));
    fail(fault);
    const { users } = await gateway.data<Users>(list([north]));
    expect(users).toEqual({ ...before.users, sources: [asOfBefore(code)] });
    expect(Object.keys(gateway.calls())).toEqual([`${north} listUsersV2`]);
  });

  test.each<[Fault, string]>([
    [{ kind: 'status', status: 401 }, 'UNAUTHENTICATED'],
    [{ kind: 'status', status: 403 }, 'FORBIDDEN'],
    [{ kind: 'html' }, 'BAD_UPSTREAM'],
  ])('does not for one that meets %j', async (fault, code) => {
    await gateway.data(list([north]));
    fail(fault);
    const { errors } = await gateway.ask(list([north]));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  test('does not when it is too old', async () => {
    await gateway.data(list([north]));
    clock.pass(5 * minute);
    fail(down);
    const { errors } = await gateway.ask(list([north]));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UPSTREAM_UNAVAILABLE']);
  });

  test('stands beside an account that remembers nothing: what it has is shown, what it lacks is said', async () => {
    await gateway.data(list([north, solar]));
    fail(down);
    const { users } = await gateway.data<Users>(list([north, solar]));
    // It gave its half, as when the other one had answered; the rest of the page was never read of it.
    expect(users.nodes).toHaveLength(2);
    expect(users.sources.map(({ status, stale, count }) => [status, stale, count])).toEqual([
      ['FAILED', true, 2],
      ['FAILED', false, 0],
    ]);
  });

  test('is not stale any more once the provider answers', async () => {
    await gateway.data(list([north]));
    fail(down);
    await gateway.data(list([north]));
    gateway.sandbox.control('epilot').setFaults([]);
    const { users } = await gateway.data<Users>(list([north]));
    expect(users.sources).toMatchObject([{ stale: false, cachedAt: null, staleBecause: null }]);
  });

  test.each([[{ kind: 'hang' }], [down]] satisfies [Fault][])(
    'is told of by every field that shares it: %j',
    async (fault) => {
      const query = `{ one: users(accounts: ["${vyte}"], first: 2) { sources { stale status } }
        other: account(name: "${vyte}") { users(orderBy: {field: NAME}, first: 2) { sources { stale status } } } }`;
      await gateway.data(query);
      fail(fault);
      const sources = [{ stale: true, status: 'OK' }];
      expect(await gateway.data(query)).toEqual({ one: { sources }, other: { users: { sources } } });
    },
  );

  test('backward too', async () => {
    const query = `{ users(last: 2, accounts: ["${vyte}"]) { nodes { id } sources { stale } } }`;
    await gateway.data(query);
    fail(down);
    expect(await gateway.data(query)).toMatchObject({ users: { sources: [{ stale: true }] } });
  });

  test('is listed beside the calls that failed', async () => {
    await gateway.data(list([north]));
    fail(down);
    const { explain } = await explained(gateway, list([north]));
    expect(new Set(explain.calls.map(({ outcome }) => outcome))).toEqual(new Set(['UPSTREAM_UNAVAILABLE']));
    expect(explain.cached).toMatchObject([{ operation: 'listUsersV2', stale: true, fields: ['users'] }]);
  });
});

describe('what something else was found by', () => {
  const person = (what: string) =>
    `{ person(email: "ada.byron@example.com", accounts: ["${sales}", "${north}"]) { ${what} } }`;

  test.each(['users', 'events', 'groups'])('makes %s of a person stale as well', async (what) => {
    const query = person(`${what} { sources { status stale cachedAt } }`);
    await gateway.data(query);
    clock.pass(minute);
    // The user is not found anew, what hangs on the user is.
    gateway.sandbox.control('epilot').setFaults([{ ...down, operation: 'listUsersV2' }]);
    gateway.sandbox.control('simplymeet').setFaults([{ ...down, operation: 'getUserList' }]);
    const answer = await gateway.data<{ person: Record<string, { sources: { status: string }[] }> }>(query);
    const served = answer.person[what]?.sources.filter(({ status }) => status === 'OK') ?? [];
    expect(served.length).toBeGreaterThan(0);
    for (const source of served) expect(source).toMatchObject({ stale: true, cachedAt: expect.any(String) });
  });
});

test('things by their ids say nothing of their age, so that nothing old stands in for them', async () => {
  const query = `{ node(id: "${group(1)}") { ... on Group { name } } }`;
  await gateway.data(query);
  fail(down);
  const { data, errors } = await gateway.ask(query);
  expect(data).toEqual({ node: null });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UPSTREAM_UNAVAILABLE']);
});

test('a mutation is never answered from before', async () => {
  await gateway.data(list([north]));
  fail(down);
  const { errors } = await gateway.ask(
    `mutation { groupUpdate(input: {id: "${group(1)}", addMemberIds: []}) { group { id } userErrors { message } } }`,
  );
  expect(errors).toHaveLength(1);
});
