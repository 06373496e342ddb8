import { isThenable } from '@pothos/core';
import { type GraphQLField, type GraphQLFieldResolver, isListType, isNonNullType } from 'graphql';
import { NotFoundError } from '../../domain/errors.ts';
import { isPartly, type Noun } from '../../domain/partly.ts';
import { refKey } from '../../domain/ref.ts';
import { asAskedAt } from '../asked-path.ts';
import type { Context } from '../context.ts';
import type { Loaders } from '../partly-plugin.ts';
import type { Path, PlannedField } from './plan.ts';

type Known = Noun & Record<string, unknown>;
type Resolver = GraphQLFieldResolver<unknown, object>;

/** How a thing known in part becomes one that has all that is selected of it and read in place. */
interface Completing {
  readonly loaders: NonNullable<Loaders>;
  readonly fields: () => readonly PlannedField[];
}

/**
 * What {@link PartlyPlugin} does for each field of a thing that may be known in part, done once where the thing is handed
 * out. So it is for documents of which that has not been seen to be much, see {@link reachedBeyond}.
 * @param fields those that are selected of it and read in place
 */
export function completing(
  resolve: Resolver,
  loaders: NonNullable<Loaders>,
  fields: Completing['fields'],
): Resolver {
  const how = { loaders, fields };
  return (parent, args, context, info) => {
    const value = resolve(parent, args, context, info);
    return isThenable(value)
      ? later(value, context, info.path, how)
      : completed(value, context, info.path, how);
  };
}

const later = (value: PromiseLike<unknown>, context: object, path: Path, how: Completing) =>
  Promise.resolve(value).then((known) => completed(known, context, path, how));

/** A thing, or a list of them: as it is where nothing is missing. */
function completed(value: unknown, context: object, path: Path, how: Completing): unknown {
  if (!Array.isArray(value)) return lacks(value, how) ? loaded(value, context, path, how) : value;
  if (!value.some((thing) => lacks(thing, how))) return value;
  // All at once, so that what hangs on them is asked for together.
  return Promise.all(value.map((thing) => (lacks(thing, how) ? loaded(thing, context, path, how) : thing)));
}

function loaded(thing: Known, context: object, path: Path, { loaders, fields }: Completing): Promise<Known> {
  const unknown = fields().filter(({ name }) => thing[name] === undefined);
  const more = (find: (field: GraphQLField<unknown, object>) => unknown): Known =>
    Object.create(
      thing,
      Object.fromEntries(unknown.map(({ name, definition }) => [name, { value: find(definition) }])),
    );
  return asAskedAt(path, context as Context, () => loaders(context as Context).load(refKey(thing.ref))).then(
    (whole) => more((field) => (whole as Known | null)?.[field.name] ?? missing(field, thing)),
    (error: unknown) => more(() => error), // each field that needed it fails, and no other
  );
}

/** Nearly nothing does, so it is found out without making anything. */
function lacks(thing: unknown, { fields }: Completing): thing is Known {
  if (typeof thing !== 'object' || thing === null || !isPartly(thing)) return false;
  for (const { name } of fields()) if ((thing as Known)[name] === undefined) return true;
  return false;
}

/** Of a thing that is gone, what is not known of it. */
function missing({ type }: GraphQLField<unknown, object>, { ref }: Known): unknown {
  if (!isNonNullType(type)) return null;
  return isListType(type.ofType) ? [] : new NotFoundError('This', ref.account);
}
