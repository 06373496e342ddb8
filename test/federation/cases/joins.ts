import type { Answer } from '../../support/gateway.ts';
import { eventIds, globalId, sales, support } from '../../support/ids.ts';
import type { Case } from './case.ts';

type Row = Readonly<Record<string, unknown>>;

/** The meetings that the CRM's deals are about, in its order. */
const dealt = [...eventIds(sales, 60), ...eventIds(support, 40)];

/** An answer with the rows alone, so that what the CRM adds around them does not count. */
const rowsOf = (answer: Answer, rows: unknown): Answer => ({ ...answer, data: { rows } });

/**
 * Things that another subgraph refers to, against `nodes` for the same things.
 * @param selection of a meeting, in both
 */
const deals = (name: string, selection: string, first = 100): Case => ({
  name,
  run: async (ask, way) => {
    if (way === 'direct') {
      const answer = await ask(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Event { ${selection} } } }`,
        {
          ids: dealt.slice(0, first),
        },
      );
      return [rowsOf(answer, answer.data?.nodes)];
    }
    const answer = await ask(`query ($first: Int) { deals(first: $first) { id event { ${selection} } } }`, {
      first,
    });
    const rows = answer.data?.deals as readonly { event: Row }[] | undefined;
    return [
      rowsOf(
        answer,
        rows?.map(({ event }) => event),
      ),
    ];
  },
});

/** A list of ours to whose rows another subgraph adds a field: without the field it is ours again. */
const enriched = (name: string, query: (more: string) => string, more: string, drop: string): Case => ({
  name,
  run: async (ask, way) => {
    const answer = await ask(query(way === 'direct' ? '' : more));
    const text = JSON.stringify(answer.data, (key, value: unknown) => (key === drop ? undefined : value));
    return [{ ...answer, data: JSON.parse(text) as Answer['data'] }];
  },
});

/** Queries that only a router can answer whole, because two subgraphs know the things. */
export const joinCases: readonly Case[] = [
  deals('100 meetings of deals', 'id title startsAt status'),
  deals(
    '100 meetings of deals, with host and event type',
    'id host { id name } eventType { id name durationMinutes }',
  ),
  deals(
    '100 meetings of deals, every part',
    `__typename id externalId accountName provider title startsAt endsAt durationMinutes timeZone status state location
     locationType notes invitee { name email timeZone } participants { email } answers { id label plainValue }
     cancellation { canceler reason cancelledAt } reschedulings { rescheduler reason previousStartsAt }
     payment { amount currency status } host { id name email } eventType { id name durationMinutes }
     simplymeet { uuid onlineEventId users { name } } createdAt updatedAt`,
  ),
  deals('one meeting of a deal', 'id title notes', 1),
  enriched(
    '100 meetings, and what each is worth',
    (more) => `{ events(first: 100) { nodes { id title ${more} } } }`,
    'dealValue',
    'dealValue',
  ),
  enriched(
    'people of every account, and notes on them',
    (more) => `{ users(first: 40) { nodes { id name ${more} } sources { status } } }`,
    'salesNotes',
    'salesNotes',
  ),
  {
    name: 'a person whom the CRM knows by our id',
    run: async (ask, way) => {
      const id = globalId('User', 'north-epilot', '10016');
      if (way === 'direct') {
        const answer = await ask('query ($id: ID!) { node(id: $id) { ... on User { name email status } } }', {
          id,
        });
        return [rowsOf(answer, answer.data?.node)];
      }
      const answer = await ask('query ($id: ID!) { contact(id: $id) { name email status } }', { id });
      return [rowsOf(answer, answer.data?.contact)];
    },
  },
];
