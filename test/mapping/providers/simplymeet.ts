import { formatGlobalId, type IdType } from '../../../src/domain/global-id.ts';
import { simplymeetFacts } from '../../../src/sandbox/index.ts';
import type { Ask, MappingCase, Pair, ProviderMapping } from '../case.ts';
import { simplymeetLists } from './simplymeet-lists.ts';

const account = 'sales-meet';

const id = (type: IdType, key: number | string, at = account): string =>
  formatGlobalId(type, { account: at, id: String(key) });

const events: Pair = [id('Event', 9001), id('Event', 9002)];
const eventTypes: Pair = [id('EventType', 301), id('EventType', 302)];
const tags: Pair = [id('Tag', 71), id('Tag', 72)];
const users: Pair = [id('User', 17), id('User', 18)];

const url = (name: string): Pair => [`https://one.example/${name}`, `https://two.example/${name}`];
const moment: Pair = ['2025-01-02 03:04:05', '2025-02-03 04:05:06'];

/** Parts that have ids of their own, which only the seeded sandbox knows. */
interface Parts {
  readonly event: { readonly answers: readonly { readonly id: string }[] };
  readonly eventType: {
    readonly questions: readonly { readonly id: string }[];
    readonly durations: readonly { readonly id: string }[];
  };
  readonly poll: { readonly options: readonly { readonly id: string; readonly externalId: string }[] };
}

const partsOf = (data: Ask) =>
  data<Parts>(`{
    event: node(id: "${events[0]}") { ... on Event { answers { id } } }
    eventType: node(id: "${eventTypes[0]}") {
      ... on EventType { questions { id } durations { id } }
    }
    poll: node(id: "${id('Poll', 501)}") { ... on Poll { options { id externalId } } }
  }`);

const pairOf = (items: readonly { readonly id: string }[]): Pair => [items[0]?.id, items[1]?.id];

const ofAccount = (path: string): MappingCase => ({
  document: `{ account(name: $parent) { ${path} } }`,
  parent: [account, 'support-meet'],
});

const reads: readonly MappingCase[] = [
  { document: '{ accounts { everything } }' },
  {
    document: '{ account { everything } }',
    values: { name: [account, 'support-meet'] },
    here: { name: 'It names the account; nothing of an account itself is asked of its provider.' },
  },
  {
    ...ofAccount('capabilities { everything }'),
    fixed: { parent: 'They are known without a call, and two accounts of one provider have the same.' },
    values: { verbs: [['listUsers'], ['deleteUser']] },
    here: { supported: 'They are known without a call.', verbs: 'They are known without a call.' },
  },
  {
    ...ofAccount('health { everything }'),
    fixed: { parent: 'It makes no call, and two accounts that fare well look the same.' },
  },
  ofAccount('viewer { user { everything } }'),
  ofAccount('viewer { cancellationPolicy { everything } }'),
  ofAccount('organization { everything }'),
  ofAccount('organization { cancellationPolicy { everything } }'),
  ofAccount('tags { everything }'),
  ofAccount('integrations { everything }'),
  ofAccount('aclRules { everything }'),
  { document: '{ node { ... on Event { everything } } }', values: { id: events } },
  { document: '{ node { ... on EventType { everything } } }', values: { id: eventTypes } },
  { document: '{ node { ... on Poll { everything } } }', values: { id: [id('Poll', 501), id('Poll', 502)] } },
  {
    document: '{ node { ... on User { everything } } }',
    values: { id: users },
    here: { id: 'There is no call for one user: all are read, and this one is picked.' },
  },
  {
    document: '{ node { ... on Organization { everything } } }',
    values: { id: [id('Organization', 3), id('Organization', 4, 'support-meet')] },
  },
  {
    document: '{ nodes { ... on Event { everything } } }',
    values: { ids: [events, [events[0], id('Event', 9003)]] },
  },
  {
    document: '{ lookup { ... on Event { everything } } }',
    values: { externalId: ['9001', '9002'], type: ['Event', 'Event'] },
    fixed: { type: 'It decides which operation is called.' },
  },
];

const hours = { start: ['09:00', '10:00'], end: ['17:00', '18:00'] } as const satisfies Record<string, Pair>;

const writes: readonly MappingCase[] = [
  {
    document: 'mutation { availabilityRuleSave { everything } }',
    values: {
      'input.rules.config': [{ weekday: 'monday' }, { weekday: 'friday' }],
      'input.rules.hourIntervals.start': hours.start,
      'input.rules.hourIntervals.end': hours.end,
      'input.periodTypeConfig': [{ start: '2026-01-01' }, { start: '2026-02-01' }],
    },
  },
  { document: 'mutation { eventNotesUpdate { everything } }' },
  {
    document: 'mutation { eventReschedule { everything } }',
    values: { 'input.endsAt': ['2026-12-09T10:00:00Z', '2026-12-09T11:00:00Z'] },
  },
  { document: 'mutation { eventCancel { everything } }' },
  { document: 'mutation { eventsCancel { everything } }' },
  { document: 'mutation { eventDelete { everything } }' },
  { document: 'mutation { eventsDelete { everything } }' },
  { document: 'mutation { eventMarkNoShow { everything } }' },
  { document: 'mutation { eventsMarkNoShow { everything } }' },
  { document: 'mutation { eventNotificationResend { everything } }' },
  { document: 'mutation { eventParticipantsInvite { everything } }' },
  { document: 'mutation { singleUseLinkCreate { everything } }' },
  { document: 'mutation { eventTypeTagAdd { everything } }' },
  { document: 'mutation { eventTypeTagRemove { everything } }' },
  { document: 'mutation { tagCreate { everything } }' },
  { document: 'mutation { tagUpdate { everything } }', values: { 'input.id': tags } },
  { document: 'mutation { tagDelete { everything } }', values: { 'input.id': tags } },
  { document: 'mutation { pollCreate { everything } }' },
  {
    document: 'mutation { pollDelete { everything } }',
    values: { 'input.id': [id('Poll', 501), id('Poll', 502)] },
  },
  { document: 'mutation { organizationCancellationPolicyUpdate { everything } }' },
  { document: 'mutation { userCancellationPolicyUpdate { everything } }' },
];

/** Writes that name parts. An option's id knows the uuid of its poll, which is what a vote is sent to. */
const writesOfParts = ({ event, eventType, poll }: Parts): MappingCase[] => [
  {
    document: 'mutation { eventCreate { everything } }',
    values: {
      'input.durationId': pairOf(eventType.durations),
      'input.answers.questionId': pairOf(eventType.questions),
    },
  },
  {
    document: 'mutation { eventUpdate { everything } }',
    values: { 'input.answers.id': pairOf(event.answers) },
    without: { 'input.id': ['input.answers'] }, // an answer of another event is refused
  },
  {
    document: 'mutation { pollVote { everything } }',
    values: { 'input.optionIds': [[poll.options[0]?.id], [poll.options[1]?.id]] },
    also: [
      {
        leaf: 'input.optionIds',
        values: [
          [id('PollOption', `501/one/${poll.options[0]?.externalId}`)],
          [id('PollOption', `501/two/${poll.options[0]?.externalId}`)],
        ],
      },
    ],
  },
];

/** SimplyMeet.me as far as its mapping is measured. */
export const simplymeet: ProviderMapping = {
  provider: 'simplymeet',
  label: 'SimplyMeet.me',
  facts: simplymeetFacts,
  paging: ['query.page', 'query.onPage'],
  samples: {
    createdAt: moment,
    updatedAt: moment,
    scheduledAt: moment,
    endDate: moment,
    canceledAt: moment,
    previouslyScheduledAt: moment,
    lastLogin: moment,
    timezone: ['Asia/Tokyo', 'America/Lima'],
    email: ['sample.one@example.com', 'sample.two@example.com'],
    'EventTypeAvailabilityDTO.date': ['2025-01-02', '2025-02-03'],
    'EventTypeAvailabilityHoursDTO.start': ['09:00', '10:30'],
    'SingleUseLinkDTO.url': url('book'),
    facebookUrl: url('facebook'),
    twitterUrl: url('twitter'),
    instagramUrl: url('instagram'),
    linkedinUrl: url('linkedin'),
    whatsappUrl: url('whatsapp'),
  },
  values: {
    account: [account, 'support-meet'],
    accounts: [account, 'support-meet'],
    id: events,
    ids: events,
    eventTypeId: eventTypes,
    eventTypeIds: eventTypes,
    tagId: tags,
    tagIds: tags,
    userId: users,
    userIds: users,
  },
  cases: async (data) => {
    const parts = await partsOf(data);
    return [...simplymeetLists(parts.eventType), ...reads, ...writes, ...writesOfParts(parts)];
  },
};
