import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';

export type Derive<Source> = (source: Source, type: GraphQLObjectType) => unknown;

const known = new WeakMap<GraphQLFieldResolver<never, never>, Derive<never>>();

/** A resolver that needs the thing and its type and nothing else, so that a plan need not make an `info` for it. */
export function deriving<Source, Value>(derive: (source: Source, type: GraphQLObjectType) => Value) {
  const resolve = (source: Source, _args: object, _context: object, info: GraphQLResolveInfo): Value =>
    derive(source, info.parentType);
  known.set(resolve, derive);
  return resolve;
}

/** Undefined for any other resolver, and for one that a plugin has wrapped. */
export const derivedBy = (resolve: GraphQLFieldResolver<unknown, object>): Derive<unknown> | undefined =>
  known.get(resolve) as Derive<unknown> | undefined;
