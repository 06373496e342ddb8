import type { Pairs } from '../check-query.ts';
import { type Facts, type FieldFact, type OperationFact, typeNamed } from '../facts.ts';
import type { Problems } from '../refusal.ts';

/**
 * Says what is wrong as the provider's validator does: one string, issues joined by `; `, the unknown keys last.
 * Lists and objects are in no body, so that every path is a name.
 */
export function wordingOf(facts: Facts, operation: OperationFact, problems: Problems, body: unknown): string {
  const { fields } = typeNamed(facts, operation.body ?? '');
  const known = fields.filter(({ name }) => name in problems);
  const unknown = Object.keys(problems).filter((path) => !fields.some(({ name }) => name === path));
  if (unknown.includes('body')) return `Expected object, received ${typeOf(body)}`;
  const values = (body ?? {}) as Readonly<Record<string, unknown>>;
  const issues = known.map((field) => issueOf(field, values[field.name], problems[field.name] ?? []));
  return [...issues, ...unrecognized(unknown)].join('; ');
}

/** The same for what is wrong with the query; null when nothing is. */
export function queryText({ query: fields }: OperationFact, problems: Problems, pairs: Pairs): string | null {
  const sent = Object.entries(problems).filter(([path]) => pairs.some(([name]) => name === path));
  if (sent.length === 0) return null;
  const isKnown = ([path]: (typeof sent)[number]) => fields.some(({ name }) => name === path);
  const issues = sent.filter(isKnown).map(([path, [message]]) => `custom in '${path}': ${message}`);
  const unknown = sent.filter((it) => !isKnown(it)).map(([path]) => path);
  return [...issues, ...unrecognized(unknown)].join('; ');
}

const unrecognized = (names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`Unrecognized key(s) in object: ${names.map((name) => `'${name}'`).join(', ')}`];

function issueOf(field: FieldFact, value: unknown, messages: readonly string[]): string {
  const { name, type, enum: choices, format } = field;
  if (value === undefined) return `invalid_type in '${name}': Required`;
  const wanted = choices?.map((choice) => (typeof choice === 'string' ? `'${choice}'` : choice)).join(' | ');
  if (typeOf(value) !== jsonTypes[type]) {
    return `invalid_type in '${name}': Expected ${wanted ?? jsonTypes[type]}, received ${typeOf(value)}`;
  }
  if (choices !== null && !choices.includes(value as string | number)) {
    return `invalid_enum_value in '${name}': Invalid enum value. Expected ${wanted}, received '${value}'`;
  }
  if (format === 'email') return `invalid_string in '${name}': Invalid email`;
  if (field.pattern !== null) return `invalid_string in '${name}': Invalid`;
  return `custom in '${name}': ${messages.join(' ')}`;
}

const jsonTypes: Readonly<Record<string, string>> = { int: 'number', string: 'string', bool: 'boolean' };

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
