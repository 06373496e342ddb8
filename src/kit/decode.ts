import { ZodError } from 'zod';
import { GatewayError } from '../domain/errors.ts';
import { errorOf } from './answer.ts';
import type { Operation } from './operation.ts';
import type { Decode, UpstreamOptions } from './upstream-types.ts';

const pathsShown = 5;

/** A parsed body and what decoders made of it: the same function decodes it once, however many ask. */
export class Answer {
  readonly #body: unknown;
  readonly #repeated: boolean;
  /** Of the body as it came. */
  readonly bytes: number;
  readonly #results = new WeakMap<Decode<unknown>, { value: unknown } | { error: unknown }>();

  /** @param repeated see {@link Decode} */
  constructor(body: unknown, repeated: boolean, bytes = 0) {
    this.#body = body;
    this.#repeated = repeated;
    this.bytes = bytes;
  }

  /** @throws what `decode` throws, as {@link explained} */
  as<T>(decode: Decode<T>, operation: Operation, options: UpstreamOptions): T {
    const known = this.#results.get(decode) ?? this.#run(decode, operation, options);
    this.#results.set(decode, known);
    if ('error' in known) throw known.error;
    return known.value as T; // stored under this very function
  }

  #run(decode: Decode<unknown>, operation: Operation, options: UpstreamOptions) {
    try {
      return { value: decode(this.#body, this.#repeated) };
    } catch (thrown) {
      return { error: explained(thrown, operation, options) };
    }
  }
}

function explained(thrown: unknown, { name }: Operation, options: UpstreamOptions): unknown {
  if (thrown instanceof GatewayError) {
    return errorOf(thrown.code, thrown.message, options, thrown.facts);
  }
  if (!(thrown instanceof ZodError)) return thrown;
  const paths = [...new Set(thrown.issues.map(({ path }) => path.map(shown).join('.') || 'the whole body'))];
  const list = paths.slice(0, pathsShown).join(', ');
  const rest = paths.length > pathsShown ? ` and ${paths.length - pathsShown} more` : '';
  options.log.warn({ account: options.account, operation: name, fields: list }, 'answer not as documented');
  return errorOf('BAD_UPSTREAM', `The answer to ${name} is not as documented: ${list}${rest}.`, options);
}

/** A path segment that looks like a field name; anything else came from the answer's data. */
const shown = (segment: PropertyKey): string => {
  const text = String(segment);
  return /^(?:\d+|[A-Za-z_$][\w$-]{0,39})$/.test(text) ? text : '*';
};
