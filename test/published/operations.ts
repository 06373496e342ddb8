import {
  type Definition,
  type Method,
  methods,
  type OperationItem,
  type Parameter,
  type Schema,
} from './openapi.ts';

/** One operation of a published definition. */
export interface Published {
  /** The definition's own name for it. */
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: {
    readonly required: boolean;
    readonly types: readonly string[];
    readonly schema: Schema | null;
  } | null;
  /** Whether it asks for the definition's credential. */
  readonly secured: boolean;
  readonly success: { readonly status: number; readonly schema: Schema | null };
}

export const publishedOperations = (definition: Definition): Published[] =>
  Object.entries(definition.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation === undefined
        ? []
        : [published(definition, path, method, item.parameters ?? [], operation)];
    }),
  );

function published(
  { security = [] }: Definition,
  path: string,
  method: Method,
  shared: readonly Parameter[],
  operation: OperationItem,
): Published {
  const { parameters: own = [], requestBody } = operation;
  const isOwn = ({ name, in: place }: Parameter) => own.some((it) => it.name === name && it.in === place);
  return {
    id: operation.operationId,
    method,
    path,
    parameters: [...shared.filter((it) => !isOwn(it)), ...own],
    body:
      requestBody === undefined
        ? null
        : {
            required: requestBody.required ?? false,
            types: Object.keys(requestBody.content),
            schema: jsonOf(requestBody.content),
          },
    secured: (operation.security ?? security).length > 0,
    success: successOf(operation),
  };
}

const jsonOf = (content: OperationItem['responses'][string]['content']): Schema | null =>
  content?.['application/json']?.schema ?? null;

function successOf({ operationId, responses }: OperationItem): Published['success'] {
  const [status] = Object.keys(responses)
    .filter((it) => /^2\d\d$/.test(it))
    .sort();
  if (status === undefined) throw new Error(`${operationId} has no success.`);
  return { status: Number(status), schema: jsonOf(responses[status]?.content) };
}

/**
 * Finds what each of our operations is called in the definition: the same name but for case and underscores.
 * @throws when one is not there: then nothing could be checked
 */
export function named(definition: Definition, names: readonly string[]): ReadonlyMap<string, Published> {
  const plain = (name: string) => name.replaceAll('_', '').toLowerCase();
  const all = publishedOperations(definition);
  const found = names.map((name) => {
    const same = all.filter(({ id }) => plain(id) === plain(name));
    const [one] = same;
    if (one === undefined || same.length > 1)
      throw new Error(`The definition has ${same.length} operations ${name}.`);
    return [name, one] as const;
  });
  return new Map(found);
}

/** A request's path read along a template, values as sent; null when it is another path. */
export function pathValues(template: string, path: string): Readonly<Record<string, string>> | null {
  const names: string[] = [];
  // A colon is a literal here: `/users:sendPasswordReset`, `/{username}:getLoginParameters`.
  const pattern = template.split(/(\{\w+\})/).map((part) => {
    if (!part.startsWith('{')) return part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    names.push(part.slice(1, -1));
    return '([^/]+)';
  });
  const match = new RegExp(`^${pattern.join('')}$`).exec(path);
  return match === null
    ? null
    : Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? '']));
}

export interface Found {
  readonly operation: Published;
  readonly values: Readonly<Record<string, string>>;
}

/** The operation that a request is for: of several templates that fit, the one with the fewest values. */
export function findOperation(all: readonly Published[], method: string, path: string): Found | null {
  const fitting = all.flatMap((operation): Found[] => {
    const values = operation.method === method.toLowerCase() ? pathValues(operation.path, path) : null;
    return values === null ? [] : [{ operation, values }];
  });
  const [best] = fitting.sort(
    (one, other) => Object.keys(one.values).length - Object.keys(other.values).length,
  );
  return best ?? null;
}
