import { type Facts, type FieldFact, type Scalar, type Span, typeNamed } from './facts.ts';
import { formatProblem } from './format.ts';

/** Collects what is wrong with a request. Keys are dotted: `answers.0.question`. */
export type Complain = (path: string, message: string) => void;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOfType: Readonly<Record<Scalar, (value: unknown) => boolean>> = {
  int: Number.isSafeInteger,
  number: Number.isFinite,
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  object: isObject,
  json: () => true,
};

/** Checks a JSON object against a documented type: unknown fields are refused as are missing required ones. */
export function checkObject(
  facts: Facts,
  typeName: string,
  value: unknown,
  path: string,
  complain: Complain,
): void {
  if (!isObject(value)) {
    complain(path || 'body', 'This value should be of type object.');
    return;
  }
  const prefix = path === '' ? '' : `${path}.`;
  const { fields } = typeNamed(facts, typeName);
  for (const name of Object.keys(value)) {
    if (!fields.some((field) => field.name === name)) complain(prefix + name, 'This field was not expected.');
  }
  for (const field of fields) checkField(facts, field, value[field.name], prefix + field.name, complain);
}

/** Where the document says nothing about null, it is taken for an optional field only. */
function checkField(facts: Facts, field: FieldFact, value: unknown, path: string, complain: Complain): void {
  if (value === null && facts.nulls === 'stated') {
    if (!field.nullable) complain(path, 'This value should not be null.');
  } else if (value === undefined || value === null) {
    if (field.required) complain(path, 'This value should not be blank.');
  } else if (!field.list) {
    checkOne(facts, field, value, path, complain);
  } else if (Array.isArray(value)) {
    if (field.count && !isWithin(field.count, value.length)) {
      complain(path, `This list should have ${spoken(field.count)} items.`);
    }
    for (const [index, item] of value.entries()) checkOne(facts, field, item, `${path}.${index}`, complain);
  } else {
    complain(path, 'This value should be of type array.');
  }
}

function checkOne(facts: Facts, field: FieldFact, value: unknown, path: string, complain: Complain): void {
  const isRight = isOfType[field.type as Scalar];
  if (isRight === undefined) checkObject(facts, field.type, value, path, complain);
  else if (!isRight(value)) complain(path, `This value should be of type ${field.type}.`);
  else checkLimits(field, value, path, complain);
}

/** Range, value list and form of a value whose type is right already. */
export function checkLimits(field: FieldFact, value: unknown, path: string, complain: Complain): void {
  if (typeof value === 'number') {
    if (field.min !== null && value < field.min) complain(path, `This value should be ${field.min} or more.`);
    if (field.max !== null && value > field.max) complain(path, `This value should be ${field.max} or less.`);
  }
  if (isObject(value)) checkEntries(field, value, path, complain);
  if (typeof value !== 'string' && typeof value !== 'number') return;
  if (field.enum !== null && !field.enum.includes(value)) {
    complain(path, 'The value you selected is not a valid choice.');
  }
  if (typeof value !== 'string') return;
  if (field.length && !isWithin(field.length, [...value].length)) {
    complain(path, `This value should have ${spoken(field.length)} characters.`);
  }
  if (field.pattern?.test(value) === false) complain(path, 'This value is not of the documented form.');
  const problem = field.format === null ? null : formatProblem(value, field.format);
  if (problem !== null) complain(path, problem);
}

const isWithin = ([from, to]: Span, size: number): boolean => size >= from && size <= to;

const spoken = ([from, to]: Span): string => (from === to ? `exactly ${from}` : `${from} to ${to}`);

function checkEntries(
  { entries }: FieldFact,
  value: Readonly<Record<string, unknown>>,
  path: string,
  complain: Complain,
): void {
  if (entries === null) return;
  const { keys, keyLength, valueLength } = entries;
  if (Object.keys(value).length > keys) complain(path, `This value should have ${keys} keys or less.`);
  for (const [key, held] of Object.entries(value)) {
    if (key.length > keyLength) complain(path, `Each key should have ${keyLength} characters or less.`);
    if (typeof held === 'string' && held.length > valueLength) {
      complain(path, `Each value should have ${valueLength} characters or less.`);
    }
  }
}
