import type { ExecutionResult } from 'graphql';

type Errors = NonNullable<ExecutionResult['errors']>;

/** What belongs to one place of the answer. */
interface Patch {
  readonly errors?: Errors;
}

/** One part of an answer that comes in several: the first like any answer, the others with what was deferred. */
export interface Part extends Patch {
  readonly incremental?: readonly Patch[];
}

/** A version of the format that is not the one spoken here, as clients of Apollo ask for it. */
const otherFormat = /;(?:incrementalspec=|deferspec=(?!"?20220824"?(?:;|$)))/;

/**
 * Whether a client said that it can read an answer in several parts. A mere wildcard says nothing: it is what a client
 * sends that never thought of it.
 */
export const acceptsParts = (accept: string | null): boolean =>
  (accept ?? '')
    .toLowerCase()
    .replaceAll(/\s/g, '')
    .split(',')
    .some((range) => /^(?:multipart\/mixed|text\/event-stream)(?:;|$)/.test(range) && !isRefusal(range));

const isRefusal = (range: string): boolean => otherFormat.test(range) || /;q=0(?:\.0*)?(?:;|$)/.test(range);

/** Every error of a part, of the deferred ones too. */
export const errorsOf = ({ errors = [], incremental = [] }: Part): Errors => [
  ...errors,
  ...incremental.flatMap((patch) => patch.errors ?? []),
];

/** The part with other errors in what was deferred. */
export const withPatchErrors = <P extends Part>(
  part: P,
  shown: (error: Errors[number]) => Errors[number],
): P =>
  part.incremental?.some(({ errors }) => errors !== undefined) === true
    ? { ...part, incremental: part.incremental.map((patch) => withErrors(patch, shown)) }
    : part;

const withErrors = (patch: Patch, shown: (error: Errors[number]) => Errors[number]): Patch =>
  patch.errors === undefined ? patch : { ...patch, errors: patch.errors.map(shown) };

/**
 * Looks at each part as it passes.
 * @param onEnd called once: after the last part, or when the client left before; not when nobody asked for the first
 */
export async function* watched<P>(
  parts: AsyncIterable<P>,
  onPart: (part: P) => void,
  onEnd: () => void,
): AsyncGenerator<P> {
  try {
    for await (const part of parts) {
      onPart(part);
      yield part;
    }
  } finally {
    onEnd();
  }
}
