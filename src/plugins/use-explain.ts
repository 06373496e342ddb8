import { type DocumentNode, type ExecutionResult, GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ExplainMode } from '../graphql/context.ts';
import { explainHeader, explainModeIn } from './explain-header.ts';

/** What is known of the request before its body is read. */
interface Seen {
  explain?: ExplainMode | null;
  startedAt?: number;
}

/** A context that knows what its request did. */
interface Told {
  readonly explained?: { describe(): object } | null;
}

type Result = ExecutionResult & { readonly hasNext?: boolean };

/** With the header `x-convoke-explain`: `extensions.explain` of the answer says which calls were made, or would be. */
export const useExplain = (): Plugin<Seen & Told, Seen> => ({
  onRequestParse: ({ request, serverContext }) => {
    serverContext.startedAt = performance.now();
    serverContext.explain = explainModeIn(request.headers);
  },
  onParse: ({ context }) => {
    if (context.explain !== 'dry-run') return undefined;
    return ({ result, replaceParseResult }) => {
      if (result === null || result instanceof Error) return;
      const operation = getOperationAST(result as DocumentNode, context.params?.operationName);
      if (operation !== null && operation !== undefined && operation.operation !== 'mutation')
        replaceParseResult(onlyMutations());
    };
  },
  onExecute: ({ args: { contextValue } }) => {
    const { explained } = contextValue as Told;
    if (explained === null || explained === undefined) return undefined;
    return {
      onExecuteDone: ({ result, setResult }) => {
        if (isStream(result)) return { onNext: (next) => atTheEnd(next, explained) };
        setResult(withExplanation(result as Result, explained));
        return undefined;
      },
    };
  },
});

const onlyMutations = (): GraphQLError =>
  new GraphQLError(`${explainHeader}: a dry run is of a mutation; queries change nothing and can be run.`);

const isStream = (result: unknown): result is AsyncIterable<unknown> =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result;

/** Of an answer in parts the last one knows all. */
function atTheEnd(
  { result, setResult }: { result: unknown; setResult: (result: Result) => void },
  explained: { describe(): object },
): void {
  const part = result as Result;
  if (part.hasNext === false) setResult(withExplanation(part, explained));
}

const withExplanation = (result: Result, explained: { describe(): object }): Result => ({
  ...result,
  extensions: { ...result.extensions, explain: explained.describe() },
});
