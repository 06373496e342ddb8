import { isThenable } from '@pothos/core';
import { type ExecutionResult, GraphQLError, type GraphQLField, getArgumentValues } from 'graphql';
import type { Path, Plan, PlannedField } from './plan.ts';
import { failed, infoAt, type Run } from './run.ts';

type Executed = Promise<ExecutionResult> | ExecutionResult;

/**
 * Executes a planned query.
 * @param variables coerced
 */
export function execute(plan: Plan, root: unknown, context: object, variables: Run['variables']): Executed {
  const run: Run = { plan, root, context, variables, errors: [] };
  const answer = (data: unknown): ExecutionResult =>
    run.errors.length === 0
      ? { data: data as ExecutionResult['data'] }
      : { errors: run.errors, data: data as ExecutionResult['data'] };
  const empty = (error: unknown): ExecutionResult => {
    if (!(error instanceof GraphQLError)) throw error;
    run.errors.push(error);
    return answer(null);
  };
  try {
    const data = executeFields(plan.root, root, run, undefined);
    return data instanceof Promise ? data.then(answer, empty) : answer(data);
  } catch (error) {
    return empty(error);
  }
}

/**
 * All fields of one thing, in the order of the document: an object, or the promise of one when a field is a promise.
 * @throws GraphQLError of a field that may not be null
 */
export function executeFields(
  fields: readonly PlannedField[],
  source: unknown,
  run: Run,
  path: Path | undefined,
): Record<string, unknown> | Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  let pending = false;
  try {
    for (const field of fields) {
      const value =
        field.resolve === null ? read(field, source, run, path) : resolve(field, source, run, path);
      result[field.key] = value;
      if (!field.isLeaf || field.resolve !== null) pending ||= value instanceof Promise;
    }
  } catch (error) {
    if (!pending) throw error;
    return afterwards(result, error);
  }
  return pending ? settled(result) : result;
}

/** A field that is read: where it is a plain value, nothing is made but that. */
function read(field: PlannedField, source: unknown, run: Run, above: Path | undefined): unknown {
  try {
    const { derive, name, parentType } = field;
    const value =
      derive === null
        ? (source as Readonly<Record<string, unknown>>)[name]
        : derive(source, parentType, run.context);
    // A leaf's place is only wanted when it fails.
    if (field.isLeaf) return field.complete(value, run, above as Path);
    return whenDone(field.complete(value, run, at(field, above)), field, run, above);
  } catch (error) {
    return failed(error, field, field.isRequired, run, at(field, above));
  }
}

const noArguments: Readonly<Record<string, unknown>> = Object.freeze({});

function resolve(field: PlannedField, source: unknown, run: Run, above: Path | undefined): unknown {
  const path = at(field, above);
  const { definition, nodes, hasArguments, complete } = field;
  const [node] = nodes;
  try {
    const given =
      hasArguments && node !== undefined
        ? getArgumentValues(definition as GraphQLField<unknown, unknown>, node, run.variables)
        : noArguments;
    const value: unknown = field.resolve?.(source, given, run.context, infoAt(field, run, path));
    const completed = isThenable(value) ? later(value, field, run, path) : complete(value, run, path);
    return whenDone(completed, field, run, above);
  } catch (error) {
    return failed(error, field, field.isRequired, run, path);
  }
}

const later = (value: PromiseLike<unknown>, { complete }: PlannedField, run: Run, path: Path) =>
  Promise.resolve(value).then((known) => complete(known, run, path));

const whenDone = (completed: unknown, field: PlannedField, run: Run, above: Path | undefined): unknown =>
  completed instanceof Promise ? caught(completed, field, run, above) : completed;

/** Apart, because what a function inside it refers to is made at each call, whether that is made or not. */
const caught = (completed: Promise<unknown>, field: PlannedField, run: Run, above: Path | undefined) =>
  completed.catch((error) => failed(error, field, field.isRequired, run, at(field, above)));

const at = ({ key, parentType }: PlannedField, above: Path | undefined): Path => ({
  prev: above,
  key,
  typename: parentType.name,
});

/** Promises among the fields in place of their values. */
async function settled(result: Record<string, unknown>): Promise<Record<string, unknown>> {
  const values = await Promise.all(Object.values(result));
  for (const [index, key] of Object.keys(result).entries()) result[key] = values[index];
  return result;
}

/** A thing that cannot be is none as soon as all that was begun for it has ended. */
async function afterwards(result: Record<string, unknown>, error: unknown): Promise<never> {
  await Promise.allSettled(Object.values(result));
  throw error;
}
