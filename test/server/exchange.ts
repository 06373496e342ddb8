import { type IncomingHttpHeaders, request } from 'node:http';

/** A request with just these headers: `fetch` would add some. */
export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Without `content-length`. */
  readonly chunked?: boolean;
}

export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export const json = { 'content-type': 'application/json' } as const;

/** Sends a request on a connection of its own, and reads its answer as it is. */
export function exchange(url: string, sent: Sent): Promise<Got> {
  const { method = 'POST', path = '/graphql', headers = json, body = '', chunked = false } = sent;
  const length = chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const client = request(`${url}${path}`, {
      agent: false,
      method,
      headers: { ...headers, ...(method === 'POST' ? length : {}) },
    });
    client.on('error', reject);
    client.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    client.end(method === 'POST' ? body : undefined);
  });
}

/** The body of a question. */
export const asking = (query: string, more: object = {}): string => JSON.stringify({ query, ...more });
