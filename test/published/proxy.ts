import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it was on the wire. */
export interface SentRequest {
  readonly method: string;
  /** Path and query as sent, still encoded. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface ProxyAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Changes what the stand-in answered, or leaves it. */
export type Exchange = (request: SentRequest, answer: ProxyAnswer) => ProxyAnswer;

export interface RecordingProxy {
  readonly origin: string;
  readonly sent: readonly SentRequest[];
  /** Where requests go on to. */
  aim(origin: string): void;
  exchange(how: Exchange | null): void;
  close(): Promise<void>;
}

/** Stands between gateway and stand-in: keeps requests raw, and may put other answers in place of the stand-in's. */
export async function startProxy(): Promise<RecordingProxy> {
  const sent: SentRequest[] = [];
  const agent = new Agent({ keepAlive: true });
  let target = '';
  let exchange: Exchange | null = null;
  const serve = async (incoming: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = incoming;
    const request = { method, target: url, headers, body: await textOf(incoming) };
    sent.push(request);
    const answer = await passOn(target, request, agent);
    const { status, headers: head, body } = exchange === null ? answer : exchange(request, answer);
    response.writeHead(status, withoutFraming(head)).end(body);
  };
  const server = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    aim: (origin) => {
      target = origin;
    },
    exchange: (how) => {
      exchange = how;
    },
    close: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const passOn = (
  origin: string,
  { method, target, headers, body }: SentRequest,
  agent: Agent,
): Promise<ProxyAnswer> =>
  new Promise((resolve, reject) => {
    const outgoing = send(`${origin}${target}`, {
      method,
      headers: { ...headers, host: new URL(origin).host },
      agent,
    });
    outgoing.once('error', reject);
    outgoing.once('response', (incoming) => {
      textOf(incoming).then(
        (text) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text }),
        reject,
      );
    });
    outgoing.end(body);
  });

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** How long a body is and how it is cut up is the proxy's own matter. */
function withoutFraming(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const {
    'content-length': _length,
    'transfer-encoding': _cut,
    connection: _connection,
    'keep-alive': _kept,
    ...rest
  } = headers;
  return rest;
}
