import {
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { reachedBeyond } from '../graphql/partly-plugin.ts';
import { execute } from '../graphql/planned/execute.ts';
import { Plan } from '../graphql/planned/plan.ts';
import { plannedOperations } from '../kit/metrics.ts';

/** How often an operation was executed, until it is planned; null: it cannot be. */
type Known = number | Plan | null;

/** A plan costs more than one execution without: a document that is asked once or twice never earns that back. */
const defaultFrom = 4;

/**
 * Executes queries that come again by a plan. Mutations, and documents with directives, stay with the standard
 * executor; so do variables that are wrong, whose errors it words.
 *
 * A plan lives as long as its document: the cache of parsed documents bounds both.
 * @param from planned when executed for this time
 */
export function usePlannedExecution(from = defaultFrom): Plugin {
  const documents = new WeakMap<DocumentNode, Map<string, Known>>();
  return {
    onExecute: ({ args, setExecuteFn }) => {
      const { document, operationName, schema, variableValues } = args;
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== 'query') return;
      const operations = documents.get(document) ?? new Map<string, Known>();
      documents.set(document, operations);
      const name = operation.name?.value ?? '';
      const plan = next(from, () => planOf(schema, document, operation), operations.get(name));
      operations.set(name, plan);
      if (!(plan instanceof Plan)) return;
      const { variableDefinitions = [] } = operation;
      const { coerced } = getVariableValues(schema, variableDefinitions, variableValues ?? {});
      if (coerced === undefined) return;
      plannedOperations.inc();
      setExecuteFn(({ rootValue, contextValue }: ExecutionArgs) =>
        execute(plan, rootValue, contextValue as object, coerced),
      );
    },
  };
}

function next(from: number, make: () => Plan | null, known: Known = 0): Known {
  if (typeof known !== 'number') return known;
  return known + 1 < from ? known + 1 : make();
}

function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Plan | null {
  if (isOutside(document)) return null;
  // Where things are loaded field by field, all fields at the same moment, they are asked for together.
  return new Plan({ schema, document, operation, inPlace: !reachedBeyond(document) });
}

/**
 * What a plan does not know: `@defer`, and fields that may be there or not (`@skip`, `@include`). And a name that an object
 * of ours takes for something else than a field.
 */
function isOutside(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: () => {
      found = true;
    },
    Field: ({ alias }) => {
      if (alias?.value === '__proto__') found = true;
    },
  });
  return found;
}
