import { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { derive } from './derive.ts';
import { isMachinery } from './keys.ts';

/** What a company may have to change so that names of ours do not meet its own. */
export interface SubgraphOptions {
  /** Put before the name of every type but scalars: `Convoke` makes `ConvokeUser`. Null: names stay. */
  readonly prefix: string | null;
  /** The same for fields of `Query` and `Mutation`: `convoke` makes `convokeUsers`. Null: names stay. */
  readonly fieldPrefix: string | null;
}

export const plainSubgraph: SubgraphOptions = { prefix: null, fieldPrefix: null };

/**
 * The schema for clients that ask this server itself. Every start waits for this: nothing refers to `Query`, so all other types
 * are those of the whole, not copies; and no configuration changes it, so a test looks whether it is valid.
 */
export function apiOf(whole: GraphQLSchema): GraphQLSchema {
  const { query, types, ...rest } = whole.toConfig();
  if (!query) throw new TypeError('a graph has a Query');
  const { fields, ...named } = query.toConfig();
  const own = Object.entries(fields).filter(([name]) => !isMachinery(name));
  return new GraphQLSchema({
    ...rest,
    query: new GraphQLObjectType({ ...named, fields: Object.fromEntries(own) }),
    types: types.filter((type) => type !== query && !isMachinery(type.name)),
    assumeValid: true,
  });
}

/** The schema for routers: with `_entities` in place of `node` and `nodes`, which a whole has but once. */
export const subgraphOf = (whole: GraphQLSchema, { prefix, fieldPrefix }: SubgraphOptions): GraphQLSchema =>
  derive(whole, {
    leaveOut: (name) => name === 'node' || name === 'nodes',
    ...(prefix === null ? {} : { typeName: (name) => (isMachinery(name) ? name : `${prefix}${name}`) }),
    ...(fieldPrefix === null
      ? {}
      : { fieldName: (name) => (isMachinery(name) ? name : glued(fieldPrefix, name)) }),
  });

const glued = (prefix: string, name: string): string =>
  `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
