import { type Definition, resolved, type Schema } from './openapi.ts';
import type { Validator } from './validator.ts';

/** One way to fill a schema in. */
export interface Variant {
  readonly name: string;
  /** Properties that are not required: all, those by which a thing is known, or none. */
  readonly optional: 'all' | 'identities' | 'none';
  /** Null wherever that is allowed. */
  readonly nulls: boolean;
  /** Lists and open objects without anything in them. */
  readonly empty: boolean;
  /** The definition's own examples, even where its types say otherwise. */
  readonly examples: boolean;
  /** Which of several possibilities: values of an enum, schemas of `oneOf`, kinds of JSON. Counts round. */
  readonly choice: number;
}

export interface Filling {
  readonly definition: Definition;
  readonly validator: Validator;
  /** Names of properties by which a thing is known. They are never null, and taken from `known`. */
  readonly identities: ReadonlySet<string>;
  /** Texts that look like what they are, by the property's name. */
  readonly samples: Readonly<Record<string, unknown>>;
  /** Values that are not the definition's, by their path: `data.logo`. */
  readonly pins: ReadonlyMap<string, unknown>;
  /** An answer to the same call, for the values that identify. */
  readonly known: unknown;
}

export interface Example {
  readonly value: unknown;
  /** How many possibilities there were at the place that had most. */
  readonly choices: number;
  /** Paths of the pins that it holds. */
  readonly pinned: readonly string[];
}

/** Makes a value for a schema. The same arguments make the same value. */
export function exampleOf(schema: Schema, variant: Variant, filling: Filling): Example {
  const maker = new Maker(variant, filling);
  const value = maker.make(schema, { path: '', name: '', known: filling.known, shown: undefined, above: [] });
  return { value, choices: maker.choices, pinned: [...maker.pinned] };
}

/** Where in the answer the maker is. */
interface Place {
  readonly path: string;
  readonly name: string;
  readonly known: unknown;
  /** What the example of a schema around this one shows here. */
  readonly shown: unknown;
  /** Schemas around this one, for those that hold themselves. */
  readonly above: readonly Schema[];
}

const anyJson = [{ one: 'text' }, 'text', 1, true, null, ['text']];

class Maker {
  choices = 1;
  readonly pinned = new Set<string>();
  readonly #variant: Variant;
  readonly #filling: Filling;

  constructor(variant: Variant, filling: Filling) {
    this.#variant = variant;
    this.#filling = filling;
  }

  make(given: Schema, at: Place): unknown {
    const { definition, pins, identities } = this.#filling;
    const { nulls, examples } = this.#variant;
    if (pins.has(at.path)) {
      this.pinned.add(at.path);
      return pins.get(at.path);
    }
    const schema = resolved(definition, given);
    const place = { ...at, shown: schema.example ?? at.shown };
    const isIdentity = identities.has(at.name) && this.#variant.optional !== 'none';
    if (nulls && schema.nullable === true && !isIdentity) return null;
    const isLeaf = schema.properties === undefined && schema.allOf === undefined;
    if (examples && isLeaf && place.shown !== undefined && !isIdentity) return place.shown;
    const { allOf, oneOf, anyOf } = schema;
    if (allOf !== undefined) return Object.assign({}, ...allOf.map((it) => this.make(it, place)));
    const several = oneOf ?? anyOf;
    if (several !== undefined) return this.make(this.#chosen(several), place);
    return this.#ofType(schema, place);
  }

  #ofType(schema: Schema, place: Place): unknown {
    const values = schema.enum?.filter((value) => value !== null);
    if (values !== undefined) return this.#chosen(values);
    if (schema.type === 'object' || schema.properties !== undefined) return this.#object(schema, place);
    if (schema.type === 'array') return this.#list(schema, place);
    if (schema.type === 'boolean') return this.#chosen([true, false]);
    if (schema.type === undefined) return this.#chosen(anyJson);
    return this.#plain(schema, place);
  }

  #chosen<T>(possible: readonly T[]): T {
    this.choices = Math.max(this.choices, possible.length);
    return possible[this.#variant.choice % possible.length] as T; // a modulus of its own length
  }

  #object(schema: Schema, place: Place): unknown {
    const {
      properties = {},
      additionalProperties: more = Object.keys(properties).length === 0,
      required = [],
    } = schema;
    const above = [...place.above, schema];
    const own = Object.entries(properties)
      .filter(([name, property]) => required.includes(name) || this.#isWanted(name, property, above))
      .map(([name, property]) => {
        const path = place.path === '' ? name : `${place.path}.${name}`;
        return [
          name,
          this.make(property, {
            path,
            name,
            known: fieldOf(place.known, name),
            shown: fieldOf(place.shown, name),
            above,
          }),
        ];
      });
    const isOpen = more !== false && this.#variant.optional === 'all' && !this.#variant.empty;
    return {
      ...(isOpen ? this.#entries(schema, place, more === true ? {} : more) : {}),
      ...Object.fromEntries(own),
    };
  }

  #isWanted(name: string, property: Schema, above: readonly Schema[]): boolean {
    const { optional } = this.#variant;
    const isOneAbove = above.includes(resolved(this.#filling.definition, property));
    return (
      !isOneAbove && (optional === 'all' || (optional === 'identities' && this.#filling.identities.has(name)))
    );
  }

  #entries({ example }: Schema, place: Place, value: Schema): object {
    if (typeof example === 'object' && example !== null) return example;
    return {
      sample: this.make(value, {
        ...place,
        path: `${place.path}.*`,
        name: 'sample',
        known: undefined,
        shown: undefined,
      }),
    };
  }

  #list({ items = {}, minItems = 0 }: Schema, place: Place): unknown[] {
    const inside = resolved(this.#filling.definition, items);
    if ((this.#variant.empty && minItems === 0) || place.above.includes(inside)) return [];
    if (inside.enum !== undefined) return [...inside.enum];
    const path = `${place.path}[]`;
    const item = { ...place, path, known: firstOf(place.known), shown: firstOf(place.shown) };
    return Array.from({ length: Math.max(1, minItems) }, () => this.make(items, item));
  }

  /** The first that fits: what the thing is known by, what the definition shows, what such a field usually holds. */
  #plain(schema: Schema, { name, known, shown, path }: Place): unknown {
    const { validator, identities, samples } = this.#filling;
    const candidates = [
      identities.has(name) ? known : undefined,
      shown,
      samples[name],
      schema.type === 'string' ? (formats[schema.format ?? ''] ?? 'text') : 1,
      schema.default,
      'te',
    ];
    const fits = (value: unknown) =>
      value !== undefined && validator.problems(schema, value, 'answer').length === 0;
    const value = candidates.find(fits);
    if (value === undefined) throw new Error(`No value is known for ${path}.`);
    return value;
  }
}

const formats: Readonly<Record<string, string>> = {
  'date-time': '2026-02-03T04:05:06.789Z',
  date: '2026-02-03',
  email: 'sample@example.com',
  uri: 'https://sample.example/one',
  uuid: '4b6f0e0a-9c1e-4b8e-9d6e-0f2b7f1c2d3e',
};

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined);

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
