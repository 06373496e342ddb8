import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  type GraphQLNamedType,
  GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  GraphQLUnionType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { originalName } from '../original-name.ts';

/** How a schema differs from the one it is made of. */
export interface Derivation {
  /** Types, and fields of the roots, that it lacks. */
  readonly leaveOut: (name: string) => boolean;
  /** What it calls types other than scalars and roots. Default: the same. */
  readonly typeName?: (name: string) => string;
  /** What it calls fields of the roots. Default: the same. */
  readonly fieldName?: (name: string) => string;
}

const same = (name: string): string => name;

/** A schema of its own types that runs the same resolvers; the one it is made of stays as it is. */
export function derive(
  schema: GraphQLSchema,
  { leaveOut, typeName = same, fieldName = same }: Derivation,
): GraphQLSchema {
  const roots = new Set([schema.getQueryType()?.name, schema.getMutationType()?.name]);
  return mapSchema(schema, {
    [MapperKind.TYPE]: (type) => {
      if (leaveOut(type.name)) return null;
      // Also those that keep their name: what they resolve to may not.
      return typeName === same || roots.has(type.name) ? undefined : renamed(type, typeName);
    },
    [MapperKind.ROOT_FIELD]: (field, name) => {
      if (leaveOut(name)) return null;
      const extensions = { ...field.extensions, [originalName]: name };
      return fieldName(name) === name ? undefined : [fieldName(name), { ...field, extensions }];
    },
  });
}

function renamed(type: GraphQLNamedType, typeName: (name: string) => string): GraphQLNamedType {
  const name = typeName(type.name);
  const own = { name, extensions: { ...type.extensions, [originalName]: type.name } };
  if (isObjectType(type)) return new GraphQLObjectType({ ...type.toConfig(), ...own });
  if (isInputObjectType(type)) return new GraphQLInputObjectType({ ...type.toConfig(), ...own });
  if (isEnumType(type)) return new GraphQLEnumType({ ...type.toConfig(), ...own });
  if (isInterfaceType(type)) {
    const resolveType = renaming(type.resolveType, typeName);
    return new GraphQLInterfaceType({ ...type.toConfig(), ...own, resolveType });
  }
  if (isUnionType(type)) {
    const resolveType = renaming(type.resolveType, typeName);
    return new GraphQLUnionType({ ...type.toConfig(), ...own, resolveType });
  }
  // Federation merges scalars of one name, and clients map them by it.
  return type;
}

type Resolver = GraphQLTypeResolver<unknown, unknown>;

/** Resolvers answer the names they were written with. */
function renaming(
  resolveType: Resolver | null | undefined,
  typeName: (name: string) => string,
): Resolver | null {
  if (resolveType === null || resolveType === undefined) return null;
  const rename = (name: string | undefined) => (name === undefined ? undefined : typeName(name));
  return (value, context, info, type) => {
    const name = resolveType(value, context, info, type);
    return name instanceof Promise ? name.then(rename) : rename(name as string | undefined);
  };
}
