import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { countsVisits, isOfTheMoment } from '../graphql/marks.ts';

/** A context that wants to know whether its answer may be given to others who ask the same at the same moment. */
interface Shared {
  readonly sharing?: { open(lasts: boolean): void };
}

/** What becomes of a document's fields when their answer is given to others. */
interface Marks {
  /** One counts its uses. */
  readonly counted: boolean;
  /** One tells of this very moment. */
  readonly momentary: boolean;
}

/**
 * Lets others join an execution once it is known to be a query that counts for nobody: by then it has been parsed,
 * bounded and validated.
 */
export function useSharing(): Plugin<Shared> {
  const known = new WeakMap<DocumentNode, Marks>();
  const marksOf = (document: DocumentNode, schema: GraphQLSchema): Marks => {
    const marks = known.get(document) ?? marksIn(document, schema);
    known.set(document, marks);
    return marks;
  };
  return {
    onExecute: ({ args: { contextValue, document, schema, operationName } }) => {
      if (contextValue.sharing === undefined) return;
      const isQuery = getOperationAST(document, operationName)?.operation === 'query';
      if (!isQuery) return;
      const { counted, momentary } = marksOf(document, schema);
      if (!counted) contextValue.sharing.open(!momentary);
    },
  };
}

/** In whichever operation of the document: one that is not shared costs an execution, never a wrong answer. */
function marksIn(document: DocumentNode, schema: GraphQLSchema): Marks {
  const types = new TypeInfo(schema);
  let [counted, momentary] = [false, false];
  const Field = (): void => {
    const marks = types.getFieldDef()?.extensions ?? {};
    counted ||= countsVisits in marks;
    momentary ||= isOfTheMoment in marks;
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return { counted, momentary };
}
