import type { TestGateway } from '../gateway.ts';
import { globalId, sales, support } from '../ids.ts';
import { actsThrough, type Written } from './act.ts';
import type { ProviderSample } from './sample.ts';
import { eventActs } from './simplymeet-events.ts';

const eventType = globalId('EventType', sales, 302);
const tag = globalId('Tag', sales, 73);
const policy = 'cancellationPolicy { enabled periodMinutes label version scope }';

const eventTypeActs: readonly Written[] = [
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
    once: ['singleUseLink.code', 'singleUseLink.url'],
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

/** Ids of poll options hold a random part. */
const optionIdsOf = async (data: TestGateway['data']): Promise<string[]> => {
  const { node } = await data<{ node: { options: { id: string }[] } }>(
    'query ($id: ID!) { node(id: $id) { ... on Poll { options { id } } } }',
    { id: globalId('Poll', sales, 501) },
  );
  return node.options.map(({ id }) => id);
};

const pollActs: readonly Written[] = [
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
    input: async (data) => ({
      optionIds: (await optionIdsOf(data)).slice(1),
      email: 'lise@example.com',
      comment: 'Both',
    }),
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

const policyActs: readonly Written[] = [
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

export const simplymeet: ProviderSample = {
  provider: 'simplymeet',
  acts: actsThrough('simplymeet', sales, [...eventActs, ...eventTypeActs, ...pollActs, ...policyActs]),
  things: {
    Event: globalId('Event', sales, 9001),
    User: globalId('User', support, 18),
    EventType: globalId('EventType', sales, 301),
    Poll: globalId('Poll', support, 501),
    Organization: globalId('Organization', sales, 3),
    Account: globalId('Account', support, support),
  },
  roots: {
    lookup: `(account: "${sales}", type: Event, externalId: "9002")`,
    account: `(name: "${sales}")`,
  },
  query: `{
    events(first: 2) { nodes { id } sources { error { code message } } }
    node(id: "${globalId('Event', sales, 9001)}") { id }
    account(name: "${sales}") { integrations { user organization } viewer { user { simplymeet { phone } } } }
  }`,
  writes: ['tagCreate', 'eventsCancel'],
  secrets: ['CANARY-simplymeet-key-sales-5f0c2a'],
};
