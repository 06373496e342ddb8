import type { IncomingMessage } from 'node:http';

/**
 * Headers that change no answer: nothing here reads them, and none is passed on to an account. Whatever is not listed
 * is part of the key, so that a header that is read one day, or that a proxy adds, parts requests by itself.
 */
const withoutEffect: ReadonlySet<string> = new Set([
  'host', // checked of each request before
  'connection',
  'keep-alive',
  'content-length',
  'user-agent',
  'accept-language',
  'referer',
  'dnt',
  'priority',
  'sec-ch-ua',
  'sec-ch-ua-mobile',
  'sec-ch-ua-platform',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'sec-gpc',
  'traceparent',
  'tracestate',
  'baggage',
  'x-request-id',
  'x-correlation-id',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
]);

/** A request, as far as it decides on its answer. */
export interface Asked {
  readonly request: Pick<IncomingMessage, 'method' | 'url' | 'rawHeaders'>;
  /** Name of whoever asks: answers never cross from one caller to another, whatever the headers say. */
  readonly principal: string;
  readonly body: Buffer;
}

/**
 * Equal for requests that must get the same answer. Headers count in the order and with the values they came with:
 * clients of one kind send them alike.
 */
export function collapseKey({ request: { method, url, rawHeaders }, principal, body }: Asked): string {
  let key = `${principal}\n${method}\n${url}`;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? '';
    if (!withoutEffect.has(name)) key += `\n${name}\n${rawHeaders[index + 1]}`;
  }
  // No header holds a line feed, and no name of a key does: so no two requests have one spelling.
  return `${key}\n\n${body.toString('latin1')}`;
}

/** Whether two have the same key, found without making one; in doubt false. Of clients of one kind it is always found. */
export function isAlike(one: Asked, other: Asked): boolean {
  const [left, right] = [one.request, other.request];
  return (
    one.principal === other.principal &&
    left.url === right.url &&
    left.method === right.method &&
    areAlike(left.rawHeaders, right.rawHeaders) &&
    one.body.equals(other.body)
  );
}

function areAlike(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 2) {
    const name = left[index] ?? '';
    if (name !== right[index]) return false;
    const isSame = left[index + 1] === right[index + 1];
    if (!isSame && !withoutEffect.has(name.toLowerCase())) return false;
  }
  return true;
}
