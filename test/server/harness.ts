import { buildSchema, GraphQLError, GraphQLSchema } from 'graphql';
import { Registry } from 'prom-client';
import { GatewayError } from '../../src/domain/errors.ts';
import type { Listening } from '../../src/front/listen.ts';
import type { Asked } from '../../src/graphql/context.ts';
import { deferDirective } from '../../src/graphql/defer.ts';
import { silentLogger } from '../../src/kit/log.ts';
import { defaultLimits } from '../../src/plugins/limits.ts';
import { createServer, type ServerOptions } from '../../src/server.ts';

/** A small graph with what the edge has to cope with: nesting, arguments, writes and every way to fail. */
export interface TestGraph {
  readonly schema: GraphQLSchema;
  /** How many resolvers ran. */
  readonly calls: () => number;
}

interface TestContext extends Asked {
  readonly seen: (asked: Asked) => void;
}

const sdl = /* GraphQL */ `
  enum Color { RED GREEN }
  input Pick { email: String!, count: Int, color: Color, nested: Pick, ids: [ID!] }
  type Query {
    hello(name: String): String
    me: Me
    items(ids: [ID!]!): [ID!]!
    pick(input: Pick!): String
    fail(how: String!): String
    strict: String!
    odd: Int
    principal: String
    slow: String
  }
  type Me { id: ID!, name: String, friends(first: Int): [Me!]! }
  type Mutation { rename(name: String!): String }
`;

export function createTestGraph(): TestGraph {
  let calls = 0;
  const counted =
    <A>(resolve: (args: A, context: TestContext) => unknown) =>
    (args: A, context: TestContext) => {
      calls += 1;
      return resolve(args, context);
    };
  const me: Record<string, unknown> = { id: '1', name: 'Ada', friends: counted(() => [me]) };
  const roots = {
    hello: counted(({ name }: { name?: string }) => `Hello ${name ?? 'world'}`),
    me: counted(() => me),
    items: counted(({ ids }: { ids: string[] }) => ids),
    pick: counted(({ input }: { input: { email: string } }) => input.email),
    fail: counted(({ how }: { how: string }) => failures[how]?.()),
    strict: counted(() => null),
    odd: counted(() => 'CANARY-not-a-number'),
    principal: counted((_args, { principal }) => `${principal.name} ${[...principal.scopes].join()}`),
    slow: counted(async (_args, asked) => {
      asked.seen(asked);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return 'done';
    }),
    rename: counted(({ name }: { name: string }) => name),
  };
  const built = buildSchema(sdl).toConfig();
  const schema = new GraphQLSchema({ ...built, directives: [...built.directives, deferDirective] });
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const run = roots[field.name as keyof typeof roots] as (args: unknown, context: TestContext) => unknown;
      field.resolve = (_source, args, context) => run(args, context);
    }
  }
  return { schema, calls: () => calls };
}

const failures: Readonly<Record<string, () => unknown>> = {
  gateway: () => {
    throw new GatewayError('RATE_LIMITED', 'Too many calls.', {
      account: 'sales',
      provider: 'vyte',
      retryAfterMs: 1_500,
      upstreamStatus: 429,
      upstreamRequestId: 'r-1',
    });
  },
  key: () => {
    throw new GatewayError('UNAUTHENTICATED', 'This key is over.');
  },
  bug: () => {
    throw new TypeError('CANARY-secret in a stack');
  },
  graphql: () => {
    throw new GraphQLError('CANARY-thrown by a library');
  },
  text: () => Promise.reject('CANARY-text'),
  many: () => {
    throw new AggregateError([new Error('CANARY-one'), new GatewayError('TIMEOUT', 'Too late.')]);
  },
};

export interface TestServer extends Listening {
  readonly calls: () => number;
  /** POSTs JSON, or any text, to `/graphql`. */
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  ask(query: string, variables?: unknown): Promise<Answer>;
}

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

export interface TestServerOptions extends Partial<ServerOptions> {
  /** Told of the request that runs `slow`. */
  readonly seen?: (asked: Asked) => void;
}

export async function startTestServer({ seen, ...options }: TestServerOptions = {}): Promise<TestServer> {
  const graph = createTestGraph();
  const listening = await createServer({
    schema: graph.schema,
    contextFor: (asked) => ({ ...asked, seen: seen ?? (() => undefined) }),
    listen: { host: '127.0.0.1', port: 0, cors: [], hosts: [] },
    auth: null,
    limits: defaultLimits,
    log: silentLogger,
    metrics: new Registry(),
    samples: [],
    ...options,
  }).listen();
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${listening.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    ...listening,
    calls: graph.calls,
    post,
    ask: async (query, variables) => (await (await post({ query, variables })).json()) as Answer,
  };
}
