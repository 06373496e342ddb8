import { completeValue } from '@pothos/core';
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
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import { forCompiling, forCompilingWhole } from '../graphql/compiled-schema.ts';
import { reachedBeyond } from '../graphql/partly-plugin.ts';
import { compiledOperations } from '../kit/metrics.ts';
import { placed } from './placed-error.ts';

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
 * Executes queries that come again as compiled code. Mutations, and documents with directives, stay with the standard
 * executor; so do variables that are wrong, whose errors it words.
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
      const { source } = document.loc ?? {};
      setExecuteFn(({ rootValue, contextValue }: ExecutionArgs) =>
        completeValue(compiled(rootValue, contextValue, coerced), (result) => {
          const { errors, ...rest } = result;
          if (errors === undefined) return result;
          return { errors: errors.flatMap((error) => placed(error, source)), ...rest };
        }),
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
  if (hasDirectives(document) || leavesDefaultsToVariables(document, schema)) return null;
  // Where things are loaded field by field, all fields at the same moment, they are asked for together.
  const seen = reachedBeyond(document) ? wholeFor(schema) : inPlaceFor(schema);
  const compiled = compileQuery(seen, withCoercedVariables(document), name?.value);
  return isCompiledQuery(compiled) ? (compiled.query as Compiled) : null;
}

/** Made when the first operation is compiled: a server that is asked nothing twice needs none. */
function madeOnce(make: (schema: GraphQLSchema) => GraphQLSchema) {
  const schemas = new WeakMap<GraphQLSchema, GraphQLSchema>();
  return (schema: GraphQLSchema): GraphQLSchema => {
    const made = schemas.get(schema) ?? make(schema);
    schemas.set(schema, made);
    return made;
  };
}

const inPlaceFor = madeOnce(forCompiling);
const wholeFor = madeOnce(forCompilingWhole);

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

/**
 * `@defer`, which compiled code does not know; and `@skip` and `@include`, which it takes for all uses of a fragment at
 * once, and refuses where a variable decides.
 */
function hasDirectives(document: DocumentNode): boolean {
  let found = false;
  const Directive = (): void => {
    found = true;
  };
  visit(document, { Directive });
  return found;
}

/**
 * Whether a variable stands in the place of a field of an input object that has a default, as in `{ direction: $d }`:
 * compiled code would take nothing at all for a variable that is not given.
 */
function leavesDefaultsToVariables(document: DocumentNode, schema: GraphQLSchema): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      ObjectField: ({ value }) => {
        if (value.kind === Kind.VARIABLE && types.getDefaultValue() !== undefined) found = true;
      },
    }),
  );
  return found;
}
