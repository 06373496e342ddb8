import type { FieldFact, OperationFact } from '../../src/sandbox/index.ts';
import type { ProviderMapping } from '../mapping/case.ts';
import { type Definition, resolved, type Schema } from './openapi.ts';
import type { Published } from './operations.ts';
import type { Finding } from './requests.ts';

type Facts = ProviderMapping['facts'];

/** Holds what the stand-in goes by against a definition: what it lets pass and leaves out nobody else would notice. */
export function checkFacts(
  facts: Facts,
  definition: Definition,
  ours: ReadonlyMap<string, Published>,
): Finding[] {
  const comparison = new Comparison(facts, definition);
  for (const fact of facts.operations) {
    const operation = ours.get(fact.name);
    if (operation === undefined) comparison.same(fact.name, 'path', `${fact.method} ${fact.path}`, null);
    else comparison.operation(fact, operation);
  }
  return [...comparison.found.values()];
}

type Place = 'url' | 'body' | 'answer';

/** What is found of a type goes by the type's name, for it may stand in many operations. */
class Comparison {
  readonly found = new Map<string, Finding>();
  readonly #facts: Facts;
  readonly #definition: Definition;
  readonly #compared = new Map<string, Set<Schema>>();

  constructor(facts: Facts, definition: Definition) {
    this.#facts = facts;
    this.#definition = definition;
  }

  operation(fact: OperationFact, { method, path, parameters, body, success }: Published): void {
    const same = (at: string, known: unknown, defined: unknown) => this.same(fact.name, at, known, defined);
    same('path', `${fact.method} ${fact.path}`, `${method.toUpperCase()} ${path}`);
    same('status', fact.status, success.status);
    for (const [place, known] of [
      ['path', fact.pathParams],
      ['query', fact.query],
    ] as const) {
      const defined = parameters.filter((it) => it.in === place);
      same(`${place} parameters`, namesOf(known), namesOf(defined));
      for (const field of known) {
        const schema = defined.find(({ name }) => name === field.name)?.schema;
        if (schema !== undefined) this.#field(fact.name, field, schema, 'url');
      }
    }
    same('body', fact.body !== null, body !== null);
    if (fact.body !== null && body?.schema) this.#type(fact.body, body.schema, 'body');
    same('answer', fact.answer !== null, success.schema !== null);
    if (fact.answer === null || success.schema === null) return;
    const whole = resolved(this.#definition, success.schema);
    same('answer list', fact.answer.list, whole.type === 'array');
    this.#type(fact.answer.type, fact.answer.list ? (whole.items ?? {}) : whole, 'answer');
  }

  same(name: string, at: string, known: unknown, defined: unknown): void {
    const [left, right] = [JSON.stringify(known), JSON.stringify(defined)];
    const finding = { operation: name, at, text: `is ${left}, defined ${right}` };
    if (left !== right) this.found.set(JSON.stringify(finding), finding);
  }

  #type(name: string, given: Schema, place: Place): void {
    const type = this.#facts.types.get(name);
    const schema = resolved(this.#definition, given);
    const compared = this.#compared.get(name) ?? new Set();
    if (type === undefined || compared.has(schema)) return;
    this.#compared.set(name, compared.add(schema));
    const { properties, required } = this.#whole(schema);
    this.same(name, 'fields', namesOf(type.fields), Object.keys(properties).sort());
    if (place === 'body')
      this.same(name, 'required', namesOf(type.fields.filter((it) => it.required)), [...required].sort());
    for (const field of type.fields) {
      const property = properties[field.name];
      if (property !== undefined) this.#field(name, field, property, place);
    }
  }

  #field(holder: string, fact: FieldFact, schema: Schema, place: Place): void {
    const defined = resolved(this.#definition, schema);
    const item = defined.type === 'array' ? resolved(this.#definition, defined.items ?? {}) : defined;
    this.same(holder, `${fact.name} list`, fact.list, defined.type === 'array');
    this.same(holder, `${fact.name} type`, typeOf(fact), typeIn(item));
    if (place !== 'answer') this.same(holder, `${fact.name} bounds`, boundsOf(fact), boundsIn(defined, item));
    this.same(holder, `${fact.name} enum`, fact.enum, item.enum?.filter((value) => value !== null) ?? null);
    if (place === 'body') this.same(holder, `${fact.name} null`, fact.nullable, defined.nullable === true);
    this.#type(fact.type, item, place);
  }

  /** All that is put together by `allOf`. */
  #whole(schema: Schema): Required<Pick<Schema, 'properties' | 'required'>> {
    const { properties, required = [], allOf = [] } = resolved(this.#definition, schema);
    const parts = allOf.map((part) => this.#whole(part));
    return {
      properties: Object.assign({}, properties, ...parts.map((part) => part.properties)),
      required: [...required, ...parts.flatMap((part) => part.required)],
    };
  }
}

const typeOf = ({ type }: FieldFact): string => types[type] ?? 'object';

const typeIn = ({ type, allOf }: Schema): string => {
  if (type === 'integer') return 'number';
  return type ?? (allOf === undefined ? 'json' : 'object');
};

const types: Readonly<Record<string, string>> = {
  int: 'number',
  number: 'number',
  string: 'string',
  bool: 'boolean',
  json: 'json',
};

const boundsOf = ({ min, max, length, count, pattern }: FieldFact) => ({
  min,
  max,
  length,
  count,
  pattern: pattern !== null,
});

const boundsIn = (whole: Schema, { minimum, maximum, minLength, maxLength, pattern }: Schema) => ({
  min: minimum ?? null,
  max: maximum ?? null,
  length: span(minLength, maxLength),
  count: span(whole.minItems, whole.maxItems),
  pattern: pattern !== undefined,
});

const span = (from: number | undefined, to: number | undefined) =>
  to === undefined ? null : [from ?? 0, to];

const namesOf = (things: readonly { readonly name: string }[]): string[] =>
  things.map(({ name }) => name).sort();
