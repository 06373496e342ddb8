import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { Context } from './context.ts';

/** What is made of a thing, by the context of the request. */
export type Derive = (source: unknown, type: GraphQLObjectType, context: object) => unknown;

const known = new WeakMap<GraphQLFieldResolver<never, never>, Derive>();

/**
 * A resolver that needs the thing, its type and what the request knows, and nothing else: a plan need not make an `info`
 * for it.
 */
export function deriving<Source, Value>(
  derive: (source: Source, type: GraphQLObjectType, context: Context) => Value,
) {
  const resolve = (source: Source, _args: object, context: Context, info: GraphQLResolveInfo): Value =>
    derive(source, info.parentType, context);
  known.set(resolve, derive as Derive);
  return resolve;
}

/** Undefined for any other resolver, and for one that a plugin has wrapped. */
export const derivedBy = (resolve: GraphQLFieldResolver<unknown, object>): Derive | undefined =>
  known.get(resolve);
