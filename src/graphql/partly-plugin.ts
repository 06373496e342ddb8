import SchemaBuilder, {
  BasePlugin,
  completeValue,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import { type DocumentNode, defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';
import { NotFoundError } from '../domain/errors.ts';
import { isPartly, type Noun } from '../domain/partly.ts';
import { refKey } from '../domain/ref.ts';
import { asAskedAt } from './asked-path.ts';
import type { Context } from './context.ts';
import type { Loader } from './loaders.ts';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      partly: PartlyPlugin<Types>;
    }

    export interface FieldOptions {
      /**
       * The domain property this field reads, when it is not the field's own name; null when the ref is enough.
       * A thing known only in part is loaded whole before a field that needs more than what is known.
       */
      needs?: string | null;
    }
  }
}

const beyond = new WeakSet<DocumentNode>();

const noteBeyond = ({ executed: { document } }: Context): void => {
  if (document !== null) beyond.add(document);
};

/** Whether an execution of the document has had to load a thing because more was selected of it than was known. */
export const reachedBeyond = (document: DocumentNode): boolean => beyond.has(document);

type Resolver = GraphQLFieldResolver<unknown, object>;

const inPlace = new WeakSet<Resolver>();

/**
 * Whether a resolver reads the property of its field's own name, and nothing else happens but what this plugin does. One
 * that any other plugin has wrapped, to refuse it or for whatever else, is another function, and is not.
 */
export const readsInPlace = (resolver: Resolver): boolean =>
  resolver === defaultFieldResolver || inPlace.has(resolver);

/** How things of a type are loaded; undefined for a type that cannot be known in part. */
export type Loaders = Loader<object | null> | undefined;

/**
 * Lets resolvers hand out things known in part ({@link isPartly}): what the provider's answer told costs
 * nothing, and only a field beyond it goes to the loader. Inert for everything that is whole.
 */
export class PartlyPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    fieldConfig: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const options = fieldConfig.pothosOptions as { needs?: string | null };
    if (options.needs === null) return resolver;
    const property = options.needs ?? fieldConfig.name;
    const type = this.buildCache.getTypeConfig(fieldConfig.parentType);
    const getLoader = type.extensions?.getDataloader as Loaders;
    if (getLoader === undefined) return resolver;
    const isNeeded = fieldConfig.type.kind !== 'List' && !fieldConfig.type.nullable;
    const missing = fieldConfig.type.kind === 'List' ? [] : null;

    const loading: Resolver = (parent, args, context, info) => {
      const known = parent as Noun & Record<string, unknown>;
      if (!isPartly(known) || known[property] !== undefined) return resolver(parent, args, context, info);
      noteBeyond(context as Context);
      // It is the thing that is asked for, whichever of its fields comes first.
      const load = () => getLoader(context as Context).load(refKey(known.ref));
      return completeValue(asAskedAt(info.path.prev, context as Context, load), (whole) => {
        if (whole !== null) return resolver(whole, args, context, info);
        if (isNeeded) throw new NotFoundError(`This ${fieldConfig.parentType}`, known.ref.account);
        return missing;
      });
    };
    if (property === fieldConfig.name && resolver === (defaultFieldResolver as Resolver))
      inPlace.add(loading);
    return loading;
  }
}

export const partlyPlugin = 'partly' as const;

SchemaBuilder.registerPlugin(partlyPlugin, PartlyPlugin);
