import { type Complain, checkLimits } from './check-value.ts';
import type { Facts, FieldFact } from './facts.ts';

export type Pairs = readonly (readonly [name: string, value: string])[];

/** Query values by their names, brackets opened: `filter[ids][]=1` is `{ filter: { ids: [1] } }`. */
export type QueryValues = Readonly<Record<string, unknown>>;

/**
 * Checks a query string against the documented parameters. Only their literal names count: the indexed form
 * `filter[ids][0]`, which PHP would also read, is refused, and so is a repeated single value.
 */
export function checkQuery(
  fields: readonly FieldFact[],
  pairs: Pairs,
  booleans: Booleans,
  complain: Complain,
): QueryValues {
  const values: Record<string, unknown> = {};
  for (const name of new Set(pairs.map(([key]) => key))) {
    const texts = pairs.filter(([key]) => key === name).map(([, value]) => value);
    const field = fields.find((known) => known.name === name);
    if (field === undefined) complain(dotted(name), 'This parameter was not expected.');
    else put(values, name, readTexts(field, texts, booleans, complain));
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

function readTexts(
  field: FieldFact,
  texts: readonly string[],
  booleans: Booleans,
  complain: Complain,
): unknown {
  const parts = field.joined ? texts.flatMap((text) => text.split(',')) : texts;
  const values = parts.map((text) => readText(field, text, booleans, complain));
  if (field.list && !field.joined) return values;
  if (texts.length > 1) complain(dotted(field.name), 'This parameter was given more than once.');
  return field.list ? values : values[0];
}

type Booleans = NonNullable<Facts['booleans']>;

/** Whole numbers as digits. Booleans spelt otherwise are refused: PHP, for one, takes the word `false` for true. */
const spellings: Readonly<Record<Booleans, readonly (readonly [string, boolean])[]>> = {
  digits: [
    ['1', true],
    ['0', false],
  ],
  words: [
    ['true', true],
    ['false', false],
  ],
};

function readText(field: FieldFact, text: string, booleans: Booleans, complain: Complain): unknown {
  const path = dotted(field.name);
  if (field.type === 'int') {
    if (!/^\d{1,15}$/.test(text)) return complain(path, 'This value should be of type int.');
    checkLimits(field, Number(text), path, complain);
    return Number(text);
  }
  if (field.type === 'bool') {
    const spelt = new Map(spellings[booleans]);
    if (spelt.has(text)) return spelt.get(text);
    return complain(path, `This value should be of type bool (${[...spelt.keys()].join(' or ')}).`);
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
