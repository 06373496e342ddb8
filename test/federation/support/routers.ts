import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import http from '@graphql-mesh/transport-http';
import { listen, type Served } from './serve.ts';

/** Hive's router, listening. It hands the key of whoever asks on. */
export async function startHive(supergraph: string): Promise<Served> {
  const gateway = createGatewayRuntime({
    supergraph,
    transports: { http },
    logging: false,
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) => {
        const authorization = request.headers.get('authorization');
        return authorization === null ? {} : { authorization };
      },
    },
  });
  const served = await listen((request, response) => void gateway(request, response), '/graphql');
  return {
    url: served.url,
    close: async () => {
      await served.close();
      await gateway[Symbol.asyncDispose]();
    },
  };
}

interface ApolloContext {
  readonly authorization?: string | undefined;
}

/** Apollo's router in JavaScript, listening. It hands the key of whoever asks on. */
export async function startApollo(supergraph: string): Promise<Served> {
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ url }) =>
      new RemoteGraphQLDataSource<ApolloContext>({
        url,
        willSendRequest: ({ request, context }) => {
          if (context.authorization !== undefined)
            request.http?.headers.set('authorization', context.authorization);
        },
      }),
  });
  const server = new ApolloServer<ApolloContext>({ gateway, includeStacktraceInErrorResponses: false });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => ({ authorization: req.headers.authorization }),
  });
  return { url, close: () => server.stop() };
}
