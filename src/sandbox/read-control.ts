import type { Fault } from './faults.ts';
import type { Override } from './present.ts';
import type { Condition } from './provider.ts';
import type { Denial } from './world.ts';

/** What a field of a control document may be; a `?` at the end makes it optional. */
type Shape = Readonly<Record<string, string>>;

const target: Shape = {
  kind: 'string',
  account: 'string?',
  operation: 'string?',
  skip: 'number?',
  times: 'number?',
};

const faults: Readonly<Record<Fault['kind'], Shape>> = {
  latency: { ms: 'number' },
  hang: {},
  reset: {},
  status: { status: 'number', retryAfter: 'any?', body: 'any?' },
  html: {},
  redirect: { location: 'string?' },
  'lost-answer': {},
  'reset-mid-body': {},
  'malformed-json': {},
  empty: {},
  huge: { megabytes: 'number?' },
  drip: { ms: 'number?' },
  'wrong-types': { fields: 'list?' },
  'missing-fields': { fields: 'list?' },
  'wrong-id': { as: 'string?' },
};

const override: Shape = {
  account: 'string?',
  operation: 'string?',
  type: 'string',
  field: 'string',
  value: 'any?',
  drop: 'boolean?',
};
const denial: Shape = { account: 'string?', operation: 'string' };
const condition: Shape = { account: 'string?', name: 'string', value: 'number?' };

/** Each reads a list from JSON. @throws TypeError saying which entry is wrong and how */
export const readFaults = (json: unknown): Fault[] =>
  readList(json, (entry) => {
    const shape = faults[entry.kind as Fault['kind']];
    if (shape === undefined) throw new TypeError(`no fault has the kind ${String(entry.kind)}`);
    return { ...target, ...shape };
  }) as unknown as Fault[];

export const readOverrides = (json: unknown): Override[] =>
  readList(json, () => override) as unknown as Override[];

export const readDenials = (json: unknown): Denial[] => readList(json, () => denial) as unknown as Denial[];

export const readConditions = (json: unknown): Condition[] =>
  readList(json, () => condition) as unknown as Condition[];

function readList(
  json: unknown,
  shapeOf: (entry: Record<string, unknown>) => Shape,
): readonly Record<string, unknown>[] {
  if (!Array.isArray(json)) throw new TypeError('expected a list');
  for (const entry of json) {
    if (typeof entry !== 'object' || entry === null) throw new TypeError('expected a list of objects');
    checkEntry(entry as Record<string, unknown>, shapeOf(entry as Record<string, unknown>));
  }
  return json;
}

/** A misspelt field would make a test pass for the wrong reason: unknown ones are refused. */
function checkEntry(entry: Record<string, unknown>, shape: Shape): void {
  for (const name of Object.keys(entry)) {
    if (!(name in shape)) throw new TypeError(`unknown field ${name}`);
  }
  for (const [name, kind] of Object.entries(shape)) {
    const value = entry[name];
    if (value === undefined ? !kind.endsWith('?') : !isKind(value, kind.replace('?', ''))) {
      throw new TypeError(`${name} should be a ${kind}`);
    }
  }
}

const isKind = (value: unknown, kind: string): boolean =>
  kind === 'any' || (kind === 'list' ? Array.isArray(value) : typeof value === kind);
