import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import { forCompiling } from '../graphql/compiled-schema.ts';
import { deferDirective } from '../graphql/defer.ts';
import { reachedBeyond } from '../graphql/partly-plugin.ts';
import { compiledOperations } from '../kit/metrics.ts';

/** One operation of a document as code. */
type Compiled = (
  root: unknown,
  context: unknown,
  variables: object,
) => Promise<ExecutionResult> | ExecutionResult;

/** How often an operation was executed, until it is compiled; null: it cannot be. */
type Known = number | Compiled | null;

/** To compile costs milliseconds, which a document that is asked a few times never earns back. */
const defaultFrom = 4;

/**
 * Executes queries that come again as compiled code. Mutations, and documents that may be answered in parts, stay with
 * the standard executor; so do variables that are wrong, whose errors it words.
 *
 * What is compiled lives as long as its document: the cache of parsed documents bounds both.
 * @param from compiled when executed for this time
 */
export function useCompiledExecution(from = defaultFrom): Plugin {
  const documents = new WeakMap<DocumentNode, Map<string, Known>>();
  return {
    onExecute: ({ args, setExecuteFn }) => {
      const { document, operationName, schema, variableValues } = args;
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== 'query') return;
      const operations = documents.get(document) ?? new Map<string, Known>();
      documents.set(document, operations);
      const name = operation.name?.value ?? '';
      const compiled = next(operations.get(name) ?? 0, from, () => compile(schema, document, operation));
      operations.set(name, compiled);
      if (typeof compiled !== 'function') return;
      const { coerced } = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        variableValues ?? {},
      );
      if (coerced === undefined) return;
      compiledOperations.inc();
      setExecuteFn(({ rootValue, contextValue }: ExecutionArgs) =>
        compiled(rootValue, contextValue, coerced),
      );
    },
  };
}

const next = (known: Known, from: number, make: () => Compiled | null): Known => {
  if (typeof known !== 'number') return known;
  return known + 1 < from ? known + 1 : make();
};

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  { name }: OperationDefinitionNode,
): Compiled | null {
  if (mayComeInParts(document)) return null;
  // Where things are loaded field by field, all fields at the same moment, they are asked for together.
  const seen = reachedBeyond(document) ? schema : schemaFor(schema);
  const compiled = compileQuery(seen, withCoercedVariables(document), name?.value);
  return isCompiledQuery(compiled) ? (compiled.query as Compiled) : null;
}

const schemas = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** Made when the first operation is compiled: a server that is asked nothing twice needs none. */
function schemaFor(schema: GraphQLSchema): GraphQLSchema {
  const made = schemas.get(schema) ?? forCompiling(schema);
  schemas.set(schema, made);
  return made;
}

/**
 * The document for variables that have been coerced. Compiled code would do that itself, but misses defaults of required
 * fields, and words what is wrong in its own way. So graphql's own function does it, and the code takes what that made:
 * the type JSON passes everything on as it is.
 */
const withCoercedVariables = (document: DocumentNode): DocumentNode =>
  visit(document, {
    VariableDefinition: ({ kind, variable }) => ({ kind, variable, type: anything }),
  });

const anything: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'JSON' } };

function mayComeInParts(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: ({ name }) => {
      if (name.value === deferDirective.name) found = true;
    },
  });
  return found;
}
