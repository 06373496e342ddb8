import { collectSubFields, MapperKind, mapSchema } from '@graphql-tools/utils';
import { completeValue, isThenable } from '@pothos/core';
import {
  type GraphQLField,
  type GraphQLFieldConfig,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { NotFoundError } from '../domain/errors.ts';
import { isPartly, type Noun } from '../domain/partly.ts';
import { refKey } from '../domain/ref.ts';
import { asAskedAt } from './asked-path.ts';
import type { Context } from './context.ts';
import { type Loaders, readsInPlace } from './partly-plugin.ts';

type Field = GraphQLField<unknown, object>;
type FieldConfig = GraphQLFieldConfig<unknown, object>;
type Known = Noun & Record<string, unknown>;

/**
 * The schema as it is compiled. A field that merely reads a property of its own name has no resolver here, so that compiled
 * code reads it in place: of most answers these are most fields. What {@link PartlyPlugin} does for each such field of a thing
 * that may be known in part is done here where the thing is handed out: whatever of it is selected is there before its
 * fields are read. So it is for documents of which that has not been seen to be much, see {@link reachedBeyond}.
 */
export const forCompiling = (schema: GraphQLSchema): GraphQLSchema =>
  mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (config) => {
      const field = config as FieldConfig;
      if (field.resolve !== undefined && readsInPlace(field.resolve)) return { ...field, resolve: undefined };
      const settled = withSettledRows(field);
      const type = getNamedType(field.type);
      const loaders = isObjectType(type) ? loadersOf(type) : undefined;
      if (loaders === undefined || settled.resolve === undefined) return settled;
      return { ...settled, resolve: completing(settled.resolve, loaders) };
    },
  });

/** The schema for documents of which much has to be loaded: every field that has a resolver keeps it. */
export const forCompilingWhole = (schema: GraphQLSchema): GraphQLSchema =>
  mapSchema(schema, { [MapperKind.OBJECT_FIELD]: (config) => withSettledRows(config as FieldConfig) });

/** Compiled code puts the null of a row that is a promise, and fails, at the end of its list. So rows are no promises. */
function withSettledRows(field: FieldConfig): FieldConfig {
  const { type, resolve } = field;
  if (resolve === undefined || !isListType(getNullableType(type))) return field;
  return {
    ...field,
    resolve: (...asked) =>
      completeValue(resolve(...asked), (rows) =>
        Array.isArray(rows) && rows.some(isThenable) ? Promise.all(rows.map(settledRow)) : rows,
      ),
  };
}

/** A failure is a row too: the executor reports an error where it stands. */
const settledRow = async (row: unknown): Promise<unknown> => {
  try {
    return await row;
  } catch (error) {
    return error instanceof Error ? error : new TypeError('something else than an error was thrown');
  }
};

const loadersOf = ({ extensions }: GraphQLObjectType): Loaders => extensions.getDataloader as Loaders;

type Resolver = GraphQLFieldResolver<unknown, object>;

const completing =
  (resolve: Resolver, loaders: NonNullable<Loaders>): Resolver =>
  (parent, args, context, info) => {
    const complete = (thing: unknown) => (isPart(thing) ? completed(thing, context, info, loaders) : thing);
    return completeValue(resolve(parent, args, context, info), (value) => {
      if (!Array.isArray(value)) return complete(value);
      if (!value.some(isPart)) return value;
      const things = value.map(complete);
      // All at once, so that what hangs on them is asked for together.
      return things.some((thing) => thing instanceof Promise) ? Promise.all(things) : things;
    });
  };

const isPart = (thing: unknown): thing is Known =>
  typeof thing === 'object' && thing !== null && isPartly(thing);

/** The thing with all that is selected of it and read in place; loaded where that is more than what is known. */
function completed(thing: Known, context: object, info: GraphQLResolveInfo, loaders: NonNullable<Loaders>) {
  const unknown = readInPlace(info).filter(({ name }) => thing[name] === undefined);
  if (unknown.length === 0) return thing;
  const more = (find: (field: Field) => unknown) =>
    Object.create(thing, Object.fromEntries(unknown.map((field) => [field.name, { value: find(field) }])));
  return asAskedAt(info.path, context as Context, () => loaders(context).load(refKey(thing.ref))).then(
    (whole) => more((field) => (whole as Known | null)?.[field.name] ?? missing(field, thing)),
    (error: unknown) => more(() => error), // each field that needed it fails, and no other
  );
}

/** Of a thing that is gone, what is not known of it. */
function missing({ type }: Field, { ref }: Known): unknown {
  if (!isNonNullType(type)) return null;
  return isListType(type.ofType) ? [] : new NotFoundError('This', ref.account);
}

/** By selection and by the variables that skip or include parts of it: the rows of a list select the same. */
const known = new WeakMap<object, WeakMap<object, readonly Field[]>>();

function readInPlace(info: GraphQLResolveInfo): readonly Field[] {
  const { fieldNodes, variableValues } = info;
  const selections = known.get(fieldNodes) ?? new WeakMap<object, readonly Field[]>();
  known.set(fieldNodes, selections);
  const fields = selections.get(variableValues) ?? selectedInPlace(info);
  selections.set(variableValues, fields);
  return fields;
}

function selectedInPlace(info: GraphQLResolveInfo): Field[] {
  const { schema, fragments, variableValues, returnType, fieldNodes } = info;
  const type = getNamedType(returnType) as GraphQLObjectType;
  const { fields } = collectSubFields(schema, fragments, variableValues, type, [...fieldNodes]);
  const names = [...fields.values()].flatMap(([node]) => node?.name.value ?? []);
  return names.flatMap((name) => {
    const field = type.getFields()[name];
    return field !== undefined && field.resolve === undefined ? [field] : [];
  });
}
