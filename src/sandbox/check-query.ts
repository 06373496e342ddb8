import { type Complain, checkLimits } from './check-value.ts';
import type { FieldFact } from './facts.ts';

export type Pairs = readonly (readonly [name: string, value: string])[];

/** Query values by their names, brackets opened: `filter[ids][]=1` is `{ filter: { ids: [1] } }`. */
export type QueryValues = Readonly<Record<string, unknown>>;

/**
 * Checks a query string against the documented parameters. Only their literal names count: the indexed form
 * `filter[ids][0]`, which PHP would also read, is refused, and so is a repeated single value.
 */
export function checkQuery(fields: readonly FieldFact[], pairs: Pairs, complain: Complain): QueryValues {
  const values: Record<string, unknown> = {};
  for (const name of new Set(pairs.map(([key]) => key))) {
    const texts = pairs.filter(([key]) => key === name).map(([, value]) => value);
    const field = fields.find((known) => known.name === name);
    if (field === undefined) complain(dotted(name), 'This parameter was not expected.');
    else put(values, name, readTexts(field, texts, complain));
  }
  for (const { name, required } of fields) {
    if (required && !pairs.some(([key]) => key === name)) {
      complain(dotted(name), 'This value should not be blank.');
    }
  }
  return values;
}

/** `filter[ids][]` is complained about as `filter.ids`. */
const dotted = (name: string): string => segments(name).join('.');

const segments = (name: string): string[] =>
  name
    .replaceAll(']', '')
    .split('[')
    .filter((segment) => segment !== '');

function readTexts(field: FieldFact, texts: readonly string[], complain: Complain): unknown {
  const values = texts.map((text) => readText(field, text, complain));
  if (field.list) return values;
  if (values.length > 1) complain(dotted(field.name), 'This parameter was given more than once.');
  return values[0];
}

/** Whole numbers as digits; booleans as `1` and `0`, because PHP takes the word `false` for true. */
function readText(field: FieldFact, text: string, complain: Complain): unknown {
  const path = dotted(field.name);
  if (field.type === 'int') {
    if (!/^\d{1,15}$/.test(text)) return complain(path, 'This value should be of type int.');
    checkLimits(field, Number(text), path, complain);
    return Number(text);
  }
  if (field.type === 'bool') {
    if (text !== '0' && text !== '1') return complain(path, 'This value should be of type bool (1 or 0).');
    return text === '1';
  }
  checkLimits(field, text, path, complain);
  return text;
}

function put(values: Record<string, unknown>, name: string, value: unknown): void {
  const path = segments(name);
  const last = path.pop() ?? name;
  let place = values;
  for (const segment of path) {
    place[segment] ??= {};
    place = place[segment] as Record<string, unknown>;
  }
  place[last] = value;
}
