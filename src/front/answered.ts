import type { ServerResponse } from 'node:http';

/** One answer, ready to be sent to any number of those who asked for it. */
export interface Answered {
  readonly status: number;
  /** All of them, save those of one response alone. */
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: string | Buffer;
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

export const answered = (
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): Answered => ({
  status,
  headers: { ...headersOfAll, ...lowerCase(headers), 'content-length': Buffer.byteLength(body) },
  body,
});

/** Names as those above are written, so that none is there twice. */
const lowerCase = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const inBytes = new WeakMap<Answered, Buffer>();

/** The same for several: a text would be turned into bytes for each of them. */
export function shared<A extends Answered>(answer: A): A {
  const body = inBytes.get(answer) ?? Buffer.from(answer.body);
  inBytes.set(answer, body);
  return { ...answer, body };
}

/** @param own headers of this response alone */
export function send(
  response: ServerResponse,
  { status, headers, body }: Answered,
  own: Readonly<Record<string, string>> | null = null,
): void {
  response.writeHead(status, own === null ? headers : { ...headers, ...own });
  response.end(body);
}
