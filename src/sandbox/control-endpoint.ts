import type { IncomingMessage, ServerResponse } from 'node:http';
import { readConditions, readDenials, readFaults, readOverrides } from './read-control.ts';
import { readText } from './read-text.ts';
import { jsonReply, type Reply, send } from './reply.ts';
import type { SandboxControl } from './world.ts';

export const controlPrefix = '/__sandbox/';

/** Done for `METHOD name`, with the request's JSON (null when there is none). Undefined answers 204. */
type Act = (control: SandboxControl, json: unknown, query: URLSearchParams) => unknown;

const acts: Readonly<Record<string, Act>> = {
  'GET requests': (control, _, query) => control.requests(filterOf(query)),
  'DELETE requests': (control) => control.clearRequests(),
  'GET counts': (control) => control.counts(),
  'GET mails': (control, _, query) => control.mails(query.get('account') ?? undefined),
  'PUT faults': (control, json) => control.setFaults(readFaults(json)),
  'DELETE faults': (control) => control.clearFaults(),
  'PUT overrides': (control, json) => control.setOverrides(readOverrides(json)),
  'DELETE overrides': (control) => control.setOverrides([]),
  'PUT denials': (control, json) => control.setDenials(readDenials(json)),
  'DELETE denials': (control) => control.setDenials([]),
  'PUT conditions': (control, json) => control.setConditions(readConditions(json)),
  'DELETE conditions': (control) => control.setConditions([]),
  'POST reset': (control) => control.reset(),
};

const filterOf = (query: URLSearchParams) => ({
  ...(query.has('account') && { account: query.get('account') ?? '' }),
  ...(query.has('operation') && { operation: query.get('operation') ?? '' }),
});

/** Serves `/__sandbox/…`: what {@link SandboxControl} does, as JSON over HTTP. Not recorded. */
export async function serveControl(
  control: SandboxControl,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = await controlReply(control, path, request).catch((error: unknown) =>
    jsonReply(400, { message: error instanceof Error ? error.message : String(error) }),
  );
  if (!response.destroyed) send(response, reply);
}

async function controlReply(control: SandboxControl, path: string, request: IncomingMessage): Promise<Reply> {
  if (!isFromHere(request))
    return jsonReply(403, { message: 'The control endpoint serves this machine only.' });
  const act = acts[`${request.method} ${path.slice(controlPrefix.length)}`];
  if (act === undefined) return jsonReply(404, { message: `Known: ${Object.keys(acts).join(', ')}` });
  const text = await readText(request);
  const { searchParams } = new URL(request.url ?? '', 'http://sandbox');
  const result = act(control, text === '' ? null : JSON.parse(text), searchParams);
  return jsonReply(result === undefined ? 204 : 200, result);
}

/**
 * A web page must not reach the controls, neither by a request across origins (those carry Origin or Sec-Fetch-Site)
 * nor by a host name that it points at loopback (those carry that name as Host).
 */
function isFromHere({ headers, socket }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'] ?? 'none';
  return (
    headers.origin === undefined &&
    (site === 'none' || site === 'same-origin') &&
    /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(headers.host ?? '') &&
    /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '')
  );
}
