import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { createAnswer } from './front/answer-question.ts';
import { setHeadersOfAll } from './front/answered.ts';
import { Direct } from './front/direct.ts';
import { headersAsRead } from './front/header.ts';
import { createFront } from './front/index.ts';
import { type Listening, type ListenOptions, listen } from './front/listen.ts';
import type { Probes } from './front/probes.ts';
import type { Asked, ExplainMode, Principal } from './graphql/context.ts';
import { madeOnce } from './kit/made-once.ts';
import type { Reads } from './kit/reads.ts';
import { corsFor, corsHeadersFor } from './plugins/cors.ts';
import { createDocumentCache } from './plugins/document-cache.ts';
import { guardsFor, type PluginOptions, pluginsFor } from './plugins/index.ts';
import { shownError } from './plugins/shown-error.ts';
import { principalOf } from './plugins/use-authentication.ts';
import { maskedErrors } from './plugins/use-mask-error.ts';

export interface ServerOptions extends PluginOptions {
  readonly schema: GraphQLSchema;
  /** What routers see, at `/subgraph`: asked for when the first of them comes. Default: nothing is there. */
  readonly subgraph?: () => GraphQLSchema;
  /** The context of one operation. Its own enumerable properties are copied: no getters, no class instance. */
  readonly contextFor: (asked: Asked) => object;
  readonly listen: ListenOptions & { readonly cors: readonly string[]; readonly hosts: readonly string[] };
  readonly metrics: Probes['metrics'];
  /** Has a listener told of every write through an account, before it is sent and when it has ended. */
  readonly onWrite?: (listener: () => void) => void;
  /** Besides the server's own state, for example whether secrets could be loaded. */
  readonly ready?: () => boolean;
  /** For tests: false has Yoga answer everything. */
  readonly shortWay?: boolean;
}

export interface Server {
  /** For a server of one's own, and for tests. */
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
  /** @throws Error with the system's code (`EADDRINUSE`) when it cannot listen */
  listen(): Promise<Listening>;
}

/** The API over HTTP: a front for what is not GraphQL, then Yoga with an ordered list of plugins. */
export function createServer(options: ServerOptions): Server {
  let stopping = false;
  const {
    schema,
    subgraph,
    listen: { cors },
  } = options;
  const api = createGraphql(options, { path: '/graphql', schema, plugins: pluginsFor(options), cors });
  const routers =
    subgraph === undefined
      ? null
      : madeOnce(() =>
          createGraphql(options, {
            path: '/subgraph',
            schema: subgraph(),
            plugins: guardsFor(options),
            cors: [],
          }),
        );
  const handler = createFront({
    auth: options.auth,
    hosts: [options.listen.host, ...options.listen.hosts],
    bodyBytes: options.limits.bodyBytes,
    metrics: options.metrics,
    ready: () => !stopping && (options.ready?.() ?? true),
    graphql: api,
    ...(routers === null ? {} : { subgraph: (request, response) => routers()(request, response) }),
  });
  return {
    handler,
    listen: () =>
      listen(handler, options.listen, () => {
        stopping = true;
      }),
  };
}

interface ServerContext {
  readonly gone: AbortSignal;
  readonly visitor: string | null;
  principal: Principal;
  explain: ExplainMode | null;
  startedAt: number;
  readonly reads?: Reads;
}

/** One of the two ways in: same context, same guards, another schema. */
interface Entrance {
  readonly path: string;
  readonly schema: GraphQLSchema;
  readonly plugins: readonly Plugin[];
  readonly cors: readonly string[];
}

function createGraphql(options: ServerOptions, { path, schema, plugins, cors }: Entrance): Server['handler'] {
  const yoga = createYoga<ServerContext>({
    schema,
    graphqlEndpoint: path,
    context: ({ gone, visitor, principal, explain, startedAt, reads }) =>
      options.contextFor({
        principal,
        visitor,
        explain,
        startedAt,
        signal: gone,
        ...(reads === undefined ? {} : { reads }),
      }),
    plugins: [...plugins],
    maskedErrors: maskedErrors(options.log),
    maxRequestBodySize: options.limits.bodyBytes,
    parserAndValidationCache: createDocumentCache(),
    cors: corsFor(cors),
    logging: false,
    graphiql: false,
    landingPage: false,
    multipart: false,
    batching: false,
  });
  const others: Server['handler'] = (request, response) => {
    setHeadersOfAll(response);
    yoga(request, response, { gone: goneSignal(response), visitor: request.socket.remoteAddress ?? null });
  };
  if (options.shortWay === false) return others;
  const direct = new Direct({
    bodyBytes: options.limits.bodyBytes,
    log: options.log,
    authenticate: ({ headers }) => principalOf(options.auth, headersAsRead(headers)),
    answer: createAnswer({ yoga, shown: (error) => shownError(error, options.log) }),
    corsHeaders: corsHeadersFor(cors),
    others,
  });
  options.onWrite?.(direct.cut);
  return direct.handler;
}

/** A real AbortSignal, unlike Yoga's, because `AbortSignal.any` and other libraries take no imitation. */
function goneSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
