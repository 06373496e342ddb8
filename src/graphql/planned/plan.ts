import { collectFields, collectSubFields } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { type Derive, derivedBy } from '../deriving.ts';
import { type Loaders, readsInPlace } from '../partly-plugin.ts';
import { type Complete, completeAs } from './complete.ts';
import { completing } from './completing.ts';

export type Path = GraphQLResolveInfo['path'];
type Resolver = GraphQLFieldResolver<unknown, object>;

/** What is known of a selected field before anything is executed. */
export interface PlannedField {
  /** In the answer. */
  readonly key: string;
  readonly name: string;
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, object>;
  readonly nodes: readonly FieldNode[];
  /** Null: its value is read, see {@link derive}. */
  readonly resolve: Resolver | null;
  /** What is made of the thing where there is no resolver; null: the property of its own name. */
  readonly derive: Derive | null;
  readonly hasArguments: boolean;
  readonly isLeaf: boolean;
  readonly isRequired: boolean;
  readonly complete: Complete;
}

export interface PlanOptions {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Whether fields that merely read a property do so without their resolvers, see {@link completing}. */
  readonly inPlace: boolean;
}

/**
 * An operation without directives, worked out as far as that goes without values: which fields each type has in each
 * place, how each is resolved, how its value is completed. A part is worked out when it is first reached.
 */
export class Plan {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly root: readonly PlannedField[];
  readonly #inPlace: boolean;

  /** @throws TypeError for an operation that the schema has no type for */
  constructor({ schema, document, operation, inPlace }: PlanOptions) {
    this.schema = schema;
    this.operation = operation;
    this.fragments = Object.fromEntries(
      document.definitions.flatMap((it) =>
        it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it]] : [],
      ),
    );
    this.#inPlace = inPlace;
    const type = schema.getRootType(operation.operation);
    if (type == null) throw new TypeError(`this schema has no type for a ${operation.operation}`);
    this.root = this.#planned(
      type,
      collectFields(schema, this.fragments, {}, type, operation.selectionSet).fields,
    );
  }

  /** Of the type, where it stands for these fields. */
  fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly PlannedField[] {
    return this.#planned(type, collectSubFields(this.schema, this.fragments, {}, type, [...nodes]).fields);
  }

  #planned(type: GraphQLObjectType, collected: ReadonlyMap<string, readonly FieldNode[]>): PlannedField[] {
    return [...collected].flatMap(([key, nodes]) => {
      const name = nodes[0]?.name.value ?? '';
      const definition = definitionOf(type, name);
      return definition === undefined ? [] : [this.#field(type, definition, key, nodes)];
    });
  }

  #field(
    parentType: GraphQLObjectType,
    definition: GraphQLField<unknown, object>,
    key: string,
    nodes: readonly FieldNode[],
  ): PlannedField {
    const { name, type, args, resolve } = definition;
    const derive = resolve === undefined ? undefined : derivedBy(resolve);
    const isRead = resolve === undefined || derive !== undefined || (this.#inPlace && readsInPlace(resolve));
    const named = getNamedType(type);
    const place = { name, parentType, definition, nodes, plan: this };
    return {
      key,
      name,
      parentType,
      definition,
      nodes,
      resolve: isRead ? null : this.#handingOut(resolve, named, nodes),
      derive: derive ?? null,
      hasArguments: args.length > 0,
      isLeaf: isLeafType(type) || (isNonNullType(type) && isLeafType(type.ofType)),
      isRequired: isNonNullType(type),
      complete: completeAs(type, place),
    };
  }

  #handingOut(resolve: Resolver, type: unknown, nodes: readonly FieldNode[]): Resolver {
    if (!this.#inPlace || !isObjectType(type)) return resolve;
    const loaders = type.extensions.getDataloader as Loaders;
    if (loaders === undefined) return resolve;
    let fields: readonly PlannedField[] | null = null;
    return completing(resolve, loaders, () => (fields ??= this.fieldsOf(type, nodes).filter(isReadInPlace)));
  }
}

const isReadInPlace = ({ resolve, derive, name }: PlannedField): boolean =>
  resolve === null && derive === null && name !== '__typename';

function definitionOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, object> | undefined {
  if (name === '__typename') return { ...TypeNameMetaFieldDef, resolve: () => type.name };
  if (name === '__schema') return SchemaMetaFieldDef;
  return name === '__type' ? TypeMetaFieldDef : type.getFields()[name];
}
