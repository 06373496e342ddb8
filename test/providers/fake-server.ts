import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  readonly method: string;
  /** Path and query, decoded. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

export interface FakeAnswer {
  readonly status?: number;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is; nothing at all without `json` and `text`. */
  readonly text?: string;
}

export interface FakeServer {
  readonly origin: string;
  readonly seen: SeenRequest[];
  /** Answers from now on, and forgets what was seen. */
  answer(how: (request: SeenRequest) => FakeAnswer): void;
  close(): Promise<void>;
}

/** For answers that the sandbox, which keeps to the document, cannot give. */
export async function startFakeServer(): Promise<FakeServer> {
  const seen: SeenRequest[] = [];
  let how: (request: SeenRequest) => FakeAnswer = () => ({ status: 500 });
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const sent = Buffer.concat(chunks).toString();
    const request = {
      method: incoming.method ?? '',
      target: decodeURIComponent(incoming.url ?? ''),
      headers: incoming.headers,
      body: sent === '' ? null : JSON.parse(sent),
    };
    seen.push(request);
    const { status = 200, json, text } = how(request);
    response.statusCode = status;
    response.end(json === undefined ? text : JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    answer: (next) => {
      how = next;
      seen.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
