import { formatGlobalId, type IdType } from '../../../src/domain/global-id.ts';
import type { MappingCase, Pair } from '../case.ts';

const account = 'sales-meet';

const pair = (type: IdType, one: number, other: number): Pair => [
  [formatGlobalId(type, { account, id: String(one) })],
  [formatGlobalId(type, { account, id: String(other) })],
];

const idOf = (type: IdType, key: number): string => formatGlobalId(type, { account, id: String(key) });

/** Below a thing: `{ node(id: $parent) { ... on User { events { everything } } } }`. */
const below = (type: IdType, keys: readonly [number, number], field: string) => ({
  document: `{ node(id: $parent) { ... on ${type} { ${field} { everything } } } }`,
  parent: [idOf(type, keys[0]), idOf(type, keys[1])] as const,
});

const ofAccount = (field: string) => ({
  document: `{ account(name: $parent) { ${field} { everything } } }`,
  parent: [account, 'support-meet'] as const,
  given: { first: 1 },
});

const whole = 'The provider gives the whole list at once: it is filtered and sorted here.';
const noSuchFilter = 'The provider has no such filter: it is applied here.';

const ofUsers = {
  values: {
    'filter.ids': pair('User', 17, 18),
    'filter.emails': [['ada.byron@example.com'], ['grace.hopper@example.com']],
    'filter.search': ['ada', 'grace'],
  },
  here: {
    'filter.ids': whole,
    'filter.emails': whole,
    'filter.search': whole,
    'orderBy.field': whole,
    'orderBy.direction': whole,
  },
} satisfies Omit<MappingCase, 'document'>;

const ofEventTypes = {
  values: {
    'filter.ids': pair('EventType', 301, 302),
    'filter.search': ['intro', 'demo'],
    'orderBy.field': ['POSITION', 'NAME'],
  },
  here: { 'filter.search': noSuchFilter },
} satisfies Omit<MappingCase, 'document'>;

const ofPolls = {
  values: {
    'filter.ids': pair('Poll', 501, 502),
    'filter.search': ['intro', 'demo'],
    'orderBy.field': ['CREATED_AT', 'NAME'],
  },
  here: {
    'filter.ids': noSuchFilter,
    'filter.eventTypeIds': noSuchFilter,
    'filter.search': noSuchFilter,
  },
} satisfies Omit<MappingCase, 'document'>;

const ofOrganizations = {
  values: { 'filter.ids': pair('Organization', 3, 4), 'filter.search': ['engines', 'zz'] },
  here: { 'filter.ids': whole, 'filter.search': whole },
} satisfies Omit<MappingCase, 'document'>;

const ofEvents = {
  values: { 'filter.search': ['intro', 'demo'] },
  here: { 'filter.search': noSuchFilter },
} satisfies Omit<MappingCase, 'document'>;

const narrowed = 'It narrows to the thing the list hangs on: another one leaves nothing to ask for.';
const oneOrganization = 'An account has one organization.';
const sortedInVain = {
  first: oneOrganization,
  last: oneOrganization,
  'orderBy.field': oneOrganization,
  'orderBy.direction': oneOrganization,
};
const onePoll = 'A user of the sandbox has one poll.';
const asked = { accounts: [account], first: 1 };
const given = { first: 1 };

/** Every list of the graph, and the other fields that take arguments. */
export const simplymeetLists = ({
  durations,
}: {
  readonly durations: readonly { readonly id: string }[];
}): readonly MappingCase[] => [
  { document: '{ users { everything } }', given: asked, ...ofUsers },
  {
    document: '{ organizations { everything } }',
    given: asked,
    ...ofOrganizations,
    fixed: sortedInVain,
  },
  { ...ofAccount('organizations'), ...ofOrganizations, fixed: sortedInVain },
  // Two of them: the first is cancelled, the second is not.
  { document: '{ events { everything } }', given: { accounts: [account], first: 2 }, ...ofEvents },
  { document: '{ eventTypes { everything } }', given: asked, ...ofEventTypes },
  { document: '{ polls { everything } }', given: asked, ...ofPolls },
  { ...ofAccount('users'), ...ofUsers },
  { ...ofAccount('events'), ...ofEvents },
  { ...ofAccount('eventTypes'), ...ofEventTypes },
  { ...ofAccount('polls'), ...ofPolls },
  { ...below('Organization', [3, 3], 'users'), given, ...ofUsers, fixed: { parent: oneOrganization } },
  { ...below('User', [17, 18], 'events'), given, ...ofEvents, fixed: { 'filter.userIds': narrowed } },
  {
    ...below('User', [17, 18], 'eventTypes'),
    given,
    ...ofEventTypes,
    here: { ...ofEventTypes.here, parent: noSuchFilter },
  },
  {
    ...below('User', [17, 18], 'polls'),
    given,
    ...ofPolls,
    here: { ...ofPolls.here, parent: noSuchFilter },
    fixed: { first: onePoll, last: onePoll },
  },
  {
    ...below('EventType', [301, 302], 'events'),
    given,
    ...ofEvents,
    fixed: { 'filter.eventTypeIds': narrowed },
  },
  { ...below('EventType', [301, 302], 'tags') },
  {
    ...below('EventType', [301, 302], 'availability'),
    values: {
      from: ['2026-12-07', '2026-12-08'],
      to: ['2026-12-09', '2026-12-10'],
      durationId: [durations[0]?.id, durations[1]?.id],
    },
  },
];
