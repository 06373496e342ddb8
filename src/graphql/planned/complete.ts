import { createGraphQLError, inspect, isIterableObject } from '@graphql-tools/utils';
import { isThenable } from '@pothos/core';
import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  type GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { executeFields } from './execute.ts';
import type { Path, Plan, PlannedField } from './plan.ts';
import { failed, infoAt, type Placed, type Run } from './run.ts';

/**
 * Makes of a resolver's value what the answer has, or the promise of it.
 * @throws whatever makes that impossible; the field it is for says where
 */
export type Complete = (value: unknown, run: Run, path: Path) => unknown;

/** Which field, where. */
export interface Place extends Placed {
  readonly plan: Plan;
}

/** The same as graphql's own executor does, decided by type once and not at each value. */
export function completeAs(type: GraphQLOutputType, place: Place): Complete {
  if (!isNonNullType(type)) {
    const complete = presentAs(type, place);
    return (value, run, path) => (isNothing(value) ? null : complete(value, run, path));
  }
  const complete = presentAs(type.ofType, place);
  const { parentType, definition } = place;
  return (value, run, path) => {
    if (!isNothing(value)) return complete(value, run, path);
    throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`);
  };
}

/** @throws the value that is an error */
function isNothing(value: unknown): boolean {
  if (typeof value === 'object' && value instanceof Error) throw value;
  return value === null || value === undefined;
}

function presentAs(type: GraphQLOutputType, place: Place): Complete {
  if (isLeafType(type)) return leaf(type);
  if (isObjectType(type)) return object(type, place);
  if (isListType(type)) return list(type.ofType, place);
  if (isNonNullType(type)) throw new TypeError('a type cannot be required twice');
  return abstract(type, place);
}

function leaf(type: GraphQLLeafType): Complete {
  const serialized = (value: unknown): unknown => {
    const made: unknown = type.serialize(value);
    if (made !== null && made !== undefined) return made;
    throw new Error(
      `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(made)}`,
    );
  };
  if (type !== GraphQLString && type !== GraphQLID) return serialized;
  return (value) => (typeof value === 'string' ? value : serialized(value));
}

function list(itemType: GraphQLOutputType, place: Place): Complete {
  const complete = completeAs(itemType, place);
  const isRequired = isNonNullType(itemType);
  const fail = (error: unknown, run: Run, path: Path) => failed(error, place, isRequired, run, path);
  // Apart, because what a function inside it refers to is made at each call, whether that is made or not.
  const later = (item: PromiseLike<unknown>, run: Run, path: Path) =>
    Promise.resolve(item).then((value) => complete(value, run, path));
  const caught = (completed: Promise<unknown>, run: Run, path: Path) =>
    completed.catch((error) => fail(error, run, path));
  const row = (item: unknown, run: Run, path: Path): unknown => {
    try {
      const completed = isThenable(item) ? later(item, run, path) : complete(item, run, path);
      return completed instanceof Promise ? caught(completed, run, path) : completed;
    } catch (error) {
      return fail(error, run, path);
    }
  };
  return (items, run, path) => {
    if (!isIterableObject(items)) throw notIterable(place);
    const rows: unknown[] = [];
    let pending = false;
    try {
      for (const item of items) {
        const completed = row(item, run, { prev: path, key: rows.length, typename: undefined });
        pending ||= completed instanceof Promise;
        rows.push(completed);
      }
    } catch (error) {
      // They go on, and nobody is there to hear of it.
      Promise.allSettled(rows);
      throw error;
    }
    return pending ? Promise.all(rows) : rows;
  };
}

const notIterable = ({ parentType, definition }: Place): GraphQLError =>
  createGraphQLError(
    `Expected Iterable, but did not find one for field "${parentType.name}.${definition.name}".`,
  );

function object(type: GraphQLObjectType, place: Place): Complete {
  const { nodes, plan } = place;
  let fields: readonly PlannedField[] | null = null;
  const execute: Complete = (value, run, path) => {
    fields ??= plan.fieldsOf(type, nodes);
    return executeFields(fields, value, run, path);
  };
  const { isTypeOf } = type;
  if (!isTypeOf) return execute;
  const checked = (isIt: boolean, ...completing: Parameters<Complete>) => {
    if (isIt) return execute(...completing);
    throw createGraphQLError(`Expected value of type "${type.name}" but got: ${inspect(completing[0])}.`, {
      nodes,
    });
  };
  return (value, run, path) => {
    const isIt = isTypeOf(value, run.context, infoAt(place, run, path));
    return isThenable(isIt)
      ? isIt.then((known) => checked(known, value, run, path))
      : checked(isIt, value, run, path);
  };
}

function abstract(type: GraphQLAbstractType, place: Place): Complete {
  const { schema } = place.plan;
  const objects = new Map(schema.getPossibleTypes(type).map((it) => [it.name, object(it, place)]));
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const completedAs = (name: string | undefined, ...completing: Parameters<Complete>): unknown => {
    const complete = name === undefined ? undefined : objects.get(name);
    if (complete !== undefined) return complete(...completing);
    const { parentType, definition, nodes } = place;
    throw createGraphQLError(
      `Abstract type "${type.name}" was resolved to "${name}" for field "${parentType.name}.${definition.name}".`,
      { nodes },
    );
  };
  return (value, run, path) => {
    const name = resolveType(value, run.context, infoAt(place, run, path), type);
    return isThenable(name)
      ? name.then((known) => completedAs(known, value, run, path))
      : completedAs(name, value, run, path);
  };
}
