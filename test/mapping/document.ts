import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { MappingCase } from './case.ts';
import { selectionOf } from './select.ts';

/** A case's place in the schema. */
export interface Target {
  readonly isMutation: boolean;
  /** `Query.events`, `Viewer.user`, or `Query.node(Event)` for what an interface gave. */
  readonly label: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** What `everything` stands for. */
  readonly type: GraphQLNamedType;
  /** Response path of the field. */
  readonly path: string;
}

/** @throws when the case's document does not fit the schema */
export function targetOf(schema: GraphQLSchema, { document }: MappingCase): Target {
  const info = new TypeInfo(schema);
  const keys: string[] = [];
  const parents: string[] = [];
  let target: Target | undefined;
  const query = parse(document);
  visit(
    query,
    visitWithTypeInfo(info, {
      Field: (node) => {
        if (node.name.value === 'everything') return;
        keys.push(node.name.value);
        parents.push(info.getParentType()?.name ?? '');
      },
      SelectionSet: ({ selections }) => {
        if (!selections.some((it) => it.kind === 'Field' && it.name.value === 'everything')) return;
        const [field, type, parent] = [info.getFieldDef(), info.getParentType(), parents.at(-1) ?? ''];
        if (!field || !type) throw new Error(`The schema has no such path: ${document}`);
        const narrowed = getNamedType(field.type).name === type.name ? '' : `(${type.name})`;
        const label = `${parent}.${field.name}${narrowed}`;
        target = { isMutation: parent === 'Mutation', label, field, type, path: keys.join('.') };
      },
    }),
  );
  if (target === undefined) throw new Error(`No "everything" in ${document}`);
  return target;
}

/** The document to send: `everything` written out, and the arguments used as variables. */
export function documentOf(
  { document }: MappingCase,
  target: Target,
  depth: number,
  used: readonly string[],
): string {
  const { field, type, isMutation } = target;
  const own = field.args.filter(({ name }) => used.includes(name));
  const declared = [
    ...parentVariable(document),
    ...own.map((argument) => `$${argument.name}: ${String(argument.type)}`),
  ].join(', ');
  const passed = own.map(({ name }) => `${name}: $${name}`).join(', ');
  const body = document
    .slice(document.indexOf('{'))
    .replace(new RegExp(`\\b${field.name} (?=\\{(?: \\.\\.\\. on \\w+ \\{)? everything)`), (name) =>
      passed === '' ? name : `${name.trim()}(${passed}) `,
    )
    .replace('{ everything }', selectionOf(type, depth));
  return `${isMutation ? 'mutation' : 'query'}${declared === '' ? '' : ` (${declared})`} ${body}`;
}

const parentVariable = (document: string): string[] =>
  document.includes('$parent') ? [`$parent: ${document.includes('name: $parent') ? 'String!' : 'ID!'}`] : [];

/** What finds the thing that the field hangs on, and no more; null for fields of the root. */
export function parentDocumentOf({ document }: MappingCase, { field, isMutation }: Target): string | null {
  const inside = String.raw`\{ (?:everything|\.\.\. on \w+ \{ everything \}) \}`;
  const own = new RegExp(`\\b${field.name} ${inside}`);
  const rest = document.replace(own, '__typename');
  if (isMutation || /^\{ __typename/.test(rest)) return null;
  const declared = parentVariable(document).join('');
  return `query${declared === '' ? '' : ` (${declared})`} ${rest}`;
}

/** Response path of every field that a document selects, to its place in the schema: `Event.title`. */
export function coordinatesOf(schema: GraphQLSchema, document: string): ReadonlyMap<string, string> {
  const info = new TypeInfo(schema);
  const keys: string[] = [];
  const found = new Map<string, string>();
  visit(
    parse(document),
    visitWithTypeInfo(info, {
      Field: {
        enter: (node) => {
          keys.push(node.alias?.value ?? node.name.value);
          found.set(keys.join('.'), `${info.getParentType()?.name}.${node.name.value}`);
        },
        leave: () => {
          keys.pop();
        },
      },
    }),
  );
  return found;
}
