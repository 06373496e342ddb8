import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pairs } from './check-query.ts';
import { checkRequest, type RawRequest } from './check-request.ts';
import { controlPrefix, serveControl } from './control-endpoint.ts';
import { distortion } from './distort.ts';
import { isEarly, type Taken } from './faults.ts';
import { overriding, present } from './present.ts';
import type { ProviderSandbox } from './provider.ts';
import { readText } from './read-text.ts';
import type { RequestRecord } from './recorder.ts';
import { Refusal } from './refusal.ts';
import { jsonReply, type Reply, send, sendEarly, sendLate } from './reply.ts';
import { createRouter, type Match, type Router } from './router.ts';
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
  const [path = '', search = ''] = (request.url ?? '').split(/\?(.*)/s);
  if (path.startsWith(controlPrefix)) return serveControl(world.control, path, request, response);
  const query: Pairs = [...new URLSearchParams(search)];
  const record = world.recorder.begin(request.method ?? '', path, query);
  const broken = { byUs: false };
  response.once('close', () => finish(record, response, broken.byUs));
  try {
    await answer(world, router, record, request, response, broken);
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
  router: Router,
  record: RequestRecord,
  request: IncomingMessage,
  response: ServerResponse,
  broken: { byUs: boolean },
): Promise<void> {
  const raw = await readRaw(record, request);
  const entered = enter(world, router, record, request);
  if ('status' in entered) return send(response, entered);
  const { account, match } = entered;
  const { delayMs, fault } = world.faults.take(account, match.operation.name);
  record.faults = [...(delayMs > 0 ? ['latency'] : []), ...(fault ? [fault.kind] : [])];
  if (delayMs > 0) await sleep(delayMs, undefined, { ref: false });
  broken.byUs = fault?.kind === 'reset' || fault?.kind === 'reset-mid-body' || fault?.kind === 'lost-answer';
  if (fault && isEarly(fault)) return sendEarly(response, fault);
  const reply = execute(world, account, match, raw, fault);
  if (fault) sendLate(response, fault, reply);
  else send(response, reply);
}

async function readRaw(record: RequestRecord, request: IncomingMessage): Promise<RawRequest> {
  const text = await readText(request);
  record.body = text === '' ? null : parsed(text);
  return { query: record.query, contentType: request.headers['content-type'] ?? null, text };
}

/** Who asks comes before what is asked for: without a credential even an unknown path is a 401. */
function enter(
  { provider }: World,
  router: Router,
  record: RequestRecord,
  request: IncomingMessage,
): { readonly account: string; readonly match: Match } | Reply {
  return refusable(provider, () => {
    const account = provider.authenticate(request.headers);
    if (account === null) throw new Refusal(401, 'Invalid API key');
    record.account = account;
    const match = router(record.method, record.path);
    record.operation = match.operation.name;
    record.path = match.operation.path;
    record.params = match.params;
    return { account, match };
  });
}

function execute(world: World, account: string, match: Match, raw: RawRequest, fault: Taken['fault']): Reply {
  const { operation, params } = match;
  const { facts } = world.provider;
  return refusable(world.provider, () => {
    const denied = world.denied(account);
    if (denied.has(operation.name)) throw new Refusal(403, 'Access denied');
    const { query, body } = checkRequest(facts, operation, raw);
    const { open, count } = world.enter(account);
    const value = open.run({ operation, params, query, body, count, denied });
    const rewrites = [...overriding(world.overrides(), account), ...distortion(fault)];
    return jsonReply(operation.status, present(facts, operation, value, rewrites));
  });
}

function refusable<T>(provider: ProviderSandbox, act: () => T): T | Reply {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return jsonReply(error.status, provider.refusal(error.message, error.problems), error.headers);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
