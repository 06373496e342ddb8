import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Reading, toJsonSchema } from './json-schema.ts';
import type { Definition, Schema } from './openapi.ts';

/** What is wrong with a value, and where: `triggers[]`, empty for the value itself. */
export interface Problem {
  readonly at: string;
  readonly text: string;
}

export interface Validator {
  /** Nothing when the value fits. */
  problems(schema: Schema, value: unknown, reading: Reading): Problem[];
}

/** Checks values against schemas of one definition. Schemas are compiled once. */
export function createValidator(definition: Definition): Validator {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
  });
  addFormats.default(ajv);
  const compiled = {
    request: new Map<Schema, ValidateFunction>(),
    answer: new Map<Schema, ValidateFunction>(),
  };
  const validate = (schema: Schema, reading: Reading): ValidateFunction => {
    const known = compiled[reading].get(schema) ?? ajv.compile(toJsonSchema(definition, schema, reading));
    compiled[reading].set(schema, known);
    return known;
  };
  return {
    problems: (schema, value, reading) => {
      const check = validate(schema, reading);
      if (check(value)) return [];
      const errors = check.errors ?? [];
      const telling = errors.filter(isTelling);
      return distinct((telling.length > 0 ? telling : errors).map(problemOf));
    },
  };
}

/** That none of several schemas fits says less than why each does not. */
const isTelling = ({ keyword, params }: ErrorObject): boolean =>
  keyword !== 'anyOf' && !(keyword === 'type' && params.type === 'null');

function problemOf({ instancePath, keyword, params, message = keyword }: ErrorObject): Problem {
  const extra: unknown = params.unevaluatedProperty ?? params.additionalProperty;
  const inside = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (typeof extra === 'string') return { at: pathOf([...inside, extra]), text: 'is not defined' };
  if (keyword === 'false schema') return { at: pathOf(inside), text: 'is read-only' };
  return { at: pathOf(inside), text: message };
}

const pathOf = (parts: readonly string[]): string =>
  parts.reduce(
    (path, part) => (/^\d+$/.test(part) ? `${path}[]` : path === '' ? part : `${path}.${part}`),
    '',
  );

const distinct = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((it) => [`${it.at} ${it.text}`, it])).values(),
];
