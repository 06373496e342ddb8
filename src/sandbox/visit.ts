import type { IncomingMessage } from 'node:http';
import type { Pairs } from './check-query.ts';
import { checkRequest, type RawRequest } from './check-request.ts';
import { distortion } from './distort.ts';
import type { Taken } from './faults.ts';
import { overriding, present } from './present.ts';
import { type Door, type Entry, Page, type ProviderSandbox, WithHeaders } from './provider.ts';
import type { RequestRecord } from './recorder.ts';
import { Refusal } from './refusal.ts';
import { jsonReply, pageReply, type Reply } from './reply.ts';
import type { Match, Router } from './router.ts';
import type { World } from './world.ts';

/** One request on its way through the stand-in. */
export interface Visit {
  readonly door: Door;
  readonly record: RequestRecord;
  /** Where it leads. @throws Refusal 404 or 405 */
  readonly match: Match;
}

/** Writes the request down, without the credential, and finds out where it leads. */
export function beginVisit(
  { provider, recorder, conditions }: World,
  router: Router,
  { method = '', headers }: IncomingMessage,
  fullPath: string,
  search: string,
): Visit {
  const base = provider.base ?? '';
  const path = fullPath.startsWith(`${base}/`) ? fullPath.slice(base.length) : '';
  const pairs: Pairs = [...new URLSearchParams(search)];
  const record = recorder.begin(
    method,
    fullPath,
    withoutCredentials(provider, pairs).map(([name, value]) => [name, provider.veil?.(name, value) ?? value]),
  );
  const match = matchOf(router, method, path);
  if (!(match instanceof Refusal)) {
    record.operation = match.operation.name;
    record.path = match.operation.path;
    record.params = match.params;
  }
  const found = match instanceof Refusal ? { operation: null, params: {} } : match;
  const door = { method, path: fullPath, headers, query: pairs, ...found, conditions: conditions() };
  return {
    door,
    record,
    get match() {
      if (match instanceof Refusal) throw match;
      return match;
    },
  };
}

/** The query as the stand-in checks it. */
export const withoutCredentials = ({ credentialQuery = [] }: ProviderSandbox, pairs: Pairs): Pairs =>
  pairs.filter(([name]) => !credentialQuery.includes(name));

function matchOf(router: Router, method: string, path: string): Match | Refusal {
  try {
    return router(method, path);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Who asks comes before what is asked for: without a credential even an unknown path is a 401. */
export const enter = (world: World, visit: Visit): Entry | Reply =>
  refusable(world, visit, {}, () => {
    const entry = world.open().enter(visit.door);
    visit.record.account = entry.account;
    void visit.match; // an unknown path is refused now
    return entry;
  });

export function execute(
  world: World,
  visit: Visit,
  { account, headers = {} }: Entry,
  raw: RawRequest,
  fault: Taken['fault'],
): Reply {
  const { door, match } = visit;
  const { operation, params } = match;
  const { facts } = world.provider;
  return refusable(world, visit, headers, () => {
    const denied = world.denied(account);
    if (denied.has(operation.name)) throw new Refusal(403, 'Access denied');
    const { query, body } = checkRequest(facts, match, raw);
    const count = world.count(account);
    const { headers: sent, conditions } = door;
    const call = { account, operation, params, query, headers: sent, body, conditions, count, denied };
    const answered = world.open().run(call);
    const { value, headers: own } =
      answered instanceof WithHeaders ? answered : { value: answered, headers: {} };
    const rewrites = [...overriding(world.overrides(), account, operation.name), ...distortion(fault)];
    return jsonReply(operation.status, present(facts, operation, value, rewrites), { ...headers, ...own });
  });
}

function refusable<T>(
  { provider, open }: World,
  { door, record }: Visit,
  headers: Readonly<Record<string, string>>,
  act: () => T,
): T | Reply {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const seen = { body: record.body, now: open().now?.() ?? null };
    const body = provider.refusal(error, door, seen);
    const sent = { ...headers, ...error.headers };
    if (body instanceof Page) return pageReply(error.status, body.html, sent);
    return jsonReply(error.status, body, sent);
  }
}
