import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { countsVisits } from '../graphql/visits.ts';

/** A context that wants to know whether its answer may be given to others who ask the same at the same moment. */
interface Shared {
  readonly sharing?: { open(): void };
}

/**
 * Lets others join an execution once it is known to be a query that counts for nobody: by then it has been parsed,
 * bounded and validated.
 */
export function useSharing(): Plugin<Shared> {
  const known = new WeakMap<DocumentNode, boolean>();
  const isCounted = (document: DocumentNode, schema: GraphQLSchema): boolean => {
    const answer = known.get(document) ?? countsSomewhere(document, schema);
    known.set(document, answer);
    return answer;
  };
  return {
    onExecute: ({ args: { contextValue, document, schema, operationName } }) => {
      if (contextValue.sharing === undefined) return;
      const isQuery = getOperationAST(document, operationName)?.operation === 'query';
      if (isQuery && !isCounted(document, schema)) contextValue.sharing.open();
    },
  };
}

/** In whichever operation of the document: one that is not shared costs an execution, never a wrong answer. */
function countsSomewhere(document: DocumentNode, schema: GraphQLSchema): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  const Field = (): void => {
    if (countsVisits in (types.getFieldDef()?.extensions ?? {})) found = true;
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return found;
}
