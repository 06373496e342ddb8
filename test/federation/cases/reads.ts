import type { Answer } from '../../support/gateway.ts';
import { globalId, sales, support } from '../../support/ids.ts';
import { type Ask, type Case, once } from './case.ts';

const page = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** Walks a list, page by page, with the cursors of whoever answers. */
const walk = (name: string, query: string, pages: number): Case => ({
  name,
  run: async (ask: Ask) => {
    const answers: Answer[] = [];
    let after: string | null = null;
    for (let at = 0; at < pages; at += 1) {
      const answer: Answer = await ask(query, { after });
      answers.push(answer);
      after =
        (answer.data?.list as { pageInfo: { endCursor: string | null } } | undefined)?.pageInfo.endCursor ??
        null;
    }
    return answers;
  },
});

/** Lists, pages, nesting, fragments, and what only one provider has. */
export const readCases: readonly Case[] = [
  walk(
    'events: three pages by cursor',
    `query ($after: String) { list: events(first: 15, after: $after, orderBy: { field: STARTS_AT, direction: DESC }) {
      edges { cursor node { id title startsAt status } } totalCount ${page} } }`,
    3,
  ),
  walk(
    'users: every account in turn, two pages',
    `query ($after: String) { list: users(first: 9, after: $after) {
      nodes { __typename id name accountName provider } ${page} sources { account { name } status count } } }`,
    2,
  ),
  once(
    'polls: the last three of one account',
    `{ polls(last: 3, accounts: ["${sales}"]) { nodes { id name options { id startsAt } } totalCount ${page} } }`,
  ),
  once(
    'organizations with their people',
    `{ organizations(first: 10) { nodes { id name slug email users(first: 3) { nodes { id name } } } sources { status } } }`,
  ),
  once(
    'OAuth clients with their webhooks',
    '{ oauthClients(first: 5) { nodes { id name webhooks(first: 5) { nodes { id url triggers } } } } }',
  ),
  once(
    'a meeting by its own id, every part',
    `query ($id: String!) { lookup(account: "${sales}", type: Event, externalId: $id) {
      __typename id ... on Resource { accountName externalId provider }
      ... on Event { title startsAt endsAt durationMinutes status state location locationType notes
        participants { email } answers { id label plainValue } cancellation { reason }
        reschedulings { previousStartsAt } payment { amount currency } simplymeet { uuid users { name } } } } }`,
    { id: '9001' },
  ),
  once(
    'availability of an event type',
    `query ($from: Date!, $to: Date!) { lookup(account: "${sales}", type: EventType, externalId: "301") {
      id ... on EventType { name availability(from: $from, to: $to, timeZone: "Europe/Warsaw") {
        date available hours { start startsAt available } } } } }`,
    { from: '2026-03-02', to: '2026-03-04' },
  ),
  once(
    'something gone',
    `{ lookup(account: "${sales}", type: Event, externalId: "424242") { __typename id } }`,
  ),
  once(
    'filters and a fragment in a fragment',
    `query ($filter: EventFilter, $more: Boolean!) {
      events(first: 10, filter: $filter) { nodes { ...Row } sources { status count } } }
      fragment Row on Event { id title invitee { name } host { ...Host } notes @include(if: $more) }
      fragment Host on User { id name organization { name } }`,
    {
      filter: {
        userIds: [globalId('User', sales, 17)],
        scheduledAtFrom: '2026-01-01',
        scheduledAtTo: '2026-03-31',
      },
      more: true,
    },
  ),
  once(
    'four root fields, two of them of one name',
    `{ one: events(first: 2, accounts: ["${sales}"]) { nodes { id } }
       two: events(first: 2, accounts: ["${support}"]) { nodes { id } }
       polls(first: 1) { nodes { id name } } accounts { id name label provider } }`,
  ),
  once(
    'one account with its lists',
    `{ account(name: "${support}") { name events(first: 3) { nodes { id } } users(first: 3) { nodes { id email } }
       eventTypes(first: 3) { nodes { id tags { id name color } } } polls(first: 2) { nodes { id } } } }`,
  ),
  once(
    'hosts of meetings and what they host',
    `{ events(first: 10, accounts: ["${sales}"]) { nodes { id host { id name eventTypes(first: 2) { nodes { id name } } } } } }`,
  ),
  once(
    'what only one provider knows',
    `{ users(first: 40) { nodes { id simplymeet { slug phone } vyte { plan } calcom { username timeFormat }
       calplatform { providerEmail } epilot { department } } } }`,
  ),
  once(
    'a navigation and an invitation of epilot',
    `query ($id: ID!, $token: String!) { navigation(id: $id) { __typename id }
      invitation(account: "north-epilot", token: $token) { __typename } }`,
    { id: globalId('Navigation', 'north-epilot', '1n7cypm5gxv22'), token: 'CANARY-IN-invite-north-epilot-1' },
  ),
];
