import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Principal } from '../graphql/context.ts';
import type { Logger } from '../kit/log.ts';
import { errorsOf, type Part, watched } from './incremental.ts';

interface Seen {
  readonly startedAt: number;
  operation?: OperationDefinitionNode | null;
}

/**
 * One line an operation, refused ones included, when its answer is complete. Never its variables or literals, which
 * hold personal data.
 */
export function useOperationLog(log: Logger): Plugin<object, { principal?: Principal }> {
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
      const write = (codes: ReadonlySet<unknown>, inParts: object = {}) =>
        log.info(
          {
            operation: operation?.name?.value.slice(0, 100) ?? null,
            kind: operation?.operation ?? null,
            ms: Math.round(performance.now() - startedAt),
            codes: [...codes],
            principal: context.principal?.name,
            ...inParts,
          },
          'operation',
        );
      if (isAsyncIterable<Part>(result)) setResult(inParts(result, write));
      else write(codesOf(result ?? {}));
    },
  };
}

const codesOf = (part: Part): ReadonlySet<unknown> =>
  new Set(errorsOf(part).map(({ extensions }) => extensions?.code ?? 'VALIDATION'));

/** How many parts were sent, and whether that was all: a client may leave before. */
function inParts<P extends Part & { readonly hasNext?: boolean }>(
  parts: AsyncIterable<P>,
  write: (codes: ReadonlySet<unknown>, inParts: object) => void,
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
