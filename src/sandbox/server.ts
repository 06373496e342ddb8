import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { controlPrefix, serveControl } from './control-endpoint.ts';
import { isEarly } from './faults.ts';
import { readText } from './read-text.ts';
import type { RequestRecord } from './recorder.ts';
import { jsonReply, send, sendEarly, sendLate } from './reply.ts';
import { createRouter, type Router } from './router.ts';
import { beginVisit, enter, execute, type Visit, withoutCredentials } from './visit.ts';
import type { World } from './world.ts';

export interface Listening {
  readonly origin: string;
  close(): Promise<void>;
}

/** Puts one provider's stand-in on a port; 0 takes any free one. */
export async function listen(world: World, host: string, port: number): Promise<Listening> {
  const router = createRouter(world.provider.facts.operations);
  const server = createServer((request, response) => void serve(world, router, request, response));
  // Longer than any client keeps a connection, so that none is closed under a request.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  world: World,
  router: Router,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [fullPath = '', search = ''] = (request.url ?? '').split(/\?(.*)/s);
  if (fullPath.startsWith(controlPrefix)) return serveControl(world.control, fullPath, request, response);
  const visit = beginVisit(world, router, request, fullPath, search);
  const broken = { byUs: false };
  response.once('close', () => finish(visit.record, response, broken.byUs));
  try {
    await answer(world, visit, request, response, broken);
  } catch (error) {
    // The client left while its body was being read, or there is a bug in the sandbox: say so aloud.
    if (!response.destroyed && !response.headersSent)
      send(response, jsonReply(500, { message: `Sandbox bug: ${String(error)}` }));
  }
}

function finish(record: RequestRecord, response: ServerResponse, brokenByUs: boolean): void {
  record.endedAt = performance.timeOrigin + performance.now();
  record.status = response.headersSent ? response.statusCode : null;
  record.aborted = !response.writableFinished && !brokenByUs;
}

/** A client that leaves does not stop the operation, as it would not at a real server. */
async function answer(
  world: World,
  visit: Visit,
  request: IncomingMessage,
  response: ServerResponse,
  broken: { byUs: boolean },
): Promise<void> {
  const { record } = visit;
  const text = await readText(request);
  record.body = text === '' ? null : parsed(text);
  const query = withoutCredentials(world.provider, visit.door.query);
  const raw = { query, contentType: request.headers['content-type'] ?? null, text };
  const entered = enter(world, visit);
  if ('status' in entered) return send(response, entered);
  const { delayMs, fault } = world.faults.take(entered.account, visit.match.operation.name);
  record.faults = [...(delayMs > 0 ? ['latency'] : []), ...(fault ? [fault.kind] : [])];
  if (delayMs > 0) await sleep(delayMs, undefined, { ref: false });
  broken.byUs = fault?.kind === 'reset' || fault?.kind === 'reset-mid-body' || fault?.kind === 'lost-answer';
  if (fault && isEarly(fault)) return sendEarly(response, fault);
  const reply = execute(world, visit, entered, raw, fault);
  if (fault) sendLate(response, fault, reply);
  else send(response, reply);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
