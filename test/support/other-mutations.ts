import { globalId, sales } from './ids.ts';
import type { MutationSample } from './mutations.ts';

const eventType = globalId('EventType', sales, 302);
const tag = globalId('Tag', sales, 73);
const policy = 'cancellationPolicy { enabled periodMinutes label version scope }';

const eventTypeMutations: readonly MutationSample[] = [
  {
    name: 'availabilityRuleSave',
    operation: 'saveAvailabilityRule',
    selection:
      'eventTypes { id availability(from: "2026-11-16", to: "2026-11-17") { date hours { start } } }',
    input: {
      eventTypeIds: [eventType],
      periodType: 'range',
      periodTypeConfig: { start: '2026-01-01', end: '2026-12-31' },
      rules: [
        {
          type: 'weekday',
          hourIntervals: [{ start: '09:00', end: '10:30' }],
          config: { weekday: 'monday' },
        },
      ],
    },
    shows: {
      eventTypes: [
        {
          id: eventType,
          availability: [
            { date: '2026-11-16', hours: [{ start: '09:00' }, { start: '09:45' }] },
            { date: '2026-11-17', hours: [] },
          ],
        },
      ],
    },
    calls: { saveAvailabilityRule: 1, getEventType: 1, getEventTypeAvailability: 1 },
    repeatable: true,
  },
  {
    name: 'singleUseLinkCreate',
    operation: 'createSingleUseLink',
    selection: 'singleUseLink { code url }',
    input: { eventTypeId: eventType },
    shows: {},
    calls: { createSingleUseLink: 1 },
    repeatable: false,
  },
  {
    name: 'eventTypeTagAdd',
    operation: 'addEventTypeTagToEventType',
    selection: 'eventType { id tags { externalId } }',
    input: { eventTypeId: eventType, tagId: tag },
    shows: { eventType: { id: eventType, tags: [{ externalId: '72' }, { externalId: '73' }] } },
    calls: { addEventTypeTagToEventType: 1, getEventTypeTagList: 1 },
    repeatable: true,
  },
  {
    name: 'eventTypeTagRemove',
    operation: 'removeEventTypeTag',
    selection: 'eventType { id tags { externalId } }',
    input: { eventTypeId: eventType, tagId: globalId('Tag', sales, 72) },
    shows: { eventType: { id: eventType, tags: [] } },
    calls: { removeEventTypeTag: 1, getEventTypeTagList: 1 },
    repeatable: true,
  },
  {
    name: 'tagCreate',
    operation: 'createUserEventTypeTag',
    selection: 'tag { name color position owner { name } account { tags { name } } }',
    input: { account: sales, name: 'VIP', color: '#123456', position: 9 },
    shows: {
      tag: {
        name: 'VIP',
        color: '#123456',
        position: 9,
        owner: { name: 'Ada Byron' },
        account: { tags: ['Inbound', 'Outbound', 'Enterprise', 'Renewal', 'Retired', 'VIP'].map(named) },
      },
    },
    calls: { createUserEventTypeTag: 1, getUserEventTypeTagList: 1 },
    repeatable: false,
  },
  {
    name: 'tagUpdate',
    operation: 'updateUserEventTypeTag',
    selection: 'tag { id name color position }',
    input: { id: tag, name: 'Big', color: null },
    shows: { tag: { id: tag, name: 'Big', color: null, position: 2 } },
    calls: { getUserEventTypeTagList: 1, updateUserEventTypeTag: 1 },
    repeatable: true,
  },
  {
    name: 'tagDelete',
    operation: 'deleteUserEventTypeTag',
    selection: 'deletedId',
    input: { id: tag },
    shows: { deletedId: tag },
    calls: { deleteUserEventTypeTag: 1 },
    repeatable: true,
  },
];

function named(name: string) {
  return { name };
}

const pollMutations = (optionIds: readonly string[]): readonly MutationSample[] => [
  {
    name: 'pollCreate',
    operation: 'createNewPoll',
    selection:
      'poll { name durationMinutes owner { name } eventType { id name } options { startsAt votes { email } } }',
    input: {
      eventTypeId: eventType,
      name: 'When?',
      durationMinutes: 50,
      options: ['2026-05-04T09:00:00Z', '2026-05-05T11:00:00+02:00'],
    },
    shows: {
      poll: {
        name: 'When?',
        durationMinutes: 50,
        owner: { name: 'Ada Byron' },
        eventType: { id: eventType, name: 'Demo' },
        options: [
          { startsAt: '2026-05-04T09:00:00.000Z', votes: [] },
          { startsAt: '2026-05-05T09:00:00.000Z', votes: [] },
        ],
      },
    },
    calls: { createNewPoll: 1 },
    repeatable: false,
  },
  {
    name: 'pollVote',
    operation: 'createPollResult',
    selection: 'poll { options { votes { email comment } } }',
    input: { optionIds: optionIds.slice(1), email: 'lise@example.com', comment: 'Both' },
    shows: {
      poll: {
        options: [
          {
            votes: [
              { email: 'maria.kowalska@guests.example', comment: 'Morning is best' },
              { email: 'voter1@guests.example', comment: 'Fine with me' },
            ],
          },
          { votes: [{ email: 'lise@example.com', comment: 'Both' }] },
          { votes: [{ email: 'lise@example.com', comment: 'Both' }] },
        ],
      },
    },
    calls: { createPollResult: 1, retrievePollById: 1 },
    repeatable: false,
  },
  {
    name: 'pollDelete',
    operation: 'deletePoll',
    selection: 'deletedId',
    input: { id: globalId('Poll', sales, 501) },
    shows: { deletedId: globalId('Poll', sales, 501) },
    calls: { deletePoll: 1 },
    repeatable: true,
  },
];

const policyMutations: readonly MutationSample[] = [
  {
    name: 'organizationCancellationPolicyUpdate',
    operation: 'updateOrganizationCancellationPolicy',
    selection: policy,
    input: { account: sales, enabled: false, label: null },
    shows: {
      cancellationPolicy: {
        enabled: false,
        periodMinutes: 1_440,
        label: null,
        version: 4,
        scope: 'ORGANIZATION',
      },
    },
    calls: { getOrganizationCancellationPolicy: 1, updateOrganizationCancellationPolicy: 1 },
    repeatable: true,
  },
  {
    name: 'userCancellationPolicyUpdate',
    operation: 'updateUserCancellationPolicy',
    selection: policy,
    input: { account: sales, periodMinutes: 30 },
    shows: {
      cancellationPolicy: {
        enabled: true,
        periodMinutes: 30,
        label: 'Two hours ahead',
        version: 4,
        scope: 'USER',
      },
    },
    calls: { getUserCancellationPolicy: 1, updateUserCancellationPolicy: 1 },
    repeatable: true,
  },
];

export const otherMutations = (optionIds: readonly string[]): readonly MutationSample[] => [
  ...eventTypeMutations,
  ...pollMutations(optionIds),
  ...policyMutations,
];
