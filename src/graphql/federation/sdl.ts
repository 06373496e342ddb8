import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
} from 'graphql';
import { originalNameOf } from '../original-name.ts';
import { derive } from './derive.ts';
import { isEntityName, isMachinery, keys } from './keys.ts';

/** The lowest version that has all that is used, so that every Federation 2 router can read it. */
const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@shareable"])';

/** Relay gives every Relay-style subgraph a type of this name with the same four fields. */
const shared: ReadonlySet<string> = new Set(['PageInfo']);

const printed = new WeakMap<GraphQLSchema, string>();

/** A subgraph's schema as composers want it: with keys, without the machinery that is the same everywhere. */
export function sdlOf(schema: GraphQLSchema): string {
  const known = printed.get(schema);
  if (known !== undefined) return known;
  const plain = derive(schema, { leaveOut: isMachinery });
  const { definitions } = parse(printSchema(lexicographicSortSchema(plain)), { noLocation: true });
  // Directives of operations are the router's business: `@defer` would be asked of it, not of us.
  const types = definitions.filter(({ kind }) => kind !== Kind.DIRECTIVE_DEFINITION);
  const document = {
    kind: Kind.DOCUMENT,
    definitions: [...parse(link).definitions, ...types.map((node) => withDirectives(node, schema))],
  } as const;
  const sdl = `${print(document)}\n`;
  printed.set(schema, sdl);
  return sdl;
}

function withDirectives(node: DefinitionNode, schema: GraphQLSchema): DefinitionNode {
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return node;
  const type = schema.getType(node.name.value);
  const name = type === undefined ? '' : originalNameOf(type);
  if (isEntityName(name)) return { ...node, directives: keys.map(keyed) };
  return shared.has(name) ? { ...node, directives: [directive('shareable')] } : node;
}

const keyed = (fields: string): ConstDirectiveNode =>
  directive('key', [
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'fields' },
      value: { kind: Kind.STRING, value: fields },
    },
  ]);

const directive = (name: string, args: ConstDirectiveNode['arguments'] = []): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: name },
  arguments: args,
});
