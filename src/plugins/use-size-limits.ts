import { type DocumentNode, GraphQLError, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { sizeOf } from './document-size.ts';
import { sizeOfJson, sizeOfLiterals } from './input-size.ts';
import type { ServerLimits } from './limits.ts';

/**
 * Refuses what is too large before anything works on it: characters before the lexer, tokens before the tree,
 * expanded fragments before validation. Each check is linear in what it reads.
 */
export function useSizeLimits(limits: ServerLimits): Plugin {
  /** Documents come again from the cache. */
  const accepted = new WeakSet<DocumentNode>();
  return {
    onParams: ({ params }) => {
      if (typeof params?.query === 'string') {
        refuse('characters', params.query.length, limits.documentCharacters);
      }
      const input = sizeOfJson(params?.variables, { nodes: limits.inputNodes, depth: limits.inputDepth });
      refuse('levels in the variables', input.depth, limits.inputDepth);
      refuse('values in the variables', input.nodes, limits.inputNodes);
      refuse('characters in one variable', input.longestString, limits.stringCharacters);
    },
    onParse: ({ setParseFn }) => {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: limits.tokens }));
      return ({ result, replaceParseResult }) => {
        if (result === null || result instanceof Error || accepted.has(result as DocumentNode)) return;
        const refusal = refusalOf(result as DocumentNode, limits);
        if (refusal !== null) replaceParseResult(refusal);
        else accepted.add(result as DocumentNode);
      };
    },
  };
}

function refusalOf(document: DocumentNode, limits: ServerLimits): GraphQLError | null {
  try {
    const literals = sizeOfLiterals(document);
    refuse('levels in a literal', literals.depth, limits.inputDepth);
    refuse('lists and objects in literals', literals.nodes, limits.inputNodes);
    const size = sizeOf(document);
    refuse('operations and fragments', size.definitions, limits.definitions);
    refuse('fields `__schema` and `__type`', size.introspections, limits.introspections);
    refuse('fields on the root, fragments written out', size.rootFields, limits.rootFields);
    refuse('directives, fragments written out', size.directives, limits.directives);
    refuse('selections, fragments written out', size.selections, limits.selections);
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function refuse(what: string, actual: number, most: number): void {
  if (actual <= most) return;
  throw new GraphQLError(
    actual === Number.POSITIVE_INFINITY
      ? 'A fragment contains itself.'
      : `The request may have at most ${most} ${what}.`,
  );
}
