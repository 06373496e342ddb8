import type { CORSOptions } from 'graphql-yoga';
import { explainHeader } from './explain-header.ts';

/** Listed origins only, and never cookies: there are none. An origin that is not listed gets no header at all. */
export function corsFor(listed: readonly string[]): false | ((request: Request) => CORSOptions) {
  if (listed.length === 0) return false;
  const origins = new Set(listed);
  return (request) => {
    const origin = request.headers.get('origin');
    if (origin === null || !origins.has(origin)) return false;
    return {
      origin,
      methods: ['GET', 'POST'],
      allowedHeaders: ['content-type', 'authorization', 'x-api-key', 'x-graphql-yoga-csrf', explainHeader],
      credentials: false,
      maxAge: 600,
    };
  };
}
