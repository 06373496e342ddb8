import { afterAll, expect, test } from 'vitest';
import { operations } from '../../../src/providers/simplymeet/operations.ts';
import { type Row, useSandbox } from './rig.ts';

const rig = useSandbox();
const reached = new Set<string | null>(['createPollResult']); // in acts.test.ts

const startsAt = new Date('2026-04-01T10:00:00Z');
const endsAt = new Date('2026-04-01T11:00:00Z');

const writes: readonly Row[] = [
  [
    'createEvent, bare',
    (v) =>
      v.createEvent({ startsAt, eventTypeId: '302', invitee: { name: 'Jan', email: 'jan@example.com' } }),
    [
      [
        'createEvent',
        {
          body: {
            scheduledAt: '2026-04-01 10:00:00',
            eventType: 302,
            invitee: { fullName: 'Jan', email: 'jan@example.com' },
          },
        },
      ],
    ],
  ],
  ['updateEvent, nothing', (v) => v.updateEvent('9001', {}), []],
  [
    'updateEvent',
    (v) => v.updateEvent('9001', { invitee: { name: 'Eve', phone: null } }),
    [['editEvent', { params: { id: 9001 }, body: { invitee: { fullName: 'Eve', phoneNumber: null } } }]],
  ],
  [
    'updateEventNotes',
    (v) => v.updateEventNotes('9001', 'New'),
    [['editEventNotes', { body: { notes: 'New' } }]],
  ],
  [
    'updateEventNotes, cleared',
    (v) => v.updateEventNotes('9001', null),
    [['editEventNotes', { body: { notes: '' } }]],
  ],
  [
    'rescheduleEvent',
    (v) => v.rescheduleEvent('9003', { startsAt, endsAt, eventTypeId: '301', hostId: '18' }),
    [
      [
        'rescheduleEvent',
        {
          params: { id: 9003 },
          body: { start: '2026-04-01 10:00:00', end: '2026-04-01 11:00:00', eventTypeId: 301, userId: 18 },
        },
      ],
    ],
  ],
  [
    'cancelEvent',
    (v) => v.cancelEvent('9003', 'Ill'),
    [['cancelEvent', { params: { id: 9003 }, body: { reason: 'Ill' } }]],
  ],
  ['cancelEvent without a reason', (v) => v.cancelEvent('9003', null), [['cancelEvent', { body: null }]]],
  [
    'cancelEvents',
    (v) => v.cancelEvents(['9003', '9004'], 'Ill'),
    [['cancelEventList', { body: { ids: [9003, 9004], reason: 'Ill' } }]],
  ],
  ['deleteEvent', (v) => v.deleteEvent('9003'), [['deleteEvent', { params: { id: 9003 }, body: null }]]],
  ['deleteEvents', (v) => v.deleteEvents(['9003']), [['deleteEventList', { body: { ids: [9003] } }]]],
  [
    'markEventNoShow',
    (v) => v.markEventNoShow('9003'),
    [['noShowEvent', { params: { id: 9003 }, body: null }]],
  ],
  ['markEventsNoShow', (v) => v.markEventsNoShow(['9003']), [['noShowEventList', { body: { ids: [9003] } }]]],
  [
    'resendEventNotification',
    (v) => v.resendEventNotification('9003'),
    [['resendEventNotification', { params: { id: 9003 } }]],
  ],
  [
    'inviteEventParticipants',
    (v) => v.inviteEventParticipants('9003', ['a@example.com', 'b@example.com'], 'Join us'),
    [
      [
        'inviteParticipantsToEvent',
        { body: { emails: ['a@example.com', 'b@example.com'], message: 'Join us' } },
      ],
    ],
  ],
  [
    'saveAvailabilityRules',
    (v) =>
      v.saveAvailabilityRules({
        eventTypeIds: ['301', '302'],
        rules: [
          {
            type: 'weekday',
            hourIntervals: [{ start: '09:00', end: '12:00' }],
            config: { weekday: 'monday' },
          },
        ],
        periodType: 'range',
        periodTypeConfig: { start: '2026-01-01', end: '2026-12-31' },
        only: 'WEEKDAY',
      }),
    [
      [
        'saveAvailabilityRule',
        {
          body: {
            eventTypeIds: [301, 302],
            availabilityRules: [
              {
                type: 'weekday',
                hourIntervals: [{ start: '09:00', end: '12:00' }],
                config: { weekday: 'monday' },
              },
            ],
            periodType: 'range',
            periodTypeConfig: { start: '2026-01-01', end: '2026-12-31' },
            availabilityType: 'weekday',
          },
        },
      ],
    ],
  ],
  [
    'createSingleUseLink',
    (v) => v.createSingleUseLink('301'),
    [['createSingleUseLink', { params: { id: 301 }, body: null }]],
  ],
  [
    'addEventTypeTag',
    (v) => v.addEventTypeTag('302', '71'),
    [['addEventTypeTagToEventType', { params: { eventTypeId: 302, tagId: 71 } }]],
  ],
  [
    'removeEventTypeTag',
    (v) => v.removeEventTypeTag('301', '71'),
    [['removeEventTypeTag', { params: { eventTypeId: 301, tagId: 71 } }]],
  ],
  [
    'createTag',
    (v) => v.createTag({ name: 'New', color: '#ffffff', position: 9 }),
    [['createUserEventTypeTag', { body: { name: 'New', color: '#ffffff', position: 9 } }]],
  ],
  [
    'updateTag reads the rest of the tag first',
    (v) => v.updateTag('72', { color: null }),
    [
      ['getUserEventTypeTagList'],
      [
        'updateUserEventTypeTag',
        { params: { id: 72 }, body: { name: 'Outbound', color: null, position: 1 } },
      ],
    ],
  ],
  ['deleteTag', (v) => v.deleteTag('72'), [['deleteUserEventTypeTag', { params: { id: 72 } }]]],
  [
    'createPoll',
    (v) =>
      v.createPoll({
        name: 'When?',
        eventTypeId: '301',
        durationMinutes: 45,
        options: [startsAt, endsAt],
        voteVisibility: false,
        commentVisibility: true,
        emailNotification: false,
      }),
    [
      [
        'createNewPoll',
        {
          body: {
            name: 'When?',
            eventTypeId: 301,
            duration: 45,
            availability: [{ date: '2026-04-01T10:00:00+00:00' }, { date: '2026-04-01T11:00:00+00:00' }],
            voteVisibility: false,
            commentVisibility: true,
            emailNotification: false,
          },
        },
      ],
    ],
  ],
  ['deletePoll', (v) => v.deletePoll('501'), [['deletePoll', { params: { id: 501 } }]]],
  [
    'updateOrganizationCancellationPolicy reads the rest of the policy first',
    (v) => v.updateOrganizationCancellationPolicy({ label: null, periodMinutes: 60 }),
    [
      ['getOrganizationCancellationPolicy'],
      [
        'updateOrganizationCancellationPolicy',
        {
          body: {
            enabled: true,
            period: 60,
            label: null,
            text: 'Please call off in good time (organization policy).',
            overwritePersonal: true,
          },
        },
      ],
    ],
  ],
  [
    'updateUserCancellationPolicy',
    (v) => v.updateUserCancellationPolicy({ enabled: false, text: 'T', label: 'L', overridesPersonal: true }),
    [
      ['getUserCancellationPolicy'],
      [
        'updateUserCancellationPolicy',
        { body: { enabled: false, period: 120, label: 'L', text: 'T', overwritePersonal: true } },
      ],
    ],
  ],
];

test.each(writes)('%s', async (_, act, expected) => {
  await act(rig.verbs());
  expect(rig.sent()).toMatchObject(expected.map(([operation, sent]) => ({ operation, ...sent })));
  for (const operation of rig.calls()) reached.add(operation);
});

afterAll(() => {
  const all = Object.values(operations).filter(({ kind }) => kind === 'write');
  expect([...reached].sort()).toEqual(expect.arrayContaining(all.map(({ name }) => name)));
});
