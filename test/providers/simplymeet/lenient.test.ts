import { expect, test } from 'vitest';
import type { Verbs } from '../../../src/contract/verbs.ts';
import { eventAnswer, eventTypeAnswer, pollAnswer, userAnswer } from './answers.ts';
import { drifts, useFakeServer, useSandbox } from './rig.ts';

const rig = useFakeServer();
const sandbox = useSandbox();
const date = new Date('2026-04-01T10:00:00Z');
const booking = { startsAt: date, eventTypeId: '301', invitee: { name: 'J', email: 'j@example.com' } };
const poll = { name: 'P', eventTypeId: '301', options: [date] };

const voids: readonly [string, (verbs: Verbs) => Promise<unknown>][] = [
  ['updateEvent', (v) => v.updateEvent('1', { invitee: { phone: null } })],
  ['updateEventNotes', (v) => v.updateEventNotes('1', 'x')],
  ['rescheduleEvent', (v) => v.rescheduleEvent('1', { startsAt: date, endsAt: date, eventTypeId: '301' })],
  ['cancelEvent', (v) => v.cancelEvent('1', null)],
  ['deleteEvents', (v) => v.deleteEvents(['1'])],
  ['markEventNoShow', (v) => v.markEventNoShow('1')],
  ['resendEventNotification', (v) => v.resendEventNotification('1')],
  [
    'saveAvailabilityRules',
    (v) => v.saveAvailabilityRules({ eventTypeIds: ['1'], rules: [], periodType: 'x' }),
  ],
  ['deleteTag', (v) => v.deleteTag('1')],
  ['addEventTypeTag', (v) => v.addEventTypeTag('1', '2')],
  ['deletePoll', (v) => v.deletePoll('1')],
];

test.each(voids)('%s takes any success, whatever comes with it', async (_, act) => {
  for (const answer of [
    { status: 204 },
    { status: 200 },
    { json: { odd: 1 } },
    { text: 'Successful operation' },
  ]) {
    rig.server().answer(() => answer);
    expect(await act(rig.verbs())).toBeUndefined();
    expect(rig.server().seen).toHaveLength(1);
  }
});

test.each<[string, (verbs: Verbs) => Promise<unknown>]>([
  ['createEvent', (v) => v.createEvent(booking)],
  ['createPoll', (v) => v.createPoll(poll)],
  ['createSingleUseLink', (v) => v.createSingleUseLink('301')],
])('%s without an answer says that it may have worked, and is not repeated', async (_, act) => {
  for (const answer of [{ status: 201 }, { json: {} }, { json: [] }, { text: 'Created' }]) {
    rig.server().answer(() => answer);
    await expect(act(rig.verbs())).rejects.toMatchObject({ code: 'UNKNOWN_OUTCOME', facts: {} });
    expect(rig.server().seen).toHaveLength(1);
  }
});

test('a tag that was made or changed without an answer is looked up', async () => {
  const tag = { id: 71, name: 'Inbound', color: null, position: 0 };
  rig
    .server()
    .answer(({ method }) => (method === 'GET' ? { json: [tag, { ...tag, id: 80 }] } : { status: 200 }));
  expect(await rig.verbs().createTag({ name: 'Inbound' })).toMatchObject({ externalId: '80' });
  expect(await rig.verbs().updateTag('71', { color: '#000000' })).toMatchObject({ externalId: '71' });
  expect(rig.server().seen.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'PUT', 'GET']);
  expect(rig.server().seen[3]?.body).toEqual({ name: 'Inbound', color: '#000000', position: 0 });
  await expect(rig.verbs().createTag({ name: 'Other' })).rejects.toMatchObject({ code: 'UNKNOWN_OUTCOME' });
});

test('a policy that was changed without an answer is read again', async () => {
  rig
    .server()
    .answer(({ method }) => (method === 'GET' ? { json: { enabled: true, period: 60 } } : { status: 204 }));
  expect(await rig.verbs().updateUserCancellationPolicy({ label: 'L' })).toMatchObject({ periodMinutes: 60 });
  expect(rig.server().seen.map(({ method }) => method)).toEqual(['GET', 'PUT', 'GET']);
  expect(rig.server().seen[1]?.body).toEqual({ enabled: true, period: 60, label: 'L' });
  rig.server().answer(() => ({ json: {} }));
  await expect(rig.verbs().updateUserCancellationPolicy({ label: 'L' })).rejects.toMatchObject({
    code: 'VALIDATION',
    facts: { argument: 'enabled' },
  });
});

test('a field of the wrong type is null and counted; absent and unknown ones are not', async () => {
  const before = await drifts();
  const wrong = {
    ...eventAnswer,
    notes: 5,
    duration: 'long',
    user: { fullName: 'No id' },
    participants: 'none',
    answers: [{ id: 'x' }, eventAnswer.answers[0]],
    eventType: { ...eventTypeAnswer, timezone: 'Mars/Olympus', users: [userAnswer, { id: -1 }] },
    somethingNew: { secret: 'CANARY-new' },
    uuid: undefined,
  };
  rig.server().answer(() => ({ json: wrong }));
  const [event] = await rig.verbs().getEvents(['9001']);
  expect(event).toMatchObject({
    notes: null,
    durationMinutes: null,
    host: null,
    participants: [],
    answers: [{ externalId: '4' }],
    timeZone: null,
    eventType: { timeZone: null, users: [{ ref: { id: '17' } }] },
  });
  expect(JSON.stringify(event)).not.toContain('CANARY');
  const after = await drifts();
  const counted = Object.entries(after).flatMap(([field, count]) => (count === before[field] ? [] : [field]));
  expect(counted.sort()).toEqual(
    [
      'EventDTO.answers',
      'EventDTO.duration',
      'EventDTO.notes',
      'EventDTO.participants',
      'EventDTO.user',
      'EventTypeDTO.timezone',
      'EventTypeDTO.users',
    ].sort(),
  );
});

test.each([[{ id: '9001' }], [{ id: 1.5 }], [{ id: 0 }], [{}], [[]], [null], ['text'], [5]])(
  'the thing itself without an id, %j, is BAD_UPSTREAM',
  async (json) => {
    rig.server().answer(() => ({ json }));
    expect(await rig.verbs().getEvents(['9001'])).toMatchObject([{ code: 'BAD_UPSTREAM' }]);
    await expect(rig.verbs().getViewer()).rejects.toMatchObject({ code: 'BAD_UPSTREAM' });
  },
);

test('BAD_UPSTREAM names the field and never its value', async () => {
  rig.server().answer(() => ({ json: { meta: {}, items: [{ id: 1 }, { id: 'CANARY-value' }] } }));
  const error = await rig
    .verbs()
    .listEvents({ filter: {}, order: null }, { offset: 0, limit: 5 })
    .catch((it) => it);
  expect(error.message).toContain('items.1.id');
  expect(error.message).not.toContain('CANARY');
});

test('a poll whose uuid is wrong can be read, and its options cannot be voted for', async () => {
  rig.server().answer(() => ({ json: { ...pollAnswer, uuid: '../x' } }));
  expect(await rig.verbs().getPolls(['501'])).toMatchObject([{ options: [{ ref: { id: '501/-/11' } }] }]);
});

test('no read of the sandbox lets a secret out', async () => {
  const verbs = sandbox.verbs();
  const query = { filter: {}, order: null } as const;
  const window = { offset: 0, limit: 100 };
  const everything = await Promise.all([
    verbs.getViewer(),
    verbs.listUsers(query, window),
    verbs.listOrganizations(query, window),
    verbs.listEvents(query, window),
    verbs.listEventTypes(query, window),
    verbs.listPolls(query, window),
    verbs.listTags(),
    verbs.listEventTypeTags('301'),
    verbs.getIntegrations(),
    verbs.listAclRules(),
    verbs.getUserCancellationPolicy(),
  ]);
  const text = JSON.stringify(everything);
  expect(text).not.toContain('CANARY-');
  expect(text).not.toContain('ONCE-');
  expect(text).toContain('[redacted]');
});
