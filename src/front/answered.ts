import type { ServerResponse } from 'node:http';

/** One answer, ready to be sent to any number of those who asked for it. */
export interface Answered {
  readonly status: number;
  /** All of them, save those of one response alone. */
  readonly headers: Readonly<Record<string, string | number>>;
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

export function answered(status: number, headers: Readonly<Record<string, string>>, body: string): Answered {
  const bytes = Buffer.from(body);
  return {
    status,
    headers: { ...headersOfAll, ...lowerCase(headers), 'content-length': bytes.length },
    body: bytes,
  };
}

/** Names as those above are written, so that none is there twice. */
const lowerCase = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Headers of one response alone. */
type Own = Readonly<Record<string, string>> | null;

/** What sends one answer, as often as it is asked for: its headers are spelled once. */
export function senderOf({ status, headers, body }: Answered): (response: ServerResponse, own: Own) => void {
  const ofAll = inTurn(headers);
  return (response, own) => {
    response.writeHead(status, own === null ? ofAll : [...ofAll, ...inTurn(own)]);
    response.end(body);
  };
}

/** Names and values in turn, which Node writes as they are. */
const inTurn = (headers: Answered['headers']): string[] =>
  Object.entries(headers).flatMap(([name, value]) => [name, String(value)]);
