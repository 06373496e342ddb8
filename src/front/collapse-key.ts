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

/**
 * Equal for requests that must get the same answer. Headers count in the order and with the values they came with:
 * clients of one kind send them alike.
 * @param principal name of whoever asks: answers never cross from one caller to another, whatever the headers say
 */
export function collapseKey(
  { method, url, rawHeaders }: Pick<IncomingMessage, 'method' | 'url' | 'rawHeaders'>,
  principal: string,
  body: Buffer,
): string {
  const parts = [principal, method, url];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? '';
    if (!withoutEffect.has(name)) parts.push(name, rawHeaders[index + 1]);
  }
  // No header holds a line feed, and no name of a key does: so no two requests have one spelling.
  return `${parts.join('\n')}\n\n${body.toString('latin1')}`;
}
