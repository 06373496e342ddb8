import type { IncomingMessage } from 'node:http';
import type { CORSOptions } from 'graphql-yoga';
import { explainHeader } from './explain-header.ts';

/** Listed origins only, and never cookies: there are none. An origin that is not listed gets no header at all. */
export function corsFor(listed: readonly string[]): false | ((request: Request) => CORSOptions) {
  if (listed.length === 0) return false;
  const origins = new Set(listed);
  return (request) => {
    const origin = request.headers.get('origin');
    if (origin === null || !origins.has(origin)) return false;
    return { origin, methods, allowedHeaders, credentials: false, maxAge };
  };
}

const methods = ['GET', 'POST'];
const allowedHeaders = ['content-type', 'authorization', 'x-api-key', 'x-graphql-yoga-csrf', explainHeader];
const maxAge = 600; // seconds

/** The same as headers, for answers that Yoga does not send. */
export function corsHeadersFor(listed: readonly string[]) {
  const origins = new Set(listed);
  return ({
    headers: { origin },
  }: Pick<IncomingMessage, 'headers'>): Readonly<Record<string, string>> | null =>
    origin === undefined || !origins.has(origin)
      ? null
      : {
          'access-control-allow-origin': origin,
          'access-control-allow-methods': methods.join(', '),
          'access-control-allow-headers': allowedHeaders.join(', '),
          'access-control-max-age': String(maxAge),
        };
}
