import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, eventIds, globalId, sales, support } from '../support/ids.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway({ scale: 5 });
});
afterAll(() => gateway.close());
beforeEach(() => gateway.control.reset());

const events = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Event { title startsAt } } }';

/** The calls of one operation that must have no error. */
async function callsOf(query: string, variables?: unknown): Promise<Record<string, number>> {
  gateway.calls();
  await gateway.data(query, variables);
  return gateway.calls();
}

describe('by id', () => {
  test('a hundred ids of two accounts are one call an account', async () => {
    const ids = [...eventIds(sales, 50), ...eventIds(support, 50)];
    expect(await callsOf(events, { ids })).toEqual({
      'sales-meet getListOfEvents': 1,
      'support-meet getListOfEvents': 1,
    });
  });

  test('one id is a single get', async () => {
    expect(await callsOf(events, { ids: [eventId(sales, 9001)] })).toEqual({ 'sales-meet getEvent': 1 });
  });

  test('250 ids of one account are three calls', async () => {
    expect(await callsOf(events, { ids: eventIds(sales, 250) })).toEqual({ 'sales-meet getListOfEvents': 3 });
  });

  test('an id asked for many times is one', async () => {
    const ids = Array.from({ length: 100 }, () => eventId(sales, 9001));
    expect(await callsOf(events, { ids })).toEqual({ 'sales-meet getEvent': 1 });
  });

  test('aliases of one document share a batch', async () => {
    const fields = eventIds(sales, 20).map((id, index) => `e${index}: node(id: "${id}") { id }`);
    expect(await callsOf(`{ ${fields.join(' ')} }`)).toEqual({ 'sales-meet getListOfEvents': 1 });
  });
});

describe('what an answer embeds costs nothing', () => {
  const rich = `host { name email organization { name } }
    eventType { name durationMinutes owner { name } questions { label } } invitee { name email }`;

  test('a hundred events with host, event type and invitee are two calls', async () => {
    expect(await callsOf(`{ events(first: 100) { nodes { id ${rich} } } }`)).toEqual({
      'sales-meet getListOfEvents': 1,
      'support-meet getListOfEvents': 1,
    });
  });

  test('with tags: one more for each event type met', async () => {
    gateway.calls();
    const { events: found } = await gateway.data<{ events: { nodes: { eventType: { id: string } }[] } }>(
      '{ events(first: 100) { nodes { id eventType { id tags { name } } } } }',
    );
    const types = new Set(found.nodes.map(({ eventType }) => eventType.id));
    const {
      'sales-meet getEventTypeTagList': ours = 0,
      'support-meet getEventTypeTagList': theirs = 0,
      ...lists
    } = gateway.calls();
    expect(found.nodes).toHaveLength(100);
    expect(types.size).toBeGreaterThan(10);
    expect(ours + theirs).toBe(types.size);
    expect(lists).toEqual({ 'sales-meet getListOfEvents': 1, 'support-meet getListOfEvents': 1 });
  });

  test('name and e-mail of a poll owner are in the poll', async () => {
    expect(
      await callsOf('{ polls(first: 50) { nodes { id owner { id name email } eventType { name } } } }'),
    ).toEqual({
      'sales-meet getListOfPolls': 1,
      'support-meet getListOfPolls': 1,
    });
  });

  test('what a poll does not tell of its owners is one call an account', async () => {
    const query = '{ polls(first: 50) { nodes { id owner { name organization { name } } } } }';
    expect(await callsOf(query)).toEqual({
      'sales-meet getListOfPolls': 1,
      'sales-meet getUserList': 1,
      'support-meet getListOfPolls': 1,
      'support-meet getUserList': 1,
    });
  });
});

describe('lists below things', () => {
  test('event types of every user are one walk an account', async () => {
    const query = '{ users(first: 50) { nodes { id eventTypes(first: 20) { nodes { id } totalCount } } } }';
    expect(await callsOf(query)).toEqual({
      'sales-meet getUserList': 1,
      'sales-meet getListOfEventTypes': 1,
      'support-meet getUserList': 1,
      'support-meet getListOfEventTypes': 1,
    });
  });

  test('polls of every user are one walk an account', async () => {
    const query = '{ users(first: 50) { nodes { id polls(first: 20) { nodes { id } } } } }';
    expect(await callsOf(query)).toEqual({
      'sales-meet getUserList': 1,
      'sales-meet getListOfPolls': 1,
      'support-meet getUserList': 1,
      'support-meet getListOfPolls': 1,
    });
  });

  test('the same list asked for twice in a document is read once', async () => {
    const query = `{
      users(first: 5) { totalCount }
      accounts { users(first: 3) { nodes { name } } organization { users(first: 5) { nodes { name } } } }
    }`;
    expect(await callsOf(query)).toEqual({
      'sales-meet getUserList': 1,
      'sales-meet getCurrentUser': 1,
      'support-meet getUserList': 1,
      'support-meet getCurrentUser': 1,
    });
  });

  test('a filter that names things of one account asks no other', async () => {
    const filter = { eventTypeIds: [globalId('EventType', support, 301)] };
    const query =
      'query ($filter: EventFilter) { events(filter: $filter) { nodes { id } sources { status count } } }';
    expect(await callsOf(query, { filter })).toEqual({ 'support-meet getListOfEvents': 1 });
  });
});

describe('at the same moment', () => {
  const query = '{ events(first: 10) { nodes { id } } users { nodes { name } } }';

  test('equal queries of several clients share their reads', async () => {
    gateway.control.setFaults([{ kind: 'latency', ms: 300 }]);
    gateway.calls();
    const answers = await Promise.all([1, 2, 3, 4].map(() => gateway.data(query)));
    expect(gateway.calls()).toEqual({
      'sales-meet getListOfEvents': 1,
      'sales-meet getUserList': 1,
      'support-meet getListOfEvents': 1,
      'support-meet getUserList': 1,
    });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('nothing is remembered from one request to the next', async () => {
    await gateway.data(query);
    expect(await callsOf(query)).toMatchObject({
      'sales-meet getUserList': 1,
      'support-meet getUserList': 1,
    });
  });
});

describe('after a write', () => {
  const note = `mutation ($a: EventNotesUpdateInput!, $b: EventNotesUpdateInput!) {
    first: eventNotesUpdate(input: $a) { event { notes account { events(first: 1) { nodes { notes } } } } }
    second: eventNotesUpdate(input: $b) { event { notes account { events(first: 1) { nodes { notes } } } } }
  }`;

  test('the same request sees it, in the object and in lists', async () => {
    const id = eventId(sales, 9001);
    const seen = (notes: string) => ({ event: { notes, account: { events: { nodes: [{ notes }] } } } });
    expect(await gateway.data(note, { a: { id, notes: 'One' }, b: { id, notes: 'Two' } })).toEqual({
      first: seen('One'),
      second: seen('Two'),
    });
  });

  test('lists that are read once a request are read again', async () => {
    const tags = 'tag { account { tags { name } eventTypes(first: 1) { nodes { tags { name } } } } }';
    const query = `mutation ($a: TagUpdateInput!, $b: TagUpdateInput!) {
      first: tagUpdate(input: $a) { ${tags} }
      second: tagUpdate(input: $b) { ${tags} }
    }`;
    const id = globalId('Tag', sales, 71);
    const answer = await gateway.data(query, { a: { id, name: 'One' }, b: { id, name: 'Two' } });
    expect(JSON.stringify(answer.first).match(/"One"/g)).toHaveLength(2);
    expect(JSON.stringify(answer.second).match(/"Two"/g)).toHaveLength(2);
    expect(JSON.stringify(answer.second)).not.toContain('"One"');
  });

  test('the next request sees it, even while an older read is under way', async () => {
    const read = 'query ($id: ID!) { node(id: $id) { ... on Event { notes } } }';
    const id = eventId(sales, 9001);
    gateway.control.setFaults([{ kind: 'latency', ms: 200, operation: 'getEvent', times: 1 }]);
    const older = gateway.data(read, { id });
    await gateway.data(note, { a: { id, notes: 'One' }, b: { id, notes: 'Two' } });
    expect(await gateway.data(read, { id })).toEqual({ node: { notes: 'Two' } });
    await older;
  });
});
