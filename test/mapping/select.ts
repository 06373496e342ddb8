import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';

/** Types of which a selection above takes the leaves only: everything points at its account. */
const leavesOnly: ReadonlySet<string> = new Set(['Account', 'Viewer']);

/** Fields that cost a call of their own wherever they are asked for: each has a case instead. */
const apart: ReadonlySet<string> = new Set(['EventType.tags', 'Organization.cancellationPolicy']);

/**
 * The selection of every field of a type, generated so that new fields come in by themselves. Fields with arguments
 * are left out: they are lists and calls of their own, and the test of the cases demands one for each.
 * @param depth levels of objects below
 */
export function selectionOf(type: GraphQLNamedType, depth: number): string {
  return `{ ${parts(type, depth, []).join(' ')} }`;
}

function parts(type: GraphQLNamedType, depth: number, above: readonly string[]): string[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const here = [...above, type.name];
  return Object.values(type.getFields()).flatMap((field) => {
    if (field.args.length > 0) return [];
    const inside = getNamedType(field.type);
    if (isLeafType(inside)) return [field.name];
    if (!isEntered(type, field, depth, here)) return [];
    const selected = isEdge(type) ? ['id'] : parts(inside, depth - 1, here);
    return selected.length === 0 ? [] : [`${field.name} { ${selected.join(' ')} }`];
  });
}

/** The node of an edge is the one of `nodes` again. */
const isEdge = ({ name }: GraphQLNamedType): boolean => name.endsWith('Edge');

function isEntered(
  type: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  here: readonly string[],
): boolean {
  const inside = getNamedType(field.type).name;
  return (
    depth > 0 &&
    !leavesOnly.has(type.name) &&
    !apart.has(`${type.name}.${field.name}`) &&
    !here.includes(inside)
  );
}
