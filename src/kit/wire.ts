import { type ZodType, z } from 'zod';
import { countDrift } from './drift.ts';
import { redactByKey } from './secrets.ts';
import { isTimeZone, toInstant } from './time.ts';
import { transformed } from './transformed.ts';

/** A field without which the thing is no thing: wrong or missing, the whole answer is BAD_UPSTREAM. */
export interface RequiredField<T = unknown> {
  readonly kind: 'required';
  readonly schema: ZodType<T>;
}

/** A list inside a thing: wrong rows are dropped, one by one, and counted. */
export interface ListField<T = unknown> {
  readonly kind: 'list';
  readonly schema: ZodType<T>;
}

export type Field = ZodType | RequiredField | ListField;

type DecodedField<F> =
  F extends RequiredField<infer T>
    ? T
    : F extends ListField<infer T>
      ? readonly T[] | null | undefined
      : F extends ZodType<infer T>
        ? T | null | undefined
        : never;

/** What {@link wire} makes: undefined where the answer had no such key, null where it was null or wrong. */
export type Decoded<Fields> = { readonly [Name in keyof Fields]: DecodedField<Fields[Name]> };

export const required = <T>(schema: ZodType<T>): RequiredField<T> => ({ kind: 'required', schema });
export const list = <T>(row: ZodType<T>): ListField<T> => ({ kind: 'list', schema: row });

/**
 * A documented type of a provider's answers. Only the fields named here are kept, so that secrets beside them go no
 * further. Unless required, a field of the wrong type is read as null and counted, and never fails its thing;
 * a thing whose required field is wrong is itself wrong: null, dropped, or BAD_UPSTREAM at the top of an answer.
 * @param type the document's name for it: a metric label, so never taken from an answer
 */
export function wire<const Fields extends Readonly<Record<string, Field>>>(
  type: string,
  fields: Fields,
): ZodType<Decoded<Fields>> {
  const shape = Object.entries(fields).map(([name, field]) => [name, lenient(field, type, name)]);
  const schema = z.object(Object.fromEntries(shape)) as unknown as ZodType<Decoded<Fields>>;
  definitions.set(schema, { type, fields });
  return schema;
}

/** What a type was made of. */
export interface Definition {
  readonly type: string;
  readonly fields: Readonly<Record<string, Field>>;
}

const definitions = new WeakMap<ZodType, Definition>();

/** Undefined for a schema that {@link wire} did not make. */
export const definitionOf = (schema: ZodType): Definition | undefined => definitions.get(schema);

export const isRequiredField = (field: Field): field is RequiredField =>
  !(field instanceof z.ZodType) && field.kind === 'required';

export const isListField = (field: Field): field is ListField =>
  !(field instanceof z.ZodType) && field.kind === 'list';

function lenient(field: Field, type: string, name: string): ZodType {
  const drifted =
    <Value>(value: Value) =>
    (): Value => {
      countDrift(type, name);
      return value;
    };
  if (field instanceof z.ZodType) return field.nullish().catch(drifted(null));
  if (field.kind === 'required') return field.schema;
  return rowsOf(field.schema.catch(drifted(dropped)))
    .nullish()
    .catch(drifted(null));
}

const dropped = Symbol('a row that was not as documented');

const rowsOf = (row: ZodType) =>
  transformed(z.array(row), (rows) => (rows.includes(dropped) ? rows.filter((it) => it !== dropped) : rows));

export const text = z.string();
/** A text of that form. */
export function matching(pattern: RegExp, message?: string): ZodType<string> {
  const schema = z.string().regex(pattern, message);
  patterns.set(schema, pattern);
  return schema;
}
const patterns = new WeakMap<ZodType, RegExp>();

/** Undefined for a schema that {@link matching} did not make. */
export const patternOf = (schema: ZodType): RegExp | undefined => patterns.get(schema);

export const bool = z.boolean();
export const int = z.int();
export const number = z.number();
/** Any JSON at all, as it is. Only for what clients wrote there themselves; see {@link redactedJson}. */
export const json = z.unknown();
/** Any JSON that a provider fills, without what is named like a secret: an answer may be remembered once it is decoded. */
export const redactedJson = transformed(json, redactByKey);
/** Ids that are counted up from 1. */
export const positiveInt = z.int().positive();
/** A name of the IANA zone database. */
export const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone, for example Europe/Warsaw');

/** A moment; one without an offset is read in `zone`. */
export function instant(zone: string): ZodType<Date> {
  const schema = transformed(text, (value, issues) => {
    const date = toInstant(value, zone);
    if (date !== null) return date;
    issues.push({ code: 'custom', message: 'not a date and time', input: value });
    return z.NEVER;
  });
  zones.set(schema, zone);
  return schema;
}

const zones = new WeakMap<ZodType, string>();

/** In which zone a schema reads moments; undefined for one that {@link instant} did not make. */
export const zoneOf = (schema: ZodType): string | undefined => zones.get(schema);

const alternatives = new WeakMap<ZodType, readonly ZodType[]>();

/** The first of them that fits. */
export function either<First, Second>(
  first: ZodType<First>,
  second: ZodType<Second>,
): ZodType<First | Second> {
  const schema = z.union([first, second]);
  alternatives.set(schema, [first, second]);
  return schema;
}

/** Undefined for a schema that {@link either} did not make. */
export const optionsOf = (schema: ZodType): readonly ZodType[] | undefined => alternatives.get(schema);

/** Makes a schema once for each zone that the configuration names: equal decoders can share a call's result. */
export function perZone<T>(make: (zone: string) => T): (zone: string) => T {
  const made = new Map<string, T>();
  return (zone) => {
    const known = made.get(zone) ?? make(zone);
    made.set(zone, known);
    return known;
  };
}
