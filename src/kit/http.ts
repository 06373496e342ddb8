import { type Dispatcher, Pool } from 'undici';
import { createCaller } from './caller.ts';
import type { Send } from './exchange.ts';
import { Receiver } from './receiver.ts';
import { placeOf } from './request.ts';
import type { Upstream, UpstreamOptions } from './upstream-types.ts';

export type { Method, Operation, OperationEntry, RetryClass } from './operation.ts';
export { answerOf, defineOperations, fillPath } from './operation.ts';
export type * from './upstream-types.ts';

/** Connections to one origin. */
export interface Connections {
  readonly send: Send;
  /** Waits for running requests, then closes the sockets. */
  close(): Promise<void>;
}

/** Long enough for a slow TLS handshake, short enough to try again within one call's deadline. Milliseconds. */
const connectTimeoutMs = 3_000;

/**
 * Kept-alive connections, one request at a time on each, and single-use ones for writes that must not meet a stale
 * socket. Sends what it is told: no redirects, no decompression, no retries, no timers but the connect timeout.
 */
export function createConnections(origin: string): Connections {
  const common = {
    connect: { timeout: connectTimeoutMs },
    allowH2: false,
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  const kept = new Pool(origin, { ...common, pipelining: 1, keepAliveTimeout: 4_000 });
  const single = new Pool(origin, { ...common, pipelining: 0 });
  return {
    send: (request, limits) =>
      new Promise((resolve, reject) => {
        const receiver = new Receiver(limits, resolve, reject);
        const { method, target, headers, body = null } = request;
        const options = { path: target, method: method as Dispatcher.HttpMethod, headers, body };
        (limits.fresh ? single : kept).dispatch(options, receiver);
      }),
    close: async () => {
      await Promise.all([kept.close(), single.close()]);
    },
  };
}

/**
 * The connection of one account. It paces, retries, shares and breaks for this account alone, and has its own sockets.
 * @see Upstream.call
 */
export function createUpstream(options: UpstreamOptions): Upstream {
  const connections = createConnections(placeOf(options).origin);
  return createCaller(options, connections.send, () => connections.close());
}
