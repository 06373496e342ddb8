import { ZodError } from 'zod';
import { GatewayError } from '../domain/errors.ts';
import { errorOf, type Success } from './answer.ts';
import type { Operation } from './operation.ts';
import type { Decode, UpstreamOptions } from './upstream-types.ts';

const pathsShown = 5;

/** What one decoder made of a body. */
interface Decoded {
  readonly decode: Decode<unknown>;
  readonly value: unknown;
  readonly error: unknown;
}

/** How a body came. */
type Came = Pick<Success, 'bytes' | 'text'>;

const nothing: Came = { bytes: 0, text: null };

/** A parsed body and what decoders made of it: the same function decodes it once, however many ask. */
export class Answer {
  readonly body: unknown;
  readonly #repeated: boolean;
  /** Of the body as it came. */
  readonly bytes: number;
  /** What was parsed; null when nothing was. */
  readonly text: string | null;
  /** Mostly one: who asks the same at the same moment wants the same of it. */
  readonly #results: Decoded[] = [];

  /** @param repeated see {@link Decode} */
  constructor(body: unknown, repeated: boolean, { bytes, text }: Came = nothing) {
    this.body = body;
    this.#repeated = repeated;
    this.bytes = bytes;
    this.text = text;
  }

  /** Whether it says the same, byte for byte. */
  isLike({ text }: Answer): boolean {
    return text !== null && text === this.text;
  }

  /** @throws what `decode` throws, as {@link explained} */
  as<T>(decode: Decode<T>, operation: Operation, options: UpstreamOptions): T {
    const { value, error } =
      this.#results.find((result) => result.decode === decode) ?? this.#run(decode, operation, options);
    if (error !== undefined) throw error;
    return value as T; // made by this very function
  }

  #run(decode: Decode<unknown>, operation: Operation, options: UpstreamOptions): Decoded {
    const result = decoded(decode, () => decode(this.body, this.#repeated), operation, options);
    this.#results.push(result);
    return result;
  }
}

function decoded(
  decode: Decode<unknown>,
  run: () => unknown,
  operation: Operation,
  options: UpstreamOptions,
): Decoded {
  try {
    return { decode, value: run(), error: undefined };
  } catch (thrown) {
    return { decode, value: undefined, error: explained(thrown, operation, options) };
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
