import type { Foreign } from '../support/serve.ts';

interface Deal {
  readonly id: string;
  readonly accountName: string;
  readonly externalId: string;
}

/** What a CRM stores of a meeting is what the calendar called it: sixty of one account, forty of another. */
const deals: readonly Deal[] = Array.from({ length: 100 }, (_, index) => ({
  id: String(index + 1),
  accountName: index < 60 ? 'sales-meet' : 'support-meet',
  externalId: String(9001 + (index < 60 ? index : index - 60)),
}));

const worth = (externalId: string): number => 1_000 + Number(externalId);

/** A subgraph that refers to our things by either key, and adds fields to them. */
export const crm: Foreign = {
  name: 'crm',
  typeDefs: /* GraphQL */ `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])

    type Query {
      deals(first: Int = 100, skip: Int = 0): [Deal!]!
      "Meetings that somebody has typed in by hand, and of which some are wrong."
      loose: [Event]!
      contact(id: ID!): User
    }

    type Deal {
      id: ID!
      event: Event
    }

    type Event @key(fields: "accountName externalId") {
      accountName: String!
      externalId: ID!
      dealValue: Int!
    }

    type User @key(fields: "id") {
      id: ID!
      salesNotes: [String!]!
    }
  `,
  resolvers: {
    Query: {
      deals: (_root: unknown, { first, skip }: { first: number; skip: number }) =>
        deals.slice(skip, skip + first),
      loose: () => [
        { accountName: 'sales-meet', externalId: '9001' },
        { accountName: 'elsewhere', externalId: '9001' },
        { accountName: 'sales-meet', externalId: 'not-a-number' },
        { accountName: 'sales-meet', externalId: '424242' },
        { accountName: 'support-meet', externalId: '9001' },
      ],
      contact: (_root: unknown, { id }: { id: string }) => ({ id }),
    },
    Deal: {
      event: ({ accountName, externalId }: Deal) => ({ accountName, externalId }),
    },
    Event: {
      __resolveReference: (reference: object) => reference,
      dealValue: ({ externalId }: { externalId: string }) => worth(externalId),
    },
    User: {
      __resolveReference: (reference: object) => reference,
      salesNotes: ({ id }: { id: string }) => [`met ${id}`],
    },
  },
};
