import { locatedError, pathToArray } from '@graphql-tools/utils';
import type { GraphQLError, GraphQLOutputType, GraphQLResolveInfo } from 'graphql';
import type { Path, Plan, PlannedField } from './plan.ts';

/** What one execution of a plan has of its own. */
export interface Run {
  readonly plan: Plan;
  readonly root: unknown;
  readonly context: object;
  /** Coerced. */
  readonly variables: Record<string, unknown>;
  /** Of fields that may be null. */
  readonly errors: GraphQLError[];
}

/** The part of a field that says where it is. */
export type Placed = Pick<PlannedField, 'name' | 'parentType' | 'definition' | 'nodes'>;

/** What graphql says of a field; other packages add to its interface what no resolver of ours asks. */
type Known = Pick<
  GraphQLResolveInfo,
  | 'fieldName'
  | 'fieldNodes'
  | 'returnType'
  | 'parentType'
  | 'path'
  | 'schema'
  | 'fragments'
  | 'rootValue'
  | 'operation'
  | 'variableValues'
>;

/** What a resolver may ask of the execution. Most ask nothing, so it is looked up only then. */
class Info implements Known {
  readonly path: Path;
  readonly #field: Placed;
  readonly #run: Run;

  constructor(field: Placed, run: Run, path: Path) {
    this.path = path;
    this.#field = field;
    this.#run = run;
  }

  get fieldName(): string {
    return this.#field.name;
  }
  get fieldNodes(): PlannedField['nodes'] {
    return this.#field.nodes;
  }
  get returnType(): GraphQLOutputType {
    return this.#field.definition.type;
  }
  get parentType(): PlannedField['parentType'] {
    return this.#field.parentType;
  }
  get schema(): Plan['schema'] {
    return this.#run.plan.schema;
  }
  get fragments(): Plan['fragments'] {
    return this.#run.plan.fragments;
  }
  get operation(): Plan['operation'] {
    return this.#run.plan.operation;
  }
  get rootValue(): unknown {
    return this.#run.root;
  }
  get variableValues(): Record<string, unknown> {
    return this.#run.variables;
  }
}

/** For a resolver, and for what tells types apart. */
export const infoAt = (field: Placed, run: Run, path: Path): GraphQLResolveInfo =>
  new Info(field, run, path) as Known as GraphQLResolveInfo;

/**
 * Notes why a place in the answer is empty.
 * @returns null
 * @throws GraphQLError where that place may not be null: then what it is in is empty
 */
export function failed(
  thrown: unknown,
  { nodes }: Pick<PlannedField, 'nodes'>,
  isRequired: boolean,
  { errors }: Run,
  path: Path,
): null {
  // One that is several is as many errors.
  const causes: readonly unknown[] = thrown instanceof AggregateError ? thrown.errors : [thrown];
  for (const cause of causes) {
    const error = locatedError(asError(cause), [...nodes], pathToArray(path));
    if (isRequired) throw error;
    errors.push(error);
  }
  return null;
}

/** Something else than an error may be thrown; what it says is all that is kept of it. */
function asError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  const says = typeof thrown === 'object' && thrown !== null && 'message' in thrown ? thrown.message : thrown;
  return new Error(String(says));
}
