import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EarlyFault, LateFault } from './faults.ts';

/** An answer ready to be sent. */
export interface Reply {
  readonly status: number;
  /** JSON; null sends no body and no content type. */
  readonly text: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The trace is a canary: a body that was never meant for a client must not come out of a gateway. */
const page = (title: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><pre>CANARY-TRACE</pre></body></html>`;

export function send(response: ServerResponse, { status, text, headers = {} }: Reply): void {
  if (text === null) {
    // A 204 has no length by definition; with any other status zero must be said.
    const length = status === 204 ? {} : { 'content-length': '0' };
    response.writeHead(status, { ...headers, ...length }).end();
    return;
  }
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      ...headers,
    })
    .end(text);
}

export const jsonReply = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  text: body === undefined ? null : JSON.stringify(body),
  headers,
});

export const pageReply = (
  status: number,
  html: string,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  text: html,
  headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
});

/** Answers as the fault says, instead of the operation. A hang leaves the connection to the client. */
export function sendEarly(response: ServerResponse, fault: EarlyFault): void {
  switch (fault.kind) {
    case 'hang':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'html':
      sendPage(response, 200, 'Welcome to the network');
      return;
    case 'redirect':
      send(response, {
        status: 302,
        text: null,
        headers: { location: fault.location ?? 'http://elsewhere.invalid/' },
      });
      return;
    case 'status': {
      const { status, retryAfter, body } = fault;
      const headers: Record<string, string> =
        retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
      if (status >= 500 && body === undefined) sendPage(response, status, `Error ${status}`, headers);
      else send(response, jsonReply(status, body ?? { message: `Status ${status}` }, headers));
    }
  }
}

/** Spoils the answer on its way out. What changes its content happened before: see `distort.ts`. */
export function sendLate(response: ServerResponse, fault: LateFault, reply: Reply): void {
  const text = reply.text ?? '';
  switch (fault.kind) {
    case 'lost-answer':
      response.destroy();
      return;
    case 'reset-mid-body':
      startJson(response, reply);
      response.write(text.slice(0, text.length / 2) || ' ', () => setTimeout(() => response.destroy(), 5));
      return;
    case 'malformed-json':
      send(response, { ...reply, text: `${text.slice(0, -1)},,` });
      return;
    case 'empty':
      send(response, { ...reply, text: null });
      return;
    case 'huge':
      startJson(response, reply);
      void flood(response, fault.megabytes ?? 64);
      return;
    case 'drip':
      startJson(response, reply);
      void drip(response, fault.ms ?? 20);
      return;
    default:
      send(response, reply);
  }
}

function sendPage(
  response: ServerResponse,
  status: number,
  title: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(page(title));
}

/** Without a length, because the body will not be what was promised. */
const startJson = (response: ServerResponse, { status }: Reply) =>
  response.writeHead(status === 204 ? 200 : status, { 'content-type': 'application/json' });

async function flood(response: ServerResponse, megabytes: number): Promise<void> {
  const chunk = Buffer.alloc(1024 * 1024, 'x');
  response.write('{"items":["');
  for (let sent = 0; sent < megabytes && !response.destroyed; sent++) {
    if (!response.write(chunk)) await drained(response);
  }
  response.end();
}

const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });

async function drip(response: ServerResponse, ms: number): Promise<void> {
  while (!response.destroyed) {
    response.write(' ');
    await sleep(ms);
  }
}
