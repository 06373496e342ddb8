import type { IncomingHttpHeaders } from 'node:http';

/** Headers of Node as the Fetch API has them, as far as they are read here. */
export const headersAsRead = (headers: IncomingHttpHeaders): Pick<Headers, 'get' | 'has'> => ({
  get: (name) => [headers[name.toLowerCase()]].flat()[0] ?? null,
  has: (name) => name.toLowerCase() in headers,
});
