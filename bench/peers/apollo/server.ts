import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { resolvers } from '../shared/resolvers.ts';
import { type Context, createContext } from '../shared/upstream.ts';
import { typeDefs } from './type-definitions.ts';

const server = new ApolloServer<Context>({ typeDefs, resolvers });

await startStandaloneServer(server, {
  context: async () => createContext(),
  listen: { port: Number(process.env.PORT), host: '127.0.0.1' },
});
