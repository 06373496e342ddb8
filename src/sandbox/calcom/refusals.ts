import type { Door, Seen } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import { calcomFacts } from './facts/index.ts';
import { queryText, wordingOf } from './wording.ts';

/**
 * Who refuses decides the shape of the body. `key`: the check of the key. `plain`: a missing key, the limiter, maintenance.
 * `middleware`: what the limiter of older versions throws. Handlers have a shape of their own.
 */
export type Shape = 'key' | 'plain' | 'middleware';

/** Refused before a handler had its turn. */
export class EarlyRefusal extends Refusal {
  readonly shape: Shape;

  constructor(shape: Shape, status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(status, message, null, headers);
    this.shape = shape;
  }
}

/** @throws a refusal as the validator of a handler words it */
export function invalid(path: string, message: string): never {
  throw new Refusal(400, 'Invalid arguments', { [path]: [message] });
}

/** The body of a refusal, in one of the five shapes. */
export function refusalBody(refusal: Refusal, door: Door, { body }: Seen): unknown {
  const { status, message, problems, headers } = refusal;
  if (refusal instanceof EarlyRefusal) return earlyBody(refusal);
  if (status === 405) {
    return { message: `Method Not Allowed (Allow: ${headers.allow?.replaceAll(', ', ',') ?? ''})` };
  }
  // What an unknown path answers is not known.
  if (door.operation === null) return { message };
  if (problems === null) return handlerBody(message, door);
  const inQuery = queryText(door.operation, problems, door.query);
  // A bad address to filter by is found by the handler; what pages is read before it.
  if (inQuery !== null && !('email' in problems)) return middlewareBody(inQuery, 400);
  return handlerBody(inQuery ?? wordingOf(calcomFacts, door.operation, problems, body), door);
}

function earlyBody({ shape, status, message }: EarlyRefusal): unknown {
  if (shape === 'key') return { error: message };
  return shape === 'plain' ? { message } : middlewareBody(message, status);
}

const middlewareBody = (message: string, statusCode: number) => ({
  message,
  error: { name: 'HttpError', statusCode },
});

/** The address comes back as it was asked for, key and all: one more place where a gateway may leak it. */
const handlerBody = (message: string, { path, query, method }: Door) => ({
  message,
  url: `${path}?${new URLSearchParams(query.map(([name, value]) => [name, value]))}`,
  method,
  data: null,
});
