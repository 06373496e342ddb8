import { type ZodType, z } from 'zod';
import { countDrift } from './drift.ts';
import { toInstant } from './time.ts';
import {
  bool,
  definitionOf,
  type Field,
  int,
  isListField,
  isRequiredField,
  json,
  number,
  text,
  zoneOf,
} from './wire.ts';

type Raw = Readonly<Record<string, unknown>>;

/** The body behind a view, and what was read of it that is worth keeping. */
const raw = Symbol('raw');
const kept = Symbol('kept');

interface View {
  [raw]: Raw;
  [kept]: Record<string, unknown> | null;
}

type Read = (value: unknown) => unknown;

/** What a field of the wrong type is read as. */
const wrong = Symbol('wrong');

/**
 * The same type, of which each field is decoded when it is first read: a list costs what is selected of it, however much
 * the provider sends. Field by field it is what {@link wire} would have made; required fields are decoded at once, so that
 * a thing that is none is refused or dropped as it would have been.
 *
 * What is made holds the body until it is let go; nothing but the fields of the type can be reached in it.
 * @param schema made by `wire`
 */
export function lazily<T>(schema: ZodType<T>): ZodType<T> {
  const definition = definitionOf(schema);
  if (definition === undefined) return schema;
  const { type, fields } = definition;
  const required = Object.entries(fields).flatMap(([name, field]) =>
    isRequiredField(field) ? [[name, field] as const] : [],
  );
  const create = viewClass(type, fields);
  return z.unknown().transform((value, context) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      context.issues.push({ code: 'custom', message: 'not an object', input: value });
      return z.NEVER;
    }
    const view = create(value as Raw);
    for (const [name, field] of required) {
      const { success, data, error } = field.schema.safeParse((value as Raw)[name]);
      if (success) (view as unknown as Record<string, unknown>)[name] = data;
      else
        for (const issue of error.issues)
          context.issues.push({ ...issue, path: [name, ...issue.path], input: value } as never);
    }
    return view as T;
  }) as unknown as ZodType<T>;
}

/** Whether the answer had such a key: nothing is decoded to tell. */
export const hasKey = <Wire extends object>(answer: Wire, key: keyof Wire): boolean =>
  raw in answer ? (answer as unknown as View)[raw][key as string] !== undefined : answer[key] !== undefined;

function viewClass(type: string, fields: Readonly<Record<string, Field>>): (body: Raw) => View {
  class Answer implements View {
    [raw]: Raw;
    [kept]: Record<string, unknown> | null = null;

    constructor(body: Raw) {
      this[raw] = body;
    }
  }
  for (const [name, field] of Object.entries(fields)) {
    if (isRequiredField(field)) continue;
    const read = isListField(field) ? rowsOf(field.schema, type, name) : readerOf(field);
    Object.defineProperty(Answer.prototype, name, { get: getter(type, name, read), enumerable: true });
  }
  return (body) => new Answer(body);
}

/** Undefined for no such key, null for null or what is wrong. */
const getter = (type: string, name: string, read: Read) =>
  function get(this: View): unknown {
    const value = this[raw][name];
    if (value === undefined || value === null) return value;
    const known = this[kept]?.[name];
    if (known !== undefined) return known;
    const made = read(value);
    if (made === value) return made;
    if (made === wrong) countDrift(type, name);
    const result = made === wrong ? null : made;
    this[kept] ??= {};
    this[kept][name] = result;
    return result;
  };

const ofType =
  (name: 'string' | 'boolean'): Read =>
  (value) =>
    typeof value === name ? value : wrong;

/** Those of which an answer has most, without a detour. */
const plain = new Map<ZodType, Read>([
  [text, ofType('string')],
  [bool, ofType('boolean')],
  [int, (value) => (Number.isSafeInteger(value) ? value : wrong)],
  [number, (value) => (Number.isFinite(value) ? value : wrong)],
  [json, (value) => value],
]);

function readerOf(schema: ZodType): Read {
  const known = plain.get(schema);
  if (known !== undefined) return known;
  const zone = zoneOf(schema);
  if (zone !== undefined)
    return (value) => (typeof value === 'string' ? (toInstant(value, zone) ?? wrong) : wrong);
  const inner = lazily(schema);
  return (value) => {
    const { success, data } = inner.safeParse(value);
    return success ? data : wrong;
  };
}

/** Wrong rows are dropped, one by one, and counted. */
function rowsOf(schema: ZodType, type: string, name: string): Read {
  const read = readerOf(schema);
  return (value) => {
    if (!Array.isArray(value)) return wrong;
    return value.flatMap((row: unknown) => {
      const made = row === undefined ? wrong : read(row);
      if (made === wrong) countDrift(type, name);
      return made === wrong ? [] : [made];
    });
  };
}
