import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, eventIds, sales, support } from '../support/ids.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway({ patienceMs: 5_000 });
});
afterAll(() => gateway.close());
beforeEach(() => gateway.control.reset());

/** Asks, and leaves once the providers have heard of it. */
async function askAndLeave(query: string, variables: unknown, calls: number): Promise<void> {
  const leaving = new AbortController();
  const asked = fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: leaving.signal,
  });
  const left = expect(asked).rejects.toThrow('abort');
  await vi.waitFor(() => expect(gateway.control.count()).toBe(calls), { timeout: 3_000 });
  leaving.abort();
  await left;
}

const aborted = () => gateway.control.requests().map((it) => it.aborted);

test('a client that leaves takes its upstream calls along', async () => {
  gateway.control.setFaults([{ kind: 'hang' }]);
  const query = `query ($ids: [ID!]!) {
    events(first: 5) { nodes { id } }
    users { nodes { id } }
    nodes(ids: $ids) { id }
  }`;
  await askAndLeave(query, { ids: [...eventIds(sales, 3), eventId(support, 9001)] }, 6);
  await vi.waitFor(() => expect(aborted()).toEqual([true, true, true, true, true, true]), { timeout: 1_000 });
});

test('nothing is asked any more after it has left', async () => {
  gateway.control.setFaults([{ kind: 'latency', ms: 150 }]);
  const query = '{ events(first: 20) { nodes { eventType { tags { name } } } } }';
  await askAndLeave(query, {}, 2);
  await sleep(500);
  expect(gateway.control.counts()).toEqual({
    [sales]: { getListOfEvents: 1 },
    [support]: { getListOfEvents: 1 },
  });
});

test('a call that somebody else waits for goes on', async () => {
  gateway.control.setFaults([{ kind: 'latency', ms: 400, operation: 'getEvent' }]);
  const query = 'query ($id: ID!) { node(id: $id) { id } }';
  const id = eventId(sales, 9001);
  const other = gateway.data(query, { id });
  await askAndLeave(query, { id }, 1);
  expect(await other).toEqual({ node: { id } });
  expect(aborted()).toEqual([false]);
});
