import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createYoga } from 'graphql-yoga';
import { gql } from './gql.ts';

/** A subgraph of somebody else. */
export interface Foreign {
  readonly name: string;
  readonly typeDefs: string;
  readonly resolvers: Record<string, Record<string, unknown>>;
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Listens on any free port of this machine. */
export async function listen(handler: RequestListener, path = ''): Promise<Served> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    close: async () => {
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A foreign subgraph over HTTP, made as its team would make it. */
export function serveForeign({ typeDefs, resolvers }: Foreign): Promise<Served> {
  const schema = buildSubgraphSchema({ typeDefs: gql(typeDefs), resolvers } as never);
  const yoga = createYoga({ schema, logging: false, graphiql: false });
  return listen((request, response) => void yoga(request, response), '/graphql');
}
