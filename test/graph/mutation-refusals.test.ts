import { beforeAll, describe, expect, test } from 'vitest';
import { type Act, inputOf } from '../support/acts/act.ts';
import { actNamed, acts, actsOf, named } from '../support/acts/index.ts';
import type { TestGateway } from '../support/gateway.ts';
import { useGateways } from '../support/gateways.ts';
import { eventId, eventIds, globalId, sales, support } from '../support/ids.ts';
import { mutationDocument, type PayloadAnswer, refusals } from '../support/mutations.ts';

const gatewayOf = useGateways();
const bulk = actsOf('simplymeet').filter((act) => act.bulk);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await gatewayOf('simplymeet');
});

const sampleOf = (name: string): Act => actNamed('simplymeet', name);

const event = eventId(sales, 9010);
const invitee = { name: 'Lise Meitner', email: 'lise@example.com' };
const rule = (start: string, end: string) => ({
  rules: [{ type: 'weekday', hourIntervals: [{ start, end }], config: { weekday: 'monday' } }],
});

/** What cannot be right whatever the provider holds: refused by name and without a call. */
const senseless: readonly [name: string, changes: object, field: string][] = [
  ['eventCreate', { invitee: { ...invitee, name: ' ' } }, 'invitee.name'],
  ['eventCreate', { locationType: 'UNKNOWN' }, 'locationType'],
  ['eventUpdate', { invitee: null }, 'id'],
  ['eventUpdate', { invitee: null, answers: [] }, 'id'],
  ['eventUpdate', { invitee: { name: '' } }, 'invitee.name'],
  ['eventUpdate', { invitee: { name: null } }, 'invitee.name'],
  ['eventUpdate', { answers: [{ id: globalId('Answer', sales, '9011/1'), value: 'x' }] }, 'answers.0.id'],
  ['eventReschedule', { endsAt: '2026-12-08T08:00:00Z' }, 'endsAt'],
  ['eventReschedule', { endsAt: '2026-12-08T07:00:00Z' }, 'endsAt'],
  ['eventParticipantsInvite', { emails: [] }, 'emails'],
  ['eventsCancel', { ids: [] }, 'ids'],
  ['eventsDelete', { ids: [] }, 'ids'],
  ['eventsMarkNoShow', { ids: [] }, 'ids'],
  ['eventsCancel', { ids: eventIds(sales, 501) }, 'ids'],
  ['eventsDelete', { ids: [event, 'nonsense'] }, 'ids.1'],
  ['availabilityRuleSave', { eventTypeIds: [] }, 'eventTypeIds'],
  ['availabilityRuleSave', rule('nine', '17:00'), 'rules.0.hourIntervals.0.start'],
  ['availabilityRuleSave', rule('09:00', '25:00'), 'rules.0.hourIntervals.0.end'],
  ['availabilityRuleSave', rule('17:00', '09:00'), 'rules.0.hourIntervals.0.end'],
  ['tagCreate', { name: '' }, 'name'],
  ['tagCreate', { name: ' \t' }, 'name'],
  ['tagCreate', { account: 'elsewhere' }, 'account'],
  ['tagUpdate', { name: '' }, 'name'],
  ['tagUpdate', { name: null }, 'name'],
  ['pollCreate', { name: '' }, 'name'],
  ['pollCreate', { options: [] }, 'options'],
  ['pollCreate', { options: Array.from({ length: 101 }, () => '2026-05-04T09:00:00Z') }, 'options'],
  ['pollCreate', { durationMinutes: 0 }, 'durationMinutes'],
  ['pollVote', { optionIds: [] }, 'optionIds'],
  ['organizationCancellationPolicyUpdate', { enabled: null }, 'enabled'],
  ['organizationCancellationPolicyUpdate', { account: 'elsewhere' }, 'account'],
  ['userCancellationPolicyUpdate', { periodMinutes: -1 }, 'periodMinutes'],
];

test.each(senseless)('%s with %j is refused at %s without a call', async (name, changes, field) => {
  const input = { ...(await inputOf(sampleOf(name), gateway)), ...changes };
  gateway.calls();
  const answer = await gateway.data<PayloadAnswer>(mutationDocument(name), { input });
  expect(refusals(answer, name)).toEqual([`VALIDATION input.${field}`]);
  expect(gateway.calls()).toEqual({});
});

describe('a clock that is set back', () => {
  const input = { eventTypeId: globalId('EventType', support, 302), invitee };
  const book = (startsAt: string) =>
    gateway.data<PayloadAnswer>(mutationDocument('eventCreate', 'event { startsAt }'), {
      input: { ...input, startsAt },
    });

  test('the second of two equal times is refused, because the provider would take the first', async () => {
    const answer = await book('2026-10-25T02:30:00+01:00');
    expect(answer.eventCreate?.userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'startsAt'], message: expect.stringContaining('twice') },
    ]);
    expect(gateway.calls()).toEqual({});
  });

  test('the first is taken', async () => {
    expect(await book('2026-10-25T02:30:00+02:00')).toEqual({
      eventCreate: { event: { startsAt: '2026-10-25T00:30:00.000Z' }, userErrors: [] },
    });
  });

  test('an instant is never in a gap: an hour that clocks skip is another one with its offset', async () => {
    expect(await book('2026-03-29T02:30:00+01:00')).toMatchObject({
      eventCreate: { event: { startsAt: '2026-03-29T01:30:00.000Z' }, userErrors: [] },
    });
    const [sent] = gateway.control.requests({ operation: 'createEvent' });
    expect(sent?.body).toMatchObject({ scheduledAt: '2026-03-29 03:30:00' });
  });
});

describe('what the provider refuses', () => {
  const single = acts.filter((act) => act.bulk !== true && act.hidesFaults === undefined);

  test.each(named(single))('%s: a right that is missing', async (_, act) => {
    const own = await gatewayOf(act.provider);
    const input = await inputOf(act, own);
    own.control.setDenials([{ operation: act.operation }]);
    const answer = await own.data<PayloadAnswer>(mutationDocument(act.name), { input });
    expect(refusals(answer, act.name)).toEqual(['FORBIDDEN -']);
  });

  test.each(bulk.map(({ name }) => name))('%s: a right that is missing at one account', async (name) => {
    gateway.control.setDenials([{ operation: sampleOf(name).operation, account: support }]);
    const ids = [eventId(sales, 9020), eventId(support, 9020)];
    const answer = await gateway.data(mutationDocument(name, 'results { id error { code field } }'), {
      input: { ids },
    });
    expect(answer[name]).toEqual({
      userErrors: [],
      results: [
        { id: ids[0], error: null },
        { id: ids[1], error: { code: 'FORBIDDEN', field: null } },
      ],
    });
  });

  const places: readonly [name: string, theirs: string, ours: string][] = [
    ['eventCreate', 'scheduledAt', 'input.startsAt'],
    ['eventCreate', 'eventType', 'input.eventTypeId'],
    ['eventCreate', 'durationId', 'input.durationId'],
    ['eventCreate', 'invitee.email', 'input.invitee.email'],
    ['eventCreate', 'invitee.fullName', 'input.invitee.name'],
    ['eventCreate', 'invitee.timezone', 'input.invitee.timeZone'],
    ['eventCreate', 'invitee[phoneNumber]', 'input.invitee.phone'],
    ['eventCreate', 'answers[0].question', 'input.answers.0.questionId'],
    ['eventCreate', 'participants.1.email', 'input.participants.1'],
    ['eventUpdate', 'answers.2.id', 'input.answers.2.id'],
    ['eventUpdate', 'invitee.phoneNumber', 'input.invitee.phone'],
    ['eventNotesUpdate', 'notes', 'input.notes'],
    ['eventReschedule', 'start', 'input.startsAt'],
    ['eventReschedule', 'end', 'input.endsAt'],
    ['eventReschedule', 'userId', 'input.userId'],
    ['eventCancel', 'reason', 'input.reason'],
    ['eventParticipantsInvite', 'emails.0', 'input.emails.0'],
    ['availabilityRuleSave', 'availabilityRules.0.hourIntervals', 'input.rules.0.hourIntervals'],
    ['availabilityRuleSave', 'availabilityRules.0.config.weekday', 'input.rules.0.config'],
    ['availabilityRuleSave', 'availabilityType', 'input.only'],
    ['tagCreate', 'color', 'input.color'],
    ['pollCreate', 'duration', 'input.durationMinutes'],
    ['pollCreate', 'availability.1.date', 'input.options.1'],
    ['pollVote', 'availability.1', 'input.optionIds.1'],
    ['pollVote', 'uuid', 'input.optionIds'],
    ['userCancellationPolicyUpdate', 'period', 'input.periodMinutes'],
    ['userCancellationPolicyUpdate', 'overwritePersonal', 'input.overridesPersonal'],
    ['tagCreate', 'somethingElse.0.inside', '-'],
    ['tagCreate', 'name.deeper', 'input.name'],
  ];

  test.each(places)('%s: its field %s is our %s', async (name, theirs, ours) => {
    const { operation } = sampleOf(name);
    const input = await inputOf(sampleOf(name), gateway);
    const body = { message: 'Invalid arguments', errors: { [theirs]: ['This value is not valid.'] } };
    gateway.control.setFaults([{ kind: 'status', status: 422, body, operation }]);
    const answer = await gateway.data<PayloadAnswer>(mutationDocument(name), { input });
    expect(refusals(answer, name)).toEqual([`VALIDATION ${ours}`]);
    expect(answer[name]?.userErrors[0]?.message).toBe('This value is not valid.');
    expect(gateway.control.count({ operation })).toBe(1);
  });

  test('several problems come as several errors', async () => {
    const errors = { scheduledAt: ['Too early.', 'Not a working day.'], 'invitee.email': ['Blocked.'] };
    gateway.control.setFaults([{ kind: 'status', status: 422, body: { message: 'Invalid', errors } }]);
    const answer = await gateway.data<PayloadAnswer>(mutationDocument('eventCreate'), {
      input: await inputOf(sampleOf('eventCreate'), gateway),
    });
    expect(answer.eventCreate?.userErrors.map(({ message }) => message)).toEqual([
      'Too early.',
      'Not a working day.',
      'Blocked.',
    ]);
  });

  test.each([
    [409, 'CONFLICT'],
    [402, 'FORBIDDEN'],
    [410, 'NOT_FOUND'],
    [400, 'VALIDATION'],
  ])('status %i is %s', async (status, code) => {
    gateway.control.setFaults([{ kind: 'status', status, body: { message: 'The slot is taken.' } }]);
    const input = await inputOf(sampleOf('eventCancel'), gateway);
    const answer = await gateway.data<PayloadAnswer>(mutationDocument('eventCancel'), { input });
    expect(answer.eventCancel?.userErrors).toEqual([{ code, message: 'The slot is taken.', field: null }]);
  });
});
