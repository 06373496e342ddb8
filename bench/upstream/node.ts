import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answers } from './answers.ts';
import type { Upstream } from './index.ts';

export interface NodeOptions {
  /** Milliseconds before the answer to a path; what is slow is measured with this server, whatever else there is. */
  readonly delayMs?: (path: string) => number;
  /** Default: any free one. */
  readonly port?: number;
}

/** Answers the count to other processes; requests for it are not counted. */
export const countPath = '/requests';

/** The same in this process: where there is no nginx, and where answers must be slow. */
export async function startNode(
  answers: Answers,
  { delayMs = () => 0, port = 0 }: NodeOptions = {},
): Promise<Upstream> {
  const bodies = new Map([...answers].map(([path, body]) => [path.replace(/\/$/, ''), Buffer.from(body)]));
  let count = 0;
  const server = createServer({ keepAliveTimeout: 600_000 }, ({ url = '' }, response) => {
    if (url === countPath) return response.end(String(count));
    count += 1;
    const path = (url.split('?')[0] ?? '').replace(/\/$/, '');
    const body = bodies.get(path);
    const answer = () => {
      if (body === undefined) response.writeHead(404).end();
      else
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
          .end(body);
    };
    const delay = delayMs(path);
    if (delay > 0) setTimeout(answer, delay);
    else answer();
  });
  await listening(server, port);
  return {
    name: 'node:http',
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: async () => count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listening = (server: Server, port: number) =>
  new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
