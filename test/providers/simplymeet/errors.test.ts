import { describe, expect, test } from 'vitest';
import type { Verbs } from '../../../src/contract/verbs.ts';
import { useSandbox } from './rig.ts';

const rig = useSandbox();
const date = new Date('2026-04-01T10:00:00Z');
const invitee = { name: 'J', email: 'j@example.com' };

describe('what the sandbox refuses is said in the names of our inputs', () => {
  test.each<[string, (verbs: Verbs) => Promise<unknown>, string[]]>([
    ['eventType', (v) => v.createEvent({ startsAt: date, eventTypeId: '999', invitee }), ['eventTypeId']],
    [
      'invitee.email',
      (v) => v.createEvent({ startsAt: date, eventTypeId: '301', invitee: { ...invitee, email: 'x' } }),
      ['invitee', 'email'],
    ],
    [
      'invitee.timezone',
      (v) =>
        v.createEvent({ startsAt: date, eventTypeId: '301', invitee: { ...invitee, timeZone: 'Mars/X' } }),
      ['invitee', 'timeZone'],
    ],
    [
      'answers.0.question',
      (v) =>
        v.createEvent({
          startsAt: date,
          eventTypeId: '301',
          invitee,
          answers: [{ questionId: 'no', value: 'x' }],
        }),
      ['answers', '0', 'questionId'],
    ],
    [
      'participants.1.email',
      (v) =>
        v.createEvent({ startsAt: date, eventTypeId: '301', invitee, participants: ['a@example.com', 'x'] }),
      ['participants', '1'],
    ],
    [
      'answers.0.id',
      (v) => v.updateEvent('9001', { answers: [{ answerId: '9001/1', value: 'x' }] }),
      ['answers', '0', 'id'],
    ],
    [
      'end',
      (v) => v.rescheduleEvent('9003', { startsAt: date, endsAt: date, eventTypeId: '301' }),
      ['endsAt'],
    ],
    [
      'userId',
      (v) =>
        v.rescheduleEvent('9003', {
          startsAt: date,
          endsAt: new Date('2026-04-01T11:00:00Z'),
          eventTypeId: '301',
          hostId: '999',
        }),
      ['userId'],
    ],
    [
      'duration',
      (v) => v.createPoll({ name: 'P', eventTypeId: '301', options: [date], durationMinutes: 0 }),
      ['durationMinutes'],
    ],
    ['period', (v) => v.updateUserCancellationPolicy({ periodMinutes: -5 }), ['periodMinutes']],
    [
      'availabilityRules.0.config',
      (v) =>
        v.saveAvailabilityRules({
          eventTypeIds: ['301'],
          periodType: 'x',
          rules: [{ type: 'x', hourIntervals: [], config: {} }],
        }),
      ['rules', '0', 'config'],
    ],
  ])('%s', async (_, act, path) => {
    const refused = expect(act(rig.verbs())).rejects;
    await refused.toMatchObject({
      code: 'VALIDATION',
      facts: { account: 'sales-meet', upstreamStatus: 422, fields: [{ path, message: expect.any(String) }] },
    });
  });

  test('availability.0', async () => {
    const [poll, other] = await rig.verbs().getPolls(['501', '502']);
    if (!poll || !other || 'code' in poll || 'code' in other || !('options' in poll))
      throw new Error('no polls');
    const forged = poll.options[0]?.ref.id.replace(/\d+$/, '999999') ?? '';
    await expect(rig.verbs().votePoll({ optionIds: [forged], email: 'v@example.com' })).rejects.toMatchObject(
      {
        facts: { fields: [{ path: ['optionIds', '0'], message: 'The poll has no such slot.' }] },
      },
    );
  });
});

test.each<[string, (verbs: Verbs) => Promise<unknown>, string]>([
  [
    'an answer of another event',
    (v) => v.updateEvent('9001', { answers: [{ answerId: '9002/4', value: '' }] }),
    'answers.0.id',
  ],
  [
    'no answer at all',
    (v) => v.updateEvent('9001', { answers: [{ answerId: '4', value: '' }] }),
    'answers.0.id',
  ],
  ['a name that is cleared', (v) => v.updateEvent('9001', { invitee: { name: null } }), 'invitee.name'],
  [
    'a kind that has no name',
    (v) => v.listEvents({ filter: { eventTypeKind: 'UNKNOWN' }, order: null }, { offset: 0, limit: 1 }),
    'filter.eventTypeKind',
  ],
  [
    'more ids than a URL holds',
    (v) =>
      v.listEvents(
        {
          filter: { hosts: Array.from({ length: 101 }, () => ({ account: 'sales-meet', id: '1' })) },
          order: null,
        },
        { offset: 0, limit: 1 },
      ),
    'filter.userIds',
  ],
  [
    'options of two polls',
    (v) => v.votePoll({ optionIds: ['1/a/1', '2/b/1'], email: 'v@example.com' }),
    'optionIds',
  ],
  ['no options', (v) => v.votePoll({ optionIds: [], email: 'v@example.com' }), 'optionIds'],
  ['an option that is none', (v) => v.votePoll({ optionIds: ['1/a'], email: 'v@example.com' }), 'optionIds'],
  [
    'a poll without its uuid',
    (v) => v.votePoll({ optionIds: ['1/-/1'], email: 'v@example.com' }),
    'optionIds',
  ],
])('%s is refused before a call', async (_, act, argument) => {
  await expect((async () => act(rig.verbs()))()).rejects.toMatchObject({
    code: 'VALIDATION',
    facts: { argument },
  });
  expect(rig.calls()).toEqual([]);
});

test.each(['12/../../x', 'delete-list', '', '0', '-1', '1e3', '１２', '1234567890123456'])(
  'no verb lets the id %j into a path',
  async (id) => {
    const verbs = rig.verbs();
    const availability = {
      from: '2026-03-02',
      to: '2026-03-02',
      timeZone: 'UTC',
      durationId: null,
      userId: null,
    };
    const acts: (() => Promise<unknown>)[] = [
      () => verbs.updateEvent(id, { invitee: { phone: null } }),
      () => verbs.updateEventNotes(id, ''),
      () => verbs.rescheduleEvent(id, { startsAt: date, endsAt: date, eventTypeId: '301' }),
      () => verbs.cancelEvent(id, null),
      () => verbs.cancelEvents(['9001', id], null),
      () => verbs.deleteEvent(id),
      () => verbs.deleteEvents([id]),
      () => verbs.markEventNoShow(id),
      () => verbs.markEventsNoShow([id]),
      () => verbs.resendEventNotification(id),
      () => verbs.inviteEventParticipants(id, ['a@example.com'], null),
      () => verbs.getEventTypeAvailability(id, availability),
      () => verbs.getEventTypeAvailability('301', { ...availability, userId: id }),
      () => verbs.createSingleUseLink(id),
      () => verbs.listEventTypeTags(id),
      () => verbs.addEventTypeTag('301', id),
      () => verbs.removeEventTypeTag(id, '71'),
      () => verbs.updateTag(id, { name: 'x' }),
      () => verbs.deleteTag(id),
      () => verbs.deletePoll(id),
      () => verbs.saveAvailabilityRules({ eventTypeIds: [id], rules: [], periodType: 'x' }),
      () => verbs.createEvent({ startsAt: date, eventTypeId: id, invitee }),
      () => verbs.createPoll({ name: 'x', eventTypeId: id, options: [] }),
    ];
    for (const act of acts) await expect((async () => act())()).rejects.toMatchObject({ code: 'VALIDATION' });
    for (const get of [verbs.getEvents, verbs.getEventTypes, verbs.getPolls]) {
      expect(await get([id])).toMatchObject([{ code: 'VALIDATION' }]);
    }
    expect(rig.calls()).toEqual([]);
  },
);

test('a write whose answer was lost is UNKNOWN_OUTCOME and is not sent again', async () => {
  rig.control().setFaults([{ kind: 'lost-answer' }]);
  const event = { startsAt: date, eventTypeId: '301', invitee };
  await expect(rig.verbs().createEvent(event)).rejects.toMatchObject({ code: 'UNKNOWN_OUTCOME' });
  expect(rig.calls()).toEqual(['createEvent']);
});

test('a delete whose answer was lost is repeated, and finding nothing then is success', async () => {
  rig.control().setFaults([{ kind: 'lost-answer', times: 1 }]);
  await rig.verbs().deleteEvent('9003');
  expect(rig.calls()).toEqual(['deleteEvent', 'deleteEvent']);
});
