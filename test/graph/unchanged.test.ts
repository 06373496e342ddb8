import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Fault } from '../../src/sandbox/index.ts';
import { countUnchanged } from '../server/held.ts';
import { type Answer, startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, sales, support } from '../support/ids.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ only: ['simplymeet', 'epilot'], patienceMs: 8_000 });
});
afterAll(() => gateway.close());

/** Long enough for all who ask at once to be there, and no longer than what is asked again may take. */
const together: Fault = { kind: 'latency', ms: 100 };
beforeEach(() => {
  gateway.reset();
  gateway.control.setFaults([together]);
  gateway.calls();
});

/** What five get who ask at once, the calls it took, and how often no operation was executed for it. */
async function five(query: string, variables: unknown = {}) {
  const before = await countUnchanged();
  const asked = Array.from({ length: 5 }, () => gateway.send(query, variables));
  const texts = new Set((await Promise.all(asked)).map(({ text }) => text));
  expect(texts.size).toBe(1);
  const [text = ''] = texts;
  const calls = gateway.calls();
  return { answer: JSON.parse(text) as Answer, calls, unchanged: (await countUnchanged()) - before };
}

const events =
  '{ events(first: 3) { nodes { id title host { name } } sources { account { name } status } } }';
const eventCalls = { 'sales-meet getListOfEvents': 1, 'support-meet getListOfEvents': 1 };

test('as long as the providers say the same, nothing but their calls is done', async () => {
  const first = await five(events);
  expect([first.calls, first.unchanged]).toEqual([eventCalls, 0]);
  for (let time = 0; time < 3; time += 1)
    expect(await five(events)).toEqual({ answer: first.answer, calls: eventCalls, unchanged: 1 });
});

test('as soon as one says something else, that is answered, for no more calls', async () => {
  const first = await five(events);
  const changed: Fault = { kind: 'missing-fields', fields: ['EventDTO.user'], account: support };
  gateway.control.setFaults([together, changed]);
  const second = await five(events);
  expect([second.calls, second.unchanged]).toEqual([eventCalls, 0]);
  expect(second.answer).not.toEqual(first.answer);
  expect(await five(events)).toEqual({ ...second, unchanged: 1 });
  gateway.control.setFaults([together]);
  expect((await five(events)).answer).toEqual(first.answer);
});

test('what fails is no answer from before', async () => {
  await five(events);
  gateway.control.setFaults([together, { kind: 'status', status: 403, account: support }]);
  for (let time = 0; time < 2; time += 1) {
    const { answer, unchanged } = await five(events);
    expect(unchanged).toBe(0);
    const { sources } = (answer.data as { events: { sources: object[] } }).events;
    expect(sources.slice(0, 2)).toMatchObject([{ status: 'OK' }, { status: 'FAILED' }]);
  }
});

test('one that is slow is waited for as if it were asked for the first time, and called once', async () => {
  await five(events);
  gateway.control.setFaults([together, { kind: 'latency', ms: 600, account: support }]);
  const { answer, calls, unchanged } = await five(events);
  expect([answer.errors, calls, unchanged]).toEqual([undefined, eventCalls, 0]);
});

test('a write through us is seen by the next to ask', async () => {
  const id = eventId(sales, 9001);
  const read = 'query ($id: ID!) { node(id: $id) { ... on Event { notes } } }';
  await five(read, { id });
  expect((await five(read, { id })).unchanged).toBe(1);
  const write =
    'mutation ($i: EventNotesUpdateInput!) { eventNotesUpdate(input: $i) { userErrors { code } } }';
  await gateway.data(write, { i: { id, notes: 'Changed' } });
  const after = await five(read, { id });
  expect([after.answer.data, after.unchanged]).toEqual([{ node: { notes: 'Changed' } }, 0]);
});

test('after a write of anything through us, all is executed once more', async () => {
  await five(events);
  const write = 'mutation ($i: TagCreateInput!) { tagCreate(input: $i) { tag { id } } }';
  await gateway.data(write, { i: { account: sales, name: 'New' } });
  expect((await five(events)).unchanged).toBe(0);
  expect((await five(events)).unchanged).toBe(1);
});

test.each([
  ['tells of this moment', '{ accounts { health { inFlight } users(first: 1) { nodes { id } } } }', {}],
  ['was refused in part', '{ events(first: 1) { nodes { id } } node(id: "none") { id } }', eventCalls],
])('what %s is executed each time', async (_what, query, calls) => {
  const { answer, calls: made } = await five(query);
  expect(answer.data).not.toBeNull();
  expect(made).toMatchObject(calls);
  expect((await five(query)).unchanged).toBe(0);
});

test('who asks alone, or later than a second after, is answered anew', async () => {
  await gateway.send(events);
  const alone = await countUnchanged();
  await gateway.send(events);
  expect(await countUnchanged()).toBe(alone);
  await five(events);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect((await five(events)).unchanged).toBe(0);
});

test('another question is not given that answer', async () => {
  const first = await five(events);
  const other = await five(events.replace('first: 3', 'first: 2'));
  expect([other.unchanged, other.answer]).not.toEqual([1, first.answer]);
  expect(other.unchanged).toBe(0);
});
