import type { ServerResponse } from 'node:http';

/** One answer, ready to be sent to any number of those who asked for it. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** On every answer of this server, whatever it is. */
export const headersOfAll: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  // Answers are one caller's, and of this moment: nothing between us and the client may keep them.
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** For what is written by somebody else: what that sets as well wins. */
export function setHeadersOfAll(response: ServerResponse): void {
  for (const [name, value] of Object.entries(headersOfAll)) response.setHeader(name, value);
}

/** @param own headers of this response alone */
export function send(response: ServerResponse, { status, headers, body }: Answered, own: object = {}): void {
  response.writeHead(status, { ...headersOfAll, ...headers, 'content-length': body.length, ...own });
  response.end(body);
}
