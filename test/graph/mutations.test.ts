import { describe, expect, test } from 'vitest';
import { type Act, inputOf } from '../support/acts/act.ts';
import { acts, mutationNames, named } from '../support/acts/index.ts';
import { useGateways } from '../support/gateways.ts';
import { eventId, globalId, sales, support } from '../support/ids.ts';
import { mutationDocument, type PayloadAnswer } from '../support/mutations.ts';

const gatewayOf = useGateways();

test('every mutation has a sample', () => {
  expect([...new Set(acts.map(({ name }) => name))].sort()).toEqual([...mutationNames].sort());
});

test.each(named(acts))('%s shows the new state at the provider', async (_, act: Act) => {
  const gateway = await gatewayOf(act.provider);
  const input = await inputOf(act, gateway);
  gateway.calls();
  const document = mutationDocument(act.name, act.selection);
  const answer = await gateway.data<PayloadAnswer>(document, { input });
  expect(answer[act.name]).toMatchObject({ ...(act.shows as object), userErrors: [] });
  const made = Object.entries(act.calls).map(([operation, count]) => [`${act.account} ${operation}`, count]);
  expect(gateway.calls()).toEqual(Object.fromEntries(made));
});

describe('acts in detail', () => {
  const simplymeet = () => gatewayOf('simplymeet');
  const act = async (name: string, selection: string, input: unknown) =>
    (await simplymeet()).data<Record<string, Record<string, unknown>>>(mutationDocument(name, selection), {
      input,
    });

  test('a booking takes a length, answers and a place, and can be found again', async () => {
    const eventType = globalId('EventType', sales, 301);
    const { node } = await (await simplymeet()).data<{
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
    expect(await (await simplymeet()).data(read, { id })).toEqual({ node: { id, location: 'Room 7' } });
  });

  test('an answer of a meeting can be changed', async () => {
    const id = eventId(support, 9010);
    const { node } = await (await simplymeet()).data<{ node: { answers: { id: string }[] } }>(
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
    expect((await simplymeet()).control.mails(sales).map(({ kind, to }) => `${kind} ${to}`)).toEqual([
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
    expect((await simplymeet()).control.requests({ operation: 'createEvent' })[0]?.body).toMatchObject({
      scheduledAt: '2026-07-01 12:00:00',
    });
  });
});
