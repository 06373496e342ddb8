import { componentOf, type Definition, resolved, type Schema } from './openapi.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * How a schema is read. `request`: what it does not name may not be sent, nor what is read-only, also where the
 * definition leaves that open. `answer`: as it stands.
 */
export type Reading = 'request' | 'answer';

/** Keywords that mean the same in JSON Schema. */
const same = [
  'enum',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
] as const;

const rewritten = [
  'required',
  '$ref',
  'type',
  'nullable',
  'readOnly',
  'items',
  'properties',
  'additionalProperties',
  'allOf',
  'oneOf',
  'anyOf',
] as const;

/** Keywords that say nothing about which values fit. */
const remarks = ['title', 'description', 'example', 'default', 'deprecated', 'discriminator', 'externalDocs'];

const known: ReadonlySet<string> = new Set([...same, ...rewritten, ...remarks]);

/** Turns a schema of OpenAPI 3.0, with all that it refers to, into one of JSON Schema 2020-12. */
export function toJsonSchema(definition: Definition, schema: Schema, reading: Reading): JsonSchema {
  const translator = new Translator(definition, reading);
  const root = translator.translate(schema, true);
  return { ...root, $defs: translator.definitions };
}

class Translator {
  readonly definitions: Record<string, JsonSchema> = {};
  readonly #definition: Definition;
  readonly #reading: Reading;

  constructor(definition: Definition, reading: Reading) {
    this.#definition = definition;
    this.#reading = reading;
  }

  /** @param closed false within `allOf`, where the whole decides what is too much */
  translate(schema: Schema, closed: boolean): JsonSchema {
    if (schema.$ref !== undefined) return { $ref: this.#reference(schema.$ref, closed) };
    const odd = Object.keys(schema).find((key) => !known.has(key) && !key.startsWith('x-'));
    if (odd !== undefined) throw new Error(`Schemas with ${odd} cannot be checked.`);
    const plain = {
      ...Object.fromEntries(same.flatMap((key) => (schema[key] === undefined ? [] : [[key, schema[key]]]))),
      ...(schema.type === undefined ? {} : { type: schema.type }),
      ...(schema.items === undefined ? {} : { items: this.translate(schema.items, true) }),
      ...this.#properties(schema),
      ...this.#required(schema),
      ...this.#combined(schema, closed),
      ...this.#closing(schema, closed),
    };
    return schema.nullable === true ? { anyOf: [{ type: 'null' }, plain] } : plain;
  }

  #reference(ref: string, closed: boolean): string {
    const { name, schema } = componentOf(this.#definition, ref);
    const key = closed ? name : `${name}.open`;
    if (!Object.hasOwn(this.definitions, key)) {
      this.definitions[key] = {}; // a schema that holds itself ends here
      this.definitions[key] = this.translate(schema, closed);
    }
    return `#/$defs/${key}`;
  }

  #properties({ properties, additionalProperties: more }: Schema): JsonSchema {
    const own = Object.entries(properties ?? {}).map(([name, property]) => [name, this.#property(property)]);
    return {
      ...(own.length === 0 ? {} : { properties: Object.fromEntries(own) }),
      ...(more === undefined
        ? {}
        : { additionalProperties: typeof more === 'object' ? this.translate(more, true) : more }),
    };
  }

  #property(schema: Schema): JsonSchema | false {
    return this.#isLeftOut(schema) ? false : this.translate(schema, true);
  }

  /** What is read-only is required of answers only. */
  #required({ required, properties = {} }: Schema): JsonSchema {
    const sent = required?.filter((name) => !this.#isLeftOut(properties[name] ?? {}));
    return sent === undefined ? {} : { required: sent };
  }

  #isLeftOut(schema: Schema): boolean {
    return this.#reading === 'request' && resolved(this.#definition, schema).readOnly === true;
  }

  #combined({ allOf, oneOf, anyOf }: Schema, closed: boolean): JsonSchema {
    const each = (schemas: readonly Schema[], isClosed: boolean) =>
      schemas.map((it) => this.translate(it, isClosed));
    return {
      ...(allOf === undefined ? {} : { allOf: each(allOf, false) }),
      ...(oneOf === undefined ? {} : { oneOf: each(oneOf, closed) }),
      ...(anyOf === undefined ? {} : { anyOf: each(anyOf, closed) }),
    };
  }

  /** An object of which nothing is named is open: anything may be in it. */
  #closing({ properties, additionalProperties, allOf }: Schema, closed: boolean): JsonSchema {
    const isOpen = additionalProperties !== undefined || (properties === undefined && allOf === undefined);
    return this.#reading === 'answer' || !closed || isOpen ? {} : { unevaluatedProperties: false };
  }
}
