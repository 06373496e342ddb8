/** The part of OpenAPI 3.0 that the check reads. */
export interface Definition {
  readonly security?: readonly Security[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Method = (typeof methods)[number];

export type PathItem = { readonly parameters?: readonly Parameter[] } & {
  readonly [Name in Method]?: OperationItem;
};

export type Security = Readonly<Record<string, readonly string[]>>;

export interface OperationItem {
  readonly operationId: string;
  readonly security?: readonly Security[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

export type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema?: Schema;
}

export interface Schema {
  readonly $ref?: string;
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly nullable?: boolean;
  readonly readOnly?: boolean;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly example?: unknown;
  readonly default?: unknown;
}

const componentPrefix = '#/components/schemas/';

/** @throws when the reference leads out of the components or nowhere */
export function componentOf(definition: Definition, ref: string): { name: string; schema: Schema } {
  const name = ref.startsWith(componentPrefix) ? ref.slice(componentPrefix.length) : '';
  const schema = definition.components?.schemas?.[name];
  if (schema === undefined) throw new Error(`The definition has no ${ref}.`);
  return { name, schema };
}

/** Follows references until there is none. What stands beside a reference counts for nothing in OpenAPI 3.0. */
export function resolved(definition: Definition, schema: Schema): Schema {
  let here = schema;
  for (let steps = 0; here.$ref !== undefined; steps++) {
    if (steps > 20) throw new Error(`${here.$ref} refers to itself.`);
    here = componentOf(definition, here.$ref).schema;
  }
  return here;
}
