import type { IncomingMessage, ServerResponse } from 'node:http';
import { GatewayError } from '../domain/errors.ts';
import { type Auth, principalOf } from '../plugins/use-authentication.ts';
import { headersAsRead } from './header.ts';
import { hostCheck } from './hosts.ts';
import { answerMetrics, answerProbe, type Probes } from './probes.ts';
import { closing, refuse, refuseLarge } from './refuse.ts';

export interface FrontOptions extends Probes {
  readonly auth: Auth | null;
  /** Names under which clients reach this server, besides loopback. */
  readonly hosts: readonly string[];
  readonly bodyBytes: number;
  readonly graphql: Handler;
  /** For routers. Default: nothing is there. */
  readonly subgraph?: Handler;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** What comes before GraphQL: whom the request was meant for, how large it is, and the few other paths there are. */
export function createFront(options: FrontOptions): Handler {
  const isMeantForUs = hostCheck({ own: options.hosts, anyAddress: options.auth !== null });
  return (request, response) => {
    if (!isMeantForUs(request.headers.host)) {
      const message = 'This server is not known under that host name. Add it to `listen.hosts`.';
      refuse(response, 403, 'FORBIDDEN', message, closing);
    } else if (Number(request.headers['content-length'] ?? 0) > options.bodyBytes) {
      refuseLarge(response, options.bodyBytes);
    } else if (request.url === '/graphql') {
      options.graphql(request, response); // nearly all of them
    } else {
      route(request, response, options);
    }
  };
}

function route(request: IncomingMessage, response: ServerResponse, options: FrontOptions): void {
  const path = request.url?.split('?')[0] ?? '';
  const handler =
    path === '/graphql' ? options.graphql : path === '/subgraph' ? options.subgraph : reads[path];
  if (handler === undefined) {
    refuse(response, 404, 'NOT_FOUND', 'Nothing here. The API is at /graphql.');
  } else if (path === '/subgraph' && request.method !== 'POST') {
    refuse(response, 405, 'VALIDATION', 'Only POST is possible here.', { allow: 'POST' });
  } else if (Object.hasOwn(reads, path) && request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405, 'VALIDATION', 'Only GET is possible here.', { allow: 'GET, HEAD' });
  } else {
    handler(request, response, options);
  }
}

const reads: Readonly<Record<string, (...asked: [...Parameters<Handler>, FrontOptions]) => void>> = {
  '/health/live': (_request, response) => answerProbe(response, true, 'live'),
  '/health/ready': (_request, response, { ready }) =>
    ready() ? answerProbe(response, true, 'ready') : answerProbe(response, false, 'not ready'),
  '/metrics': guardedMetrics,
};

/** Metrics name accounts: with keys, they need one. */
function guardedMetrics({ headers }: IncomingMessage, response: ServerResponse, options: FrontOptions): void {
  try {
    principalOf(options.auth, headersAsRead(headers));
    answerMetrics(response, options).catch(() => response.destroy());
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    refuse(response, 401, error.code, error.message, { 'www-authenticate': 'Bearer realm="convoke"' });
  }
}
