import type { Foreign } from '../support/serve.ts';

/** A company's own Relay-style graph: its `User`, its `PageInfo`, its `node`, and a field `users`. Nothing is shareable. */
export const portal: Foreign = {
  name: 'portal',
  typeDefs: /* GraphQL */ `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])

    scalar DateTime

    interface Node {
      id: ID!
    }

    type Query {
      node(id: ID!): Node
      users(first: Int): UserConnection!
    }

    type UserConnection {
      nodes: [User!]!
      pageInfo: PageInfo!
    }

    type PageInfo {
      hasNextPage: Boolean!
      endCursor: String
    }

    type User implements Node @key(fields: "id") {
      id: ID!
      name: String!
      hiredAt: DateTime!
      "The same person's login at a calendar."
      calendarLogin: ConvokeUser
    }

    type ConvokeUser @key(fields: "id") {
      id: ID!
      badge: String!
    }
  `,
  resolvers: {
    Node: { __resolveType: () => 'User' },
    Query: {
      node: (_root: unknown, { id }: { id: string }) => ({ id, name: 'Ada' }),
      users: () => ({
        nodes: [{ id: 'p-1', name: 'Ada' }],
        pageInfo: { hasNextPage: false, endCursor: null },
      }),
    },
    User: {
      hiredAt: () => '2020-01-01T00:00:00.000Z',
      calendarLogin: () => ({ id: Buffer.from('1:User:sales-meet:17').toString('base64url') }),
    },
    ConvokeUser: {
      __resolveReference: (reference: object) => reference,
      badge: ({ id }: { id: string }) => `badge of ${id}`,
    },
  },
};
