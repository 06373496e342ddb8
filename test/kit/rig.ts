import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import {
  type CallRecord,
  createUpstream,
  defineOperations,
  type UpstreamOptions,
} from '../../src/kit/http.ts';
import { type Logger, silentLogger } from '../../src/kit/log.ts';

export const operations = defineOperations({
  getThing: { method: 'GET', path: '/things/{id}', retry: 'safe' },
  listThings: { method: 'GET', path: '/things', retry: 'safe', cost: 2 },
  createThing: { method: 'POST', path: '/things', retry: 'unsafe' },
  putThing: { method: 'PUT', path: '/things/{id}', retry: 'idempotent' },
  deleteThing: { method: 'DELETE', path: '/things/{id}', retry: 'idempotent' },
  deleteThings: { method: 'DELETE', path: '/things/delete-list', retry: 'unsafe' },
  searchThings: { method: 'POST', path: '/search', retry: 'safe', kind: 'read' },
  spendToken: { method: 'GET', path: '/spend', retry: 'never', kind: 'write', accept: [301] },
});

export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Reply = (response: ServerResponse, seen: Seen, count: number) => void;

/** A real server on loopback that counts what it is asked. Closed after the test. */
export async function serve(reply: Reply) {
  const seen: Seen[] = [];
  const sockets = new Set<Socket>();
  const gone: number[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const count = seen.push({ method, url, headers, body });
      response.on('close', () => response.writableFinished || gone.push(count));
      reply(response, { method, url, headers, body }, count);
    });
  });
  server.on('connection', (socket) => sockets.add(socket.on('close', () => sockets.delete(socket))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  /** `gone`: the numbers of the requests whose client hung up. */
  return { origin: `http://127.0.0.1:${port}`, seen, gone, sockets };
}

export const json = (response: ServerResponse, body: unknown, status = 200, headers = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

export const text = (response: ServerResponse, body: string, status = 200, headers = {}): void => {
  response.writeHead(status, { 'content-type': 'text/html', ...headers });
  response.end(body);
};

export const canary = 'CANARY-key';

/** An upstream to that origin, with its log lines and call records at hand. */
export function connect(origin: string, options: Partial<UpstreamOptions> = {}) {
  const lines: string[] = [];
  const records: CallRecord[] = [];
  const write = (fields: object, message: string) => lines.push(JSON.stringify({ ...fields, message }));
  const log: Logger = { ...silentLogger, debug: write, info: write, warn: write, error: write };
  const upstream = createUpstream({
    account: 'sales',
    provider: 'test',
    origin,
    auth: { credential: 'apiKey', headers: { 'x-api-key': canary }, query: [['apiKey', canary]] },
    limits: { perMinute: null, concurrent: null },
    explain: (status, body) => ({
      code: codes[status] ?? (status >= 500 ? 'UPSTREAM_UNAVAILABLE' : 'VALIDATION'),
      message: (body as { message?: string } | undefined)?.message ?? `answered ${status}`,
    }),
    random: () => 0.1,
    log,
    ...options,
  });
  onTestFinished(() => upstream.close());
  const observe = (record: CallRecord) => void records.push(record);
  return { upstream, lines, records, asker: { observe } };
}

const codes: Record<number, 'UNAUTHENTICATED' | 'NOT_FOUND' | 'CONFLICT' | 'RATE_LIMITED'> = {
  401: 'UNAUTHENTICATED',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  429: 'RATE_LIMITED',
};

/** The body as it came. One function, so that askers share its result. */
export const asIs = (body: unknown): unknown => body;

export const thing = (id: string | number = 7) => ({
  operation: operations.getThing,
  params: { id },
  decode: asIs,
});

/** `expect.poll` with time enough for a busy machine. */
export const soon = <T>(look: () => T) => expect.poll(look, { timeout: 10_000, interval: 5 });
