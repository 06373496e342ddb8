import type { FieldFact } from './facts.ts';
import type { Fault } from './faults.ts';
import type { Rewrite } from './present.ts';

/** What the documents call the id of a thing. */
const idNames = ['id', '_id', 'credential_id'];

/** The faults that change an answer's content, as rewrites of its objects; none for all other faults. */
export function distortion(fault: Fault | null): Rewrite[] {
  switch (fault?.kind) {
    case 'wrong-types':
      return [(type, object) => changed(type.name, type.fields, object, fault.fields, wrongType)];
    case 'missing-fields':
      return [(type, object) => changed(type.name, type.fields, object, fault.fields, () => undefined)];
    case 'wrong-id': {
      const id = { text: 'abc', object: { id: 1 }, missing: undefined }[fault.as ?? 'text'];
      return [
        ({ name, fields }, object) =>
          changed(
            name,
            fields,
            object,
            idNames.map((field) => `${name}.${field}`),
            () => id,
          ),
      ];
    }
    default:
      return [];
  }
}

/** `undefined` leaves a field out: JSON has no such value. */
function changed(
  type: string,
  fields: readonly FieldFact[],
  object: Readonly<Record<string, unknown>>,
  only: readonly string[] | undefined,
  change: (field: FieldFact) => unknown,
): Record<string, unknown> {
  const hit = fields.filter((field) => only === undefined || only.includes(`${type}.${field.name}`));
  return { ...object, ...Object.fromEntries(hit.map((field) => [field.name, change(field)])) };
}

/** Nothing a decoder could mistake for the documented type, not even by coercion. */
function wrongType({ type, list }: FieldFact): unknown {
  if (list) return 'not a list';
  if (type === 'string') return { not: 'a text' };
  if (type === 'bool') return 'perhaps';
  if (type === 'int' || type === 'number') return 'not a number';
  return 'not an object';
}
