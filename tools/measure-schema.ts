import {
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';

interface Element {
  /** Its coordinate, for example `Query.node(id:)`. */
  readonly name: string;
  readonly kind: (typeof kinds)[number];
  readonly described: boolean;
  readonly deprecated: boolean;
}

const kinds = ['types', 'fields', 'arguments', 'enum values', 'input fields', 'directives'] as const;

/** How large a schema is, and what in it nobody described. What GraphQL itself brings does not count. */
export interface SchemaSize {
  readonly counts: Readonly<Record<Element['kind'], number>>;
  readonly deprecated: number;
  /** Coordinates. */
  readonly undescribed: readonly string[];
}

export function measureSchema(schema: GraphQLSchema): SchemaSize {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  const elements: Element[] = [
    ...types.flatMap(elementsOf),
    ...directives.flatMap((directive) => [
      element('directives', `@${directive.name}`, directive),
      ...argumentsOf(`@${directive.name}`, directive.args),
    ]),
  ];
  const of = (kind: Element['kind']) => elements.filter((it) => it.kind === kind).length;
  return {
    counts: Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as SchemaSize['counts'],
    deprecated: elements.filter(({ deprecated }) => deprecated).length,
    undescribed: elements.filter(({ described }) => !described).map(({ name }) => name),
  };
}

interface Told {
  readonly description?: string | null;
  readonly deprecationReason?: string | null;
}

const element = (kind: Element['kind'], name: string, { description, deprecationReason }: Told): Element => ({
  kind,
  name,
  described: (description ?? '').trim() !== '',
  deprecated: (deprecationReason ?? null) !== null,
});

const argumentsOf = (owner: string, args: readonly GraphQLArgument[]): Element[] =>
  args.map((argument) => element('arguments', `${owner}(${argument.name}:)`, argument));

function elementsOf(type: GraphQLNamedType): Element[] {
  const own = element('types', type.name, type);
  if (isEnumType(type))
    return [own, ...type.getValues().map((it) => element('enum values', `${type.name}.${it.name}`, it))];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return [own, ...fields.map((it) => element('input fields', `${type.name}.${it.name}`, it))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  return [
    own,
    ...Object.values(type.getFields()).flatMap((field) => {
      const name = `${type.name}.${field.name}`;
      return [element('fields', name, field), ...argumentsOf(name, field.args)];
    }),
  ];
}
