import { type ZodType, z } from 'zod';
import type { Embedded, Noun } from '../domain/partly.ts';
import { countDrift } from './drift.ts';
import { redactByKey } from './secrets.ts';
import { isTimeZone, toInstant } from './time.ts';

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
  return z.object(Object.fromEntries(shape)) as unknown as ZodType<Decoded<Fields>>;
}

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
  z.array(row).transform((rows) => (rows.includes(dropped) ? rows.filter((it) => it !== dropped) : rows));

export const text = z.string();
export const bool = z.boolean();
export const int = z.int();
export const number = z.number();
/** Any JSON at all, as it is. Only for what clients wrote there themselves; see {@link redactedJson}. */
export const json = z.unknown();
/** Any JSON that a provider fills, without what is named like a secret: an answer may be remembered once it is decoded. */
export const redactedJson = json.transform(redactByKey);
/** Ids that are counted up from 1. */
export const positiveInt = z.int().positive();
/** A name of the IANA zone database. */
export const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone, for example Europe/Warsaw');

/** A moment; one without an offset is read in `zone`. */
export const instant = (zone: string): ZodType<Date> =>
  z.string().transform((value, context) => {
    const date = toInstant(value, zone);
    if (date !== null) return date;
    context.issues.push({ code: 'custom', message: 'not a date and time', input: value });
    return z.NEVER;
  });

/** Makes a schema once for each zone that the configuration names: equal decoders can share a call's result. */
export function perZone<T>(make: (zone: string) => T): (zone: string) => T {
  const made = new Map<string, T>();
  return (zone) => {
    const known = made.get(zone) ?? make(zone);
    made.set(zone, known);
    return known;
  };
}

/** The keys of an answer that each field of a noun is made of; none where the provider never says. */
export type MadeOf<T extends Noun, Wire> = {
  readonly [Name in Exclude<keyof T, keyof Noun>]: readonly (keyof Wire)[];
};

/**
 * Tells a whole embed from a partial one. The function it returns gives back the noun where the answer had every key
 * of the standalone answer, else only the fields whose keys were all there.
 */
export function embedding<T extends Noun, Wire extends object>(madeOf: MadeOf<T, Wire>) {
  const sources = Object.entries(madeOf) as [string, readonly (keyof Wire)[]][];
  const every = [...new Set(sources.flatMap(([, keys]) => keys))];
  return (noun: T, answer: Wire): Embedded<T> => {
    const has = (key: keyof Wire) => answer[key] !== undefined;
    if (every.every(has)) return noun;
    const { ref, externalId, ...fields } = noun;
    const unknown = new Set(sources.filter(([, keys]) => !keys.every(has)).map(([name]) => name));
    const known = Object.entries(fields).filter(([name]) => !unknown.has(name));
    return { ref, externalId, partly: true, ...Object.fromEntries(known) } as unknown as Embedded<T>;
  };
}
