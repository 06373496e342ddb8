import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Principal } from '../graphql/context.ts';
import type { Logger } from '../kit/log.ts';

interface Seen {
  readonly startedAt: number;
  operation?: OperationDefinitionNode | null;
}

/** One line an operation, refused ones included. Never its variables or literals, which hold personal data. */
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
    onExecutionResult: ({ request, result, context }) => {
      const { startedAt, operation } = seen.get(request) ?? { startedAt: performance.now() };
      const errors = result !== undefined && 'errors' in result ? (result.errors ?? []) : [];
      const codes = [...new Set(errors.map(({ extensions }) => extensions?.code ?? 'VALIDATION'))];
      log.info(
        {
          operation: operation?.name?.value.slice(0, 100) ?? null,
          kind: operation?.operation ?? null,
          ms: Math.round(performance.now() - startedAt),
          codes,
          principal: context.principal?.name,
        },
        'operation',
      );
    },
  };
}
