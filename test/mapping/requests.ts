import type { Facts, RequestRecord } from '../../src/sandbox/index.ts';
import { isRecord } from './diff.ts';

/** A request by its documented fields, `account` among them: `createEvent body.invitee.email` to its values. */
type Flat = ReadonlyMap<string, string>;

/** Flattens a request along the facts: open objects are one value each, lists of objects one list for each field. */
export function flatten(
  facts: Facts,
  { operation: name, account, params, query, body }: RequestRecord,
): Flat {
  const values = new Map<string, unknown[]>();
  const add = (key: string, value: unknown) => values.set(key, [...(values.get(key) ?? []), value]);
  for (const [key, value] of Object.entries(params)) add(`${name} path.${key}`, value);
  for (const [key, value] of query) add(`${name} query.${key}`, value);
  const type = facts.operations.find((it) => it.name === name)?.body ?? null;
  flattenBody(facts, type, body, `${name} body`, add);
  const flat = [...values].map(([key, list]) => [key, JSON.stringify(list)] as const);
  return new Map([['account', account ?? ''], ...flat]);
}

function flattenBody(
  facts: Facts,
  typeName: string | null,
  body: unknown,
  prefix: string,
  add: (key: string, value: unknown) => void,
): void {
  const type = typeName === null ? undefined : facts.types.get(typeName);
  if (type === undefined) {
    if (body !== null && body !== undefined) add(prefix, body);
  } else if (Array.isArray(body)) {
    for (const item of body) flattenBody(facts, typeName, item, prefix, add);
  } else if (isRecord(body)) {
    for (const [key, value] of Object.entries(body)) {
      const field = type.fields.find((it) => it.name === key);
      flattenBody(facts, field?.type ?? null, value, `${prefix}.${key}`, add);
    }
  }
}

/**
 * Fields in which two sequences of requests differ; null when they are not the same requests at all, but other
 * operations or another number of them.
 */
export function changedFields(facts: Facts, left: readonly RequestRecord[], right: readonly RequestRecord[]) {
  const [one, other] = [inOrder(facts, left), inOrder(facts, right)];
  if (one.map(({ name }) => name).join() !== other.map(({ name }) => name).join()) return null;
  const changed = one.flatMap(({ flat }, index) => {
    const against = other[index]?.flat ?? new Map<string, string>();
    return [...new Set([...flat.keys(), ...against.keys()])].filter(
      (key) => flat.get(key) !== against.get(key),
    );
  });
  return [...new Set(changed)];
}

/** Calls that ran side by side come in any order. */
const inOrder = (facts: Facts, requests: readonly RequestRecord[]) =>
  requests
    .map((request) => ({ name: request.operation ?? '', flat: flatten(facts, request) }))
    .map((it) => ({ ...it, text: JSON.stringify([it.name, ...it.flat]) }))
    .sort((one, other) => (one.text < other.text ? -1 : 1));

/** The same for lists read in pages: place, size and number of pages may be whatever they are. */
export function changedPaging(
  facts: Facts,
  paging: readonly string[],
  left: readonly RequestRecord[],
  right: readonly RequestRecord[],
): string[] | null {
  const isPaging = (key: string) => paging.includes(key.split(' ')[1] ?? '');
  const rest = (requests: readonly RequestRecord[]) => [
    ...new Set(
      requests.map((it) =>
        JSON.stringify([it.operation, [...flatten(facts, it)].filter(([key]) => !isPaging(key))]),
      ),
    ),
  ];
  if (rest(left).sort().join() !== rest(right).sort().join()) return null;
  const valuesOf = (requests: readonly RequestRecord[]) => {
    const pairs = requests.flatMap((it) => [...flatten(facts, it)].filter(([key]) => isPaging(key)));
    return new Map(
      pairs.map(([key]) => [
        key,
        pairs
          .filter(([name]) => name === key)
          .map(([, value]) => value)
          .sort()
          .join(),
      ]),
    );
  };
  const [one, other] = [valuesOf(left), valuesOf(right)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key));
}
