import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, globalId, sales, support } from '../support/ids.ts';
import {
  type MutationSample,
  mutationDocument,
  mutationSamples,
  type PayloadAnswer,
} from '../support/mutations.ts';

let gateway: TestGateway;
let samples: readonly MutationSample[];

beforeAll(async () => {
  gateway = await startGateway();
  samples = await mutationSamples(gateway);
});
afterAll(() => gateway.close());
beforeEach(() => gateway.control.reset());

const names = Object.keys(schema.getMutationType()?.getFields() ?? {});

const sampleOf = (name: string): MutationSample => {
  const sample = samples.find((it) => it.name === name);
  if (sample === undefined) throw new Error(`no sample of ${name}`);
  return sample;
};

test('every mutation has a sample', () => {
  expect(samples.map(({ name }) => name).sort()).toEqual([...names].sort());
});

test.each(names)('%s shows the new state at the provider', async (name) => {
  const { selection, input, shows, calls } = sampleOf(name);
  const answer = await gateway.data<PayloadAnswer>(mutationDocument(name, selection), { input });
  expect(answer[name]).toMatchObject({ ...(shows as object), userErrors: [] });
  expect(gateway.calls()).toEqual(
    Object.fromEntries(Object.entries(calls).map(([operation, count]) => [`${sales} ${operation}`, count])),
  );
});

describe('acts in detail', () => {
  const act = (name: string, selection: string, input: unknown) =>
    gateway.data<Record<string, Record<string, unknown>>>(mutationDocument(name, selection), { input });

  test('a booking takes a length, answers and a place, and can be found again', async () => {
    const eventType = globalId('EventType', sales, 301);
    const { node } = await gateway.data<{
      node: { durations: { id: string }[]; questions: { id: string }[] };
    }>('query ($id: ID!) { node(id: $id) { ... on EventType { durations { id } questions { id } } } }', {
      id: eventType,
    });
    const { eventCreate } = await act(
      'eventCreate',
      'event { id endsAt location locationType answers { plainValue questionId } }',
      {
        eventTypeId: eventType,
        startsAt: '2026-12-07T10:00:00Z',
        durationId: node.durations[1]?.id,
        invitee: { name: 'Lise Meitner', email: 'lise@example.com' },
        answers: [{ questionId: node.questions[0]?.id, value: 'Fission' }],
        locationType: 'CUSTOM',
        location: 'Room 7',
      },
    );
    expect(eventCreate?.event).toMatchObject({
      endsAt: '2026-12-07T11:00:00.000Z',
      location: 'Room 7',
      locationType: 'CUSTOM',
      answers: [{ plainValue: 'Fission', questionId: node.questions[0]?.id }],
    });
    const { id } = (eventCreate?.event ?? {}) as { id?: string };
    const read = 'query ($id: ID!) { node(id: $id) { id ... on Event { location } } }';
    expect(await gateway.data(read, { id })).toEqual({ node: { id, location: 'Room 7' } });
  });

  test('an answer of a meeting can be changed', async () => {
    const id = eventId(support, 9010);
    const { node } = await gateway.data<{ node: { answers: { id: string }[] } }>(
      'query ($id: ID!) { node(id: $id) { ... on Event { answers { id } } } }',
      { id },
    );
    const answers = [{ id: node.answers[0]?.id, value: 'Something else' }];
    const { eventUpdate } = await act('eventUpdate', 'event { answers { plainValue } }', { id, answers });
    expect(eventUpdate?.event).toMatchObject({ answers: [{ plainValue: 'Something else' }, {}] });
  });

  test('notes are cleared by null and by leaving them out', async () => {
    const id = eventId(sales, 9010);
    for (const input of [{ id, notes: null }, { id }]) {
      await act('eventNotesUpdate', '', { id, notes: 'Something' });
      const { eventNotesUpdate } = await act('eventNotesUpdate', 'event { notes }', input);
      expect(eventNotesUpdate).toEqual({ event: { notes: '' }, userErrors: [] });
    }
  });

  test('mails go out once an act', async () => {
    const id = eventId(sales, 9010);
    await act('eventParticipantsInvite', '', { id, emails: ['a@example.com', 'b@example.com'] });
    expect(gateway.control.mails(sales).map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      'invitation a@example.com',
      'invitation b@example.com',
    ]);
  });

  test('a time goes out as clocks in the zone of the account show it', async () => {
    const invitee = { name: 'Lise Meitner', email: 'lise@example.com' };
    const eventTypeId = globalId('EventType', support, 302);
    const input = { eventTypeId, invitee, startsAt: '2026-07-01T10:00:00Z' };
    const { eventCreate } = await act('eventCreate', 'event { startsAt }', input);
    expect(eventCreate?.event).toEqual({ startsAt: '2026-07-01T10:00:00.000Z' });
    expect(gateway.control.requests({ operation: 'createEvent' })[0]?.body).toMatchObject({
      scheduledAt: '2026-07-01 12:00:00',
    });
  });
});
