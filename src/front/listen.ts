import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface Listening {
  /** With the real port, for example `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly port: number;
  /** Stops taking connections, waits `graceMs` for running requests, then breaks what is left. */
  close(graceMs?: number): Promise<void>;
}

/** A client that sends its request slower than this holds a socket for nothing. Milliseconds. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
};

const defaultGraceMs = 10_000;

/** How long a connection may stay open that became idle while the server stops. Milliseconds. */
const sweepMs = 50;

/** @param onStop called when closing begins, before the last answers are sent */
export async function listen(
  handler: RequestListener,
  { host, port }: ListenOptions,
  onStop: () => void,
): Promise<Listening> {
  const server = createServer(limits, handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, resolve);
  });
  const actual = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    port: actual,
    close: (graceMs = defaultGraceMs) => {
      onStop();
      return close(server, graceMs);
    },
  };
}

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(timer);
}
