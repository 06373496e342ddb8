import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { countJoined } from '../server/held.ts';
import { faults } from '../support/answers.ts';
import { type Answer, startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, globalId, sales, support } from '../support/ids.ts';

let gateway: TestGateway;
let joinedBefore: number;

beforeAll(async () => {
  gateway = await startGateway({ only: ['simplymeet', 'epilot'], patienceMs: 8_000, publicPerMinute: 3 });
});
afterAll(() => gateway.close());
beforeEach(async () => {
  gateway.reset();
  gateway.calls();
  joinedBefore = await countJoined();
});

const joined = async (): Promise<number> => (await countJoined()) - joinedBefore;
const times = <T>(count: number, ask: () => Promise<T>): Promise<T>[] => Array.from({ length: count }, ask);
const latency = (ms: number, operation: string) => [{ kind: 'latency', ms, operation } as const];

test('fifty equal questions at once are one call an account and one answer', async () => {
  gateway.control.setFaults(latency(700, 'getListOfEvents'));
  const query = '{ events(first: 3) { nodes { id title host { name } } } }';
  const answers = await Promise.all(times(50, () => gateway.send(query)));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(gateway.calls()).toEqual({ 'sales-meet getListOfEvents': 1, 'support-meet getListOfEvents': 1 });
  expect(await joined()).toBeGreaterThan(0);
});

test('fifty equal mutations at once are fifty writes', async () => {
  const query = 'mutation ($i: TagCreateInput!) { tagCreate(input: $i) { tag { id } } }';
  const ask = () => gateway.data(query, { i: { account: sales, name: 'New' } });
  const answers = await Promise.all(times(50, ask));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(50);
  expect(gateway.calls()).toEqual({ 'sales-meet createUserEventTypeTag': 50 });
  expect(await joined()).toBe(0);
});

test('each visit counts, however many ask the same', async () => {
  const query =
    '{ loginParameters(account: "north-epilot", username: "ada.byron@example.com") { cognitoRegion } }';
  const answers = await Promise.all(times(10, () => gateway.ask(query)));
  const refused = answers.flatMap((answer) => faults(answer));
  expect(refused).toEqual(Array(7).fill(expect.stringContaining('loginParameters RATE_LIMITED')));
  expect(await joined()).toBe(0);
});

test('a read after a write shares with none before it', async () => {
  const read = 'query ($id: ID!) { node(id: $id) { ... on Event { notes } } }';
  const id = eventId(sales, 9001);
  const seen = ({ data }: Answer) => (data as { node: { notes: string } }).node.notes;
  gateway.control.setFaults([{ kind: 'latency', ms: 2_000, operation: 'getEvent', times: 1 }]);
  const older = gateway.ask(read, { id });
  await vi.waitFor(() => expect(gateway.control.count({ operation: 'getEvent' })).toBe(1));
  const write =
    'mutation ($i: EventNotesUpdateInput!) { eventNotesUpdate(input: $i) { userErrors { code } } }';
  await gateway.data(write, { i: { id, notes: 'Changed' } });
  const reads = gateway.control.count({ operation: 'getEvent' });
  expect(seen(await gateway.ask(read, { id }))).toBe('Changed');
  expect(gateway.control.count({ operation: 'getEvent' })).toBe(reads + 1);
  await older;
  expect(await joined()).toBe(0);
});

test('when all who ask have left, so have their calls', async () => {
  gateway.control.setFaults([{ kind: 'hang' }]);
  const leavers = [new AbortController(), new AbortController()];
  const asked = leavers.map(({ signal }) =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ node(id: "${globalId('User', support, 17)}") { id } }` }),
      signal,
    }).catch(() => 'left'),
  );
  await vi.waitFor(async () => expect(await joined()).toBe(1), { timeout: 5_000 });
  await vi.waitFor(() => expect(gateway.control.count()).toBe(1), { timeout: 5_000 });
  leavers[0]?.abort();
  expect(await asked[0]).toBe('left');
  expect(gateway.control.requests().map(({ aborted }) => aborted)).toEqual([false]);
  leavers[1]?.abort();
  await vi.waitFor(() => expect(gateway.control.requests().map(({ aborted }) => aborted)).toEqual([true]), {
    timeout: 5_000,
  });
});
