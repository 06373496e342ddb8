import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';

/** What this team has: deals, each about a meeting. It knows a meeting by what the calendar calls it. */
const deals = [
  {
    id: 'd-1',
    title: 'Twelve seats',
    worth: 4_800,
    meeting: { accountName: 'sales-meet', externalId: '9001' },
  },
  {
    id: 'd-2',
    title: 'Support plan',
    worth: 1_200,
    meeting: { accountName: 'support-meet', externalId: '9002' },
  },
  { id: 'd-3', title: 'A pilot', worth: 300, meeting: { accountName: 'sales-meet', externalId: '9003' } },
];

type Meeting = (typeof deals)[number]['meeting'];

const typeDefs = parse(/* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key"])

  type Query {
    deals: [Deal!]!
  }

  type Deal {
    id: ID!
    title: String!
    worth: Int!
    meeting: Event
  }

  "Convoke's, with what this team knows of it."
  type Event @key(fields: "accountName externalId") {
    accountName: String!
    externalId: ID!
    "What hangs on the meeting, in euros."
    worth: Int
  }

  "Convoke's too, by its own id."
  type User @key(fields: "id") {
    id: ID!
    salesNotes: [String!]!
  }
`);

const resolvers = {
  Query: { deals: () => deals },
  Event: {
    __resolveReference: (reference: Meeting) => reference,
    worth: ({ accountName, externalId }: Meeting) =>
      deals.find(({ meeting }) => meeting.accountName === accountName && meeting.externalId === externalId)
        ?.worth ?? null,
  },
  User: {
    __resolveReference: (reference: { id: string }) => reference,
    salesNotes: () => ['Prefers mornings.'],
  },
};

/** A subgraph of another team, ready to be served. */
export const crm = createYoga({
  schema: buildSubgraphSchema({ typeDefs, resolvers }),
  logging: false,
  graphiql: false,
});
