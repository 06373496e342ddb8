import type { Carried } from './credential-trials.ts';
import { fillPath } from './operation.ts';
import type { Auth, Pairs, UpstreamOptions, UpstreamRequest } from './upstream-types.ts';

/** A request ready to be sent. Holds credentials: only `http.ts` and the single flight's map may see it. */
export interface Prepared {
  readonly method: string;
  /** Path and query, exactly as sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** What the request carries of it, so that it can be cut out of whatever quotes it. */
  readonly auth: Auth;
  /** Which credential of the account it carries; null: none. */
  readonly carries: Carried | null;
  /** Equal for requests that would be the same on the wire, credentials included. */
  readonly key: string;
  /** The last answer to the same: while that is still what is said, it need not be parsed. */
  readonly before?: { readonly text: string | null; readonly body: unknown };
}

/** @throws TypeError when a path parameter is missing or cannot be sent */
export function prepare(request: UpstreamRequest<unknown>, options: UpstreamOptions): Prepared {
  const { operation, params, query = [], body } = request;
  const { prefix } = placeOf(options);
  const auth = authOf(request, options);
  const search = searchOf(auth.query === undefined ? query : [...query, ...auth.query]);
  const target = prefix + fillPath(operation, params) + search;
  const headers = {
    accept: 'application/json',
    'accept-encoding': 'identity', // an inflated body could not be bounded by what comes over the wire
    'user-agent': 'convoke',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...request.headers,
    ...auth.headers,
  };
  return {
    method: operation.method,
    target,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    auth,
    carries: auth.credential === undefined ? null : (options.trials?.carried(auth.credential) ?? null),
    key: keyOf(target, headers),
  };
}

interface Origin {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Of every path, without a slash at its end. */
  readonly prefix: string;
}

const origins = new WeakMap<UpstreamOptions, Origin>();

/** Where an account's calls go. */
export function placeOf(options: UpstreamOptions): Origin {
  const known = origins.get(options);
  if (known !== undefined) return known;
  const { origin, pathname } = new URL(options.origin);
  const place = { origin, prefix: pathname.replace(/\/$/, '') };
  origins.set(options, place);
  return place;
}

/** No header holds a line feed. */
function keyOf(target: string, headers: Readonly<Record<string, string>>): string {
  let key = target;
  for (const name in headers) key += `\n${name}:${headers[name]}`;
  return key;
}

function authOf({ auth }: UpstreamRequest<unknown>, options: UpstreamOptions): Auth {
  if (auth !== undefined) return auth ?? {};
  return typeof options.auth === 'function' ? options.auth() : options.auth;
}

function searchOf(pairs: Pairs): string {
  if (pairs.length === 0) return '';
  return `?${pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`;
}
