import type { GraphQLNamedType, GraphQLResolveInfo } from 'graphql';

/** Where a derived schema keeps how a type or field was called before it was renamed. */
export const originalName = 'originalName';

interface Renamed {
  readonly name: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** What this schema calls a type or field, whatever a subgraph's prefix makes of it. Ids and messages use no other. */
export const originalNameOf = ({ name, extensions }: GraphQLNamedType | Renamed): string => {
  const original = (extensions as Renamed['extensions'])[originalName];
  return typeof original === 'string' ? original : name;
};

/** `Type.field`, for messages. */
export function placeOf({ parentType, fieldName }: GraphQLResolveInfo): string {
  const field = parentType.getFields()[fieldName];
  return `${originalNameOf(parentType)}.${field === undefined ? fieldName : originalNameOf(field)}`;
}
