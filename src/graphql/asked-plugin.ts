import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { asAskedAt } from './asked-path.ts';
import type { Context } from './context.ts';
import { readsInPlace } from './partly-plugin.ts';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      asked: AskedPlugin<Types>;
    }
  }
}

/**
 * Lets every upstream call know which field asked for it, in requests that explain themselves. Only fields that lead on
 * to things are wrapped: plain ones, of which an answer has most, ask nobody but through {@link PartlyPlugin}.
 */
export class AskedPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { type, kind }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const isRoot = kind === 'Query' || kind === 'Mutation';
    if (!isRoot && (isLeaf(type) || readsInPlace(resolver))) return resolver;
    return (parent, args, context, info) =>
      (context as Context).explained === null
        ? resolver(parent, args, context, info)
        : asAskedAt(info.path, context as Context, () => resolver(parent, args, context, info));
  }
}

/** The part of a field's type that is looked at here. */
interface FieldType {
  readonly kind: string;
  /** What a list is of. */
  readonly type?: FieldType;
}

const isLeaf = ({ kind, type }: FieldType): boolean =>
  type === undefined ? kind === 'Scalar' || kind === 'Enum' : isLeaf(type);

export const askedPlugin = 'asked' as const;

SchemaBuilder.registerPlugin(askedPlugin, AskedPlugin);
