/**
 * What a provider's document states about requests and answers, as data. The sandbox checks requests with it,
 * presents answers by it, and tools that measure coverage read it. No adapter code may be behind it.
 */
export interface Facts {
  readonly operations: readonly OperationFact[];
  readonly types: ReadonlyMap<string, TypeFact>;
  /** How query strings spell booleans: `1` and `0`, or `true` and `false`. Default digits. */
  readonly booleans?: 'digits' | 'words';
  /** Where null may be sent: for every optional field, or only where the document states it. Default optional. */
  readonly nulls?: 'optional' | 'stated';
  /** Status of a request whose fields are not as documented. Default 422. */
  readonly invalidStatus?: number;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface OperationFact {
  readonly name: string;
  readonly method: Method;
  /** Template with `{name}` for each path parameter, trailing slash exactly as documented. */
  readonly path: string;
  /** By effect, not by method. */
  readonly kind: 'read' | 'write';
  readonly pathParams: readonly FieldFact[];
  /** Names as on the wire, brackets included: `filter[ids][]`. */
  readonly query: readonly FieldFact[];
  /** Name of the body's type, or `json` for any value. A body without required fields may be left out altogether. */
  readonly body: string | null;
  /** Type of the answer, or null when the answer is empty. A paging envelope is a type of its own. */
  readonly answer: { readonly type: string; readonly list: boolean } | null;
  /** Status of success. */
  readonly status: number;
}

export interface TypeFact {
  readonly name: string;
  readonly fields: readonly FieldFact[];
}

export interface FieldFact {
  readonly name: string;
  /** A {@link Scalar} or the name of a type. */
  readonly type: string;
  readonly list: boolean;
  /** A list that a query string carries as one value, joined by commas. */
  readonly joined: boolean;
  /** Of requests only: without it the call makes no sense. Of answers nothing is known. */
  readonly required: boolean;
  /** The document states that null may be sent. Counts where {@link Facts.nulls} says so. */
  readonly nullable: boolean;
  readonly enum: readonly (string | number)[] | null;
  readonly format: Format | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Fewest and most characters of a text. */
  readonly length: Span | null;
  /** Form of a text, where it has no name of its own. */
  readonly pattern: RegExp | null;
  /** Fewest and most items of a list. */
  readonly count: Span | null;
  /** Of an open object. */
  readonly entries: EntryLimits | null;
  /** Must never come out of a gateway, log or cache. */
  readonly secret: boolean;
}

/** Both ends included. */
export type Span = readonly [from: number, to: number];

/** How much an open object may hold: keys, and characters of each key and of each value that is a text. */
export interface EntryLimits {
  readonly keys: number;
  readonly keyLength: number;
  readonly valueLength: number;
}

/** `object` is an open JSON object, `json` any JSON at all but null. */
export const scalars = ['int', 'number', 'string', 'bool', 'object', 'json'] as const;
export type Scalar = (typeof scalars)[number];

/**
 * `local` is `Y-m-d H:i:s` without zone, `date` is `YYYY-MM-DD`, `instant` is ISO 8601 with offset,
 * `zone` an IANA name, `time` is `HH:mm`, `url` is an absolute one of the web.
 */
export type Format = 'local' | 'date' | 'instant' | 'time' | 'zone' | 'email' | 'url';

/** How a field is written down: `int`, `int[]`, `string!` (required), `string|null`, or the same with more facts. */
export type FieldSpec =
  | string
  | {
      readonly is: string;
      readonly enum?: readonly (string | number)[];
      readonly format?: Format;
      readonly min?: number;
      readonly max?: number;
      readonly length?: Span;
      readonly pattern?: RegExp;
      readonly count?: Span;
      readonly entries?: EntryLimits;
      readonly secret?: true;
      readonly joined?: true;
    };

export type FieldSpecs = Readonly<Record<string, FieldSpec>>;

/** Reads the short notation of fields. */
export const fieldsOf = (specs: FieldSpecs): FieldFact[] =>
  Object.entries(specs).map(([name, spec]) => {
    const facts = typeof spec === 'string' ? { is: spec } : spec;
    const stated = facts.is.replace(/\|null$/, '');
    const type = stated.replace(/!$/, '');
    return {
      name,
      type: type.replace(/\[\]$/, ''),
      list: type.endsWith('[]'),
      joined: facts.joined ?? false,
      required: stated.endsWith('!'),
      nullable: stated !== facts.is,
      enum: facts.enum ?? null,
      format: facts.format ?? null,
      min: facts.min ?? null,
      max: facts.max ?? null,
      length: facts.length ?? null,
      pattern: facts.pattern ?? null,
      count: facts.count ?? null,
      entries: facts.entries ?? null,
      secret: facts.secret ?? false,
    };
  });

/** Reads the short notation of types: name to fields. */
export const typesOf = (specs: Readonly<Record<string, FieldSpecs>>): TypeFact[] =>
  Object.entries(specs).map(([name, fields]) => ({ name, fields: fieldsOf(fields) }));

export interface OperationSpec {
  readonly kind?: 'read' | 'write';
  /** Path parameters of which more is stated than the type in the template. */
  readonly params?: FieldSpecs;
  readonly query?: FieldSpecs;
  readonly body?: string;
  /** `EventDTO` or `EventDTO[]`; absent when the answer is empty. */
  readonly answer?: string;
  readonly status?: number;
}

/** One operation, written `operation('getEvent', 'GET /event/{id:int}', { answer: 'EventDTO' })`. */
export function operation(name: string, line: string, spec: OperationSpec = {}): OperationFact {
  const [method = '', template = ''] = line.split(' ');
  const params = [...template.matchAll(/\{(\w+):(\w+)\}/g)].map(([, key = '', type = '']) => [
    key,
    spec.params?.[key] ?? `${type}!`,
  ]);
  return {
    name,
    method: method as Method,
    path: template.replaceAll(/:\w+\}/g, '}'),
    kind: spec.kind ?? (method === 'GET' ? 'read' : 'write'),
    pathParams: fieldsOf(Object.fromEntries(params)),
    query: fieldsOf(spec.query ?? {}),
    body: spec.body ?? null,
    answer: spec.answer ? { type: spec.answer.replace(/\[\]$/, ''), list: spec.answer.endsWith('[]') } : null,
    status: spec.status ?? 200,
  };
}

/** Finds a type that facts name. @throws when the facts contradict themselves, which is a bug of ours. */
export function typeNamed(facts: Facts, name: string): TypeFact {
  const type = facts.types.get(name);
  if (type === undefined) throw new Error(`The facts name no type ${name}.`);
  return type;
}
