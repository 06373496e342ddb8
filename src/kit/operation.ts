/**
 * Whether a call may be sent again by us.
 * `safe`: a read. `idempotent`: a write whose repeat changes nothing. `conditional`, `unsafe`: a repeat may have
 * an effect of its own. `never`: a repeat destroys a credential.
 */
export type RetryClass = 'safe' | 'idempotent' | 'conditional' | 'unsafe' | 'never';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One call of a provider's API, as its document names it. Holds nothing secret: it may be logged whole. */
export interface Operation {
  readonly name: string;
  readonly method: Method;
  /** Template such as `/panel/api/event/{id}`. Colons in it are literal. */
  readonly path: string;
  /** By effect, not by method. */
  readonly kind: 'read' | 'write';
  readonly retry: RetryClass;
  /** Rate-limit tokens that one call costs. Default 1. */
  readonly cost?: number;
  /** Statuses that mean success besides 2xx, for example a 301 whose `Location` nobody needs. */
  readonly accept?: readonly number[];
  /** `ignored`: no content is promised, so that whatever comes with a success is not even parsed. */
  readonly answer?: 'ignored';
  /** What it answers is for whoever asked and nobody else, although it is read, for example because it carries a token. */
  readonly forOneAsker?: true;
}

/** What a provider writes down for an operation: the rest follows from the key and the method. */
export type OperationEntry = Omit<Operation, 'name' | 'kind'> & { readonly kind?: Operation['kind'] };

/** Names the operations of a provider's table by their keys. `kind` follows from the method unless given. */
export function defineOperations<const Table extends Readonly<Record<string, OperationEntry>>>(
  table: Table,
): { readonly [Name in keyof Table & string]: Operation & { readonly name: Name } } {
  const named = Object.entries(table).map(([name, entry]) => [name, { ...entry, name, kind: kindOf(entry) }]);
  return Object.fromEntries(named) as { [Name in keyof Table & string]: Operation & { readonly name: Name } };
}

const kindOf = ({ kind, method }: OperationEntry) => kind ?? (method === 'GET' ? 'read' : 'write');

const placeholder = /\{(\w+)\}/g;

/**
 * Puts percent-encoded values into the template.
 * @param write how a value is written, where that is not as it is sent
 * @throws TypeError when a parameter is missing, left over, empty, `.` or `..`: that is our bug
 */
export function fillPath(
  { name, path }: Pick<Operation, 'name' | 'path'>,
  params: Readonly<Record<string, string | number>> = {},
  write: (value: string, name: string) => string = encodeURIComponent,
): string {
  const left = new Set(Object.keys(params));
  const filled = path.replace(placeholder, (_, key: string) => {
    left.delete(key);
    const value = String(params[key] ?? '');
    if (value === '' || value === '.' || value === '..') {
      throw new TypeError(`${name}: path parameter ${key} cannot be sent`);
    }
    return write(value, key);
  });
  if (left.size > 0) throw new TypeError(`${name}: no such path parameter: ${[...left].join(', ')}`);
  return filled;
}

/**
 * What a dry run shows in the place of a value that only the answer to a call would tell, whatever its type would be:
 * it becomes part of a plan and of nothing else.
 */
export const answerOf = <T>({ name }: Pick<Operation, 'name'>): T => `[from ${name}]` as T;
