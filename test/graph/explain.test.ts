import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ExplainedCall } from '../../src/fanout/explain/call-list.ts';
import { counted, explained } from '../support/explained.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, eventIds, sales, support } from '../support/ids.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.control.reset();
  gateway.calls();
});

const fieldsOf = (calls: readonly ExplainedCall[]) =>
  Object.fromEntries(calls.map(({ account, operation, fields }) => [`${account} ${operation}`, fields]));

test('an answer says nothing of its calls unless it is asked to', async () => {
  expect((await gateway.ask('{ events(first: 1) { nodes { id } } }')).extensions).toBeUndefined();
});

test('every call: whose, which, when, how long, how large, how it ended, and for whom', async () => {
  const { answer, explain } = await explained(
    gateway,
    `{ events(first: 2, accounts: ["${sales}"]) { nodes { id } } }`,
  );
  expect(answer.errors).toBeUndefined();
  expect(explain).toEqual({
    version: 1,
    startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    ms: expect.any(Number),
    calls: [
      {
        account: sales,
        provider: 'simplymeet',
        operation: 'getListOfEvents',
        method: 'GET',
        path: '/panel/api/event/',
        startMs: expect.any(Number),
        ms: expect.any(Number),
        waitedMs: expect.any(Number),
        bytes: expect.any(Number),
        status: 200,
        outcome: 'OK',
        attempt: 1,
        shared: false,
        retried: false,
        fields: ['events'],
      },
    ],
    totals: { calls: 1, shared: 0, retries: 0, bytes: explain.calls[0]?.bytes },
  });
  const [{ startMs = -1, ms = -1, bytes = 0 } = {}] = explain.calls;
  expect(startMs).toBeGreaterThanOrEqual(0);
  expect(startMs + ms).toBeLessThanOrEqual(explain.ms + 1);
  expect(bytes).toBeGreaterThan(500);
  expect(Date.now() - Date.parse(explain.startedAt)).toBeLessThan(60_000);
});

test('an answer that cost no call says so', async () => {
  const { explain } = await explained(gateway, '{ accounts { name } }');
  expect(explain).toMatchObject({ calls: [], totals: { calls: 0, shared: 0, retries: 0, bytes: 0 } });
});

describe('for whom a call is made', () => {
  test('the list, and the things in it that are asked for more than it tells', async () => {
    const query = `{
      soon: events(first: 30) { nodes { title eventType { id tags { name } } } }
    }`;
    const { explain } = await explained(gateway, query);
    expect(counted(explain.calls)).toEqual(gateway.calls());
    expect(fieldsOf(explain.calls)).toEqual({
      [`${sales} getListOfEvents`]: ['soon'],
      [`${support} getListOfEvents`]: ['soon'],
      [`${sales} getEventTypeTagList`]: ['soon.nodes.eventType.tags'],
      [`${support} getEventTypeTagList`]: ['soon.nodes.eventType.tags'],
    });
  });

  test('every field whose thing is in a batch, not only the first', async () => {
    const [first, second, third] = eventIds(sales, 3);
    const query = `{
      one: node(id: "${first}") { id }
      other: node(id: "${second}") { id }
      more: nodes(ids: ["${third}"]) { id }
      again: node(id: "${first}") { id }
    }`;
    const { explain } = await explained(gateway, query);
    expect(gateway.calls()).toEqual({ [`${sales} getListOfEvents`]: 1 });
    expect(explain.calls).toMatchObject([{ fields: ['again', 'more', 'one', 'other'] }]);
  });

  test('of what is known in part, the thing that is loaded whole', async () => {
    const query = `{ polls(first: 3, accounts: ["${sales}"]) { nodes { owner { locale role simplymeet { slug } } eventType { id color slug } } } }`;
    const { explain } = await explained(gateway, query);
    expect(counted(explain.calls)).toEqual(gateway.calls());
    const fields = new Set(explain.calls.flatMap((call) => call.fields));
    expect(fields).toEqual(new Set(['polls', 'polls.nodes.eventType', 'polls.nodes.owner']));
  });

  test('everybody who waits for work that is done once', async () => {
    const query = `{ accounts { viewer { user { name } } organization { name } } }`;
    const { explain } = await explained(gateway, query);
    expect(counted(explain.calls)).toEqual(gateway.calls());
    for (const call of explain.calls)
      expect(call.fields).toEqual(['accounts.organization', 'accounts.viewer.user']);
  });

  test('the act that writes, and the payload that reads', async () => {
    const query = `mutation { gone: eventCancel(input: { id: "${eventId(sales, 9001)}" }) { event { id title } } }`;
    const { explain } = await explained(gateway, query);
    expect(fieldsOf(explain.calls)).toEqual({
      [`${sales} cancelEvent`]: ['gone'],
      [`${sales} getEvent`]: ['gone.event'],
    });
  });
});
