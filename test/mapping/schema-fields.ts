import { type GraphQLSchema, isObjectType } from 'graphql';
import { spanning } from './spanning.ts';

/**
 * Fields of the schema's objects that no case selects: a new list or field with arguments needs a case of its own.
 * What was selected of an interface counts for everything that has it. See {@link spanning} for those that map nothing.
 */
export const unselectedFields = (schema: GraphQLSchema, selected: ReadonlySet<string>): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__') && !Object.hasOwn(spanning, name))
    .flatMap((type) => {
      const names = [type.name, ...type.getInterfaces().map(({ name }) => name)];
      return Object.keys(type.getFields())
        .filter((field) => !names.some((name) => selected.has(`${name}.${field}`)))
        .map((field) => `${type.name}.${field}`)
        .filter((field) => !Object.hasOwn(spanning, field));
    });
