import { type ZodType, z } from 'zod';
import { countDrift } from './drift.ts';
import { toInstant } from './time.ts';
import { anything, type Issues, transformed } from './transformed.ts';
import {
  bool,
  definitionOf,
  type Field,
  int,
  isListField,
  isRequiredField,
  json,
  number,
  optionsOf,
  patternOf,
  positiveInt,
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
  const read = viewReader(schema);
  if (read === undefined) return schema;
  const lazy = transformed(anything, (value, issues) => {
    const view = read(value);
    return view === wrong ? refuse(schema, value, [], issues) : (view as T);
  });
  readers.set(lazy, read);
  return lazy;
}

/** A list of such: what {@link lazily} of `z.array(schema)` would be. */
export function lazyList<T>(schema: ZodType<T>): ZodType<T[]> {
  const read = readerOf(schema);
  return transformed(anything, (value, issues) => {
    if (!Array.isArray(value)) return refuse(z.array(schema), value, [], issues);
    return value.map((row: unknown, index) => {
      const made = read(row);
      return made === wrong ? refuse(schema, row, [index], issues) : (made as T);
    });
  });
}

/** What is wrong with it, in the words of the schema. */
function refuse(schema: ZodType, value: unknown, above: readonly PropertyKey[], issues: Issues): never {
  for (const { message, path } of schema.safeParse(value).error?.issues ?? [])
    issues.push({ code: 'custom', message, path: [...above, ...path], input: value });
  return z.NEVER;
}

/** Undefined for a schema that `wire` did not make. */
function viewReader(schema: ZodType): Read | undefined {
  const definition = definitionOf(schema);
  if (definition === undefined) return undefined;
  const { type, fields } = definition;
  const create = viewClass(type, fields);
  const required = Object.entries(fields).flatMap(([name, field]) =>
    isRequiredField(field) ? [{ name, read: readerOf(field.schema) }] : [],
  );
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong;
    const view = create(value as Raw) as View & Record<string, unknown>;
    for (const { name, read } of required) {
      const made = read((value as Raw)[name]);
      if (made === wrong) return wrong;
      view[name] = made;
    }
    return view;
  };
}

/** Whether the answer had such a key: nothing is decoded to tell. */
export const hasKey = <Wire extends object>(answer: Wire, key: keyof Wire): boolean =>
  raw in answer ? (answer as unknown as View)[raw][key as string] !== undefined : answer[key] !== undefined;

/** Whether the answer had all of these keys. A loop, because a function for each of a page's things would be a tenth of what the page makes. */
export function hasKeys<Wire extends object>(answer: Wire, keys: readonly (keyof Wire)[]): boolean {
  for (const key of keys) if (!hasKey(answer, key)) return false;
  return true;
}

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
  [positiveInt, (value) => (Number.isSafeInteger(value) && (value as number) > 0 ? value : wrong)],
]);

/** Of schemas that were made here: what they do, without a detour. */
const readers = new WeakMap<ZodType, Read>();

function readerOf(schema: ZodType): Read {
  const known = plain.get(schema) ?? readers.get(schema) ?? viewReader(schema);
  if (known !== undefined) return known;
  const zone = zoneOf(schema);
  if (zone !== undefined)
    return (value) => (typeof value === 'string' ? (toInstant(value, zone) ?? wrong) : wrong);
  const pattern = patternOf(schema);
  if (pattern !== undefined)
    return (value) => (typeof value === 'string' && pattern.test(value) ? value : wrong);
  const options = optionsOf(schema)?.map(readerOf);
  if (options !== undefined) return (value) => firstRight(options, value);
  return (value) => {
    const { success, data } = schema.safeParse(value);
    return success ? data : wrong;
  };
}

function firstRight(options: readonly Read[], value: unknown): unknown {
  for (const read of options) {
    const made = read(value);
    if (made !== wrong) return made;
  }
  return wrong;
}

/** Wrong rows are dropped, one by one, and counted. */
function rowsOf(schema: ZodType, type: string, name: string): Read {
  const read = readerOf(schema);
  return (value) => {
    if (!Array.isArray(value)) return wrong;
    const rows: unknown[] = [];
    for (const row of value) {
      const made = row === undefined ? wrong : read(row);
      if (made === wrong) countDrift(type, name);
      else rows.push(made);
    }
    return rows;
  };
}
