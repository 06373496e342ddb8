import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { schema } from '../../src/graphql/index.ts';

/** Values for required arguments of fields below the root, by name. */
const given: Readonly<Record<string, string>> = {
  from: '"2026-03-02"',
  to: '"2026-03-03"',
  scope: '"calendar"',
  key: '"week_start"',
};

/**
 * Everything that can be selected of a type and, so many levels of further things deep, of what it leads to. A type
 * that is already on the way is left out. Pages are of two rows.
 */
export function everyField(type: GraphQLNamedType, levels: number, above: readonly string[] = []): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return '__typename';
  const way = [...above, type.name];
  const fields = Object.values(type.getFields()).flatMap((field) => oneField(field, levels, way));
  return ['__typename', ...fields].join(' ');
}

function oneField(
  field: GraphQLField<unknown, unknown>,
  levels: number,
  way: readonly string[],
): readonly string[] {
  const type = getNamedType(field.type);
  const name = `${field.name}${argumentsOf(field)}`;
  if (isLeafType(type)) return [name];
  if (way.includes(type.name)) return [];
  const isThing = isObjectType(type) && 'id' in type.getFields();
  const below = isThing ? levels - 1 : levels;
  return below < 0 ? [] : [`${name} { ${everyField(type, below, way)} }`];
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
  const values = args.flatMap((argument) => {
    if (argument.name === 'first') return ['first: 2'];
    if (!isRequiredArgument(argument)) return [];
    const value = given[argument.name];
    if (value === undefined) throw new Error(`no value for the argument ${argument.name}`);
    return [`${argument.name}: ${value}`];
  });
  return values.length === 0 ? '' : `(${values.join(', ')})`;
}

/** `Type.field` of everything that documents select. */
export function fieldsIn(documents: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const document of documents) {
    const types = new TypeInfo(schema);
    const note = () => {
      const [parent, field] = [types.getParentType(), types.getFieldDef()];
      if (parent && field) found.add(`${parent.name}.${field.name}`);
    };
    visit(parse(document), visitWithTypeInfo(types, { Field: note }));
  }
  return found;
}

/** `Type.field` of everything that the schema has. */
export const fieldsOfSchema = (): readonly string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : [],
    );
