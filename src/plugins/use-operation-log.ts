import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Principal } from '../graphql/context.ts';
import type { Logger } from '../kit/log.ts';
import { errorsOf, type Part, watched } from './incremental.ts';

interface Seen {
  readonly startedAt: number;
  operation?: OperationDefinitionNode | null;
}

/** What the log says of an operation, whoever asked it. */
export interface OperationLine {
  readonly operation: string | null;
  readonly kind: string | null;
  /** Of its errors, each once. */
  readonly codes: readonly unknown[];
}

/** What it says of one who asked. */
interface Asked {
  readonly ms: number;
  readonly principal: string | undefined;
  /** The answer was another one's, who had asked the same a moment before. */
  readonly shared?: true;
  /** The answer is that of the last time, since the providers said the same. */
  readonly unchanged?: true;
  readonly parts?: number;
  readonly complete?: boolean;
}

export const writeOperation = (log: Logger, line: OperationLine & Asked): void =>
  log.info({ ...line }, 'operation');

/** One line for each who was given the answer to another one's operation. Of all of them the principal is the same. */
export const writeShared = (
  log: Logger,
  line: OperationLine,
  principal: string,
  ms: readonly number[],
): void =>
  // In the order in which the line of the operation itself has them.
  log.infoEach({ ...line, ms: null, principal, shared: true }, 'ms', ms, 'operation');

/**
 * One line an operation, refused ones included, when its answer is complete. Never its variables or literals, which
 * hold personal data.
 */
export function useOperationLog(
  log: Logger,
): Plugin<object, { principal?: Principal; line?: OperationLine }> {
  const seen = new WeakMap<Request, Seen>();
  return {
    onParams: ({ request }) => {
      seen.set(request, { startedAt: performance.now() });
    },
    onParse: ({ context }) => {
      return ({ result }) => {
        const entry = seen.get(context.request);
        if (entry === undefined || result === null || result instanceof Error) return;
        entry.operation = getOperationAST(result as DocumentNode, context.params?.operationName);
      };
    },
    onExecutionResult: ({ request, result, setResult, context }) => {
      const { startedAt, operation } = seen.get(request) ?? { startedAt: performance.now() };
      seen.delete(request); // not left to the collector, see docs/decisions/0034
      const write = (codes: ReadonlySet<unknown>, inParts: Pick<Asked, 'parts' | 'complete'> = {}) => {
        const line = { operation: nameOf(operation), kind: operation?.operation ?? null, codes: [...codes] };
        context.line = line;
        const ms = Math.round(performance.now() - startedAt);
        writeOperation(log, { ...line, ms, principal: context.principal?.name, ...inParts });
      };
      if (isAsyncIterable<Part>(result)) setResult(inParts(result, write));
      else write(codesOf(result ?? {}));
    },
  };
}

const nameOf = (operation: OperationDefinitionNode | null | undefined): string | null =>
  operation?.name?.value.slice(0, 100) ?? null;

const codesOf = (part: Part): ReadonlySet<unknown> =>
  new Set(errorsOf(part).map(({ extensions }) => extensions?.code ?? 'VALIDATION'));

/** How many parts were sent, and whether that was all: a client may leave before. */
function inParts<P extends Part & { readonly hasNext?: boolean }>(
  parts: AsyncIterable<P>,
  write: (codes: ReadonlySet<unknown>, inParts: Pick<Asked, 'parts' | 'complete'>) => void,
): AsyncIterable<P> {
  const codes = new Set<unknown>();
  let [count, complete] = [0, false];
  const note = (part: P) => {
    count += 1;
    complete = part.hasNext === false;
    for (const code of codesOf(part)) codes.add(code);
  };
  return watched(parts, note, () => write(codes, { parts: count, complete }));
}
