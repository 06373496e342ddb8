import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { hasKey, lazily } from '../../src/kit/lazily.ts';
import { drift } from '../../src/kit/metrics.ts';
import { whole } from '../../src/kit/whole.ts';
import {
  bool,
  instant,
  int,
  json,
  list,
  number,
  positiveInt,
  redactedJson,
  required,
  text,
  timeZone,
  wire,
} from '../../src/kit/wire.ts';

const Inner = wire('LazyInner', { id: required(positiveInt), name: text, at: instant('UTC') });
const fields = {
  id: required(positiveInt),
  slug: required(text),
  text,
  bool,
  int,
  number,
  zone: timeZone,
  at: instant('Europe/Warsaw'),
  open: json,
  hidden: redactedJson,
  inner: Inner,
  rows: list(Inner),
  words: list(text),
  anything: list(json),
};
const Thing = wire('LazyThing', fields);
const LazyThing = lazily(Thing);

const good: Readonly<Record<keyof typeof fields, fc.Arbitrary<unknown>>> = {
  id: fc.integer({ min: 1 }),
  slug: fc.string(),
  text: fc.string(),
  bool: fc.boolean(),
  int: fc.integer(),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
  zone: fc.constantFrom('Europe/Warsaw', 'UTC', 'Mars/Olympus'),
  at: fc.constantFrom('2026-07-01 12:00:00', '2026-03-29 02:30:00', '2026-07-01T12:00:00Z', 'soon', ''),
  open: fc.jsonValue(),
  hidden: fc.constant({ a: 1, apiKey: 'CANARY-x', deep: [{ password: 'CANARY-y' }] }),
  inner: fc.record({ id: fc.integer(), name: fc.string(), extra: fc.string() }, { requiredKeys: [] }),
  rows: fc.array(fc.oneof(fc.record({ id: fc.integer({ min: 0 }), name: fc.string() }), fc.jsonValue())),
  words: fc.array(fc.oneof(fc.string(), fc.jsonValue())),
  anything: fc.array(fc.jsonValue()),
};

/** Mostly as documented, now and then null, missing, or anything at all. As if read from JSON. */
const body = fc
  .record(
    Object.fromEntries(
      Object.entries(good).map(([name, value]) => [
        name,
        fc.oneof({ weight: 6, arbitrary: value }, fc.constant(null), fc.jsonValue()),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((it) => JSON.parse(JSON.stringify({ ...it, secret: 'CANARY-beside' })) as unknown);

interface Outcome {
  readonly value?: unknown;
  readonly paths?: readonly string[];
}

const outcomeOf = (schema: ZodType, input: unknown): Outcome => {
  const { success, data, error } = schema.safeParse(input);
  if (success) return { value: data };
  return { paths: error.issues.map(({ path }) => path.join('.')).sort() };
};

const readWhole = (outcome: Outcome): Outcome =>
  'value' in outcome ? { value: whole(outcome.value) } : outcome;

const ours: readonly unknown[] = ['LazyInner', 'LazyThing'];

/** Drift of the types above by `type.field`: what other tests have begun may still go on, and counts its own. */
async function drifted(): Promise<Record<string, number>> {
  const values = (await drift.get()).values.filter(({ labels }) => ours.includes(labels.type));
  return Object.fromEntries(values.map(({ labels, value }) => [`${labels.type}.${labels.field}`, value]));
}

describe('read in full, it is what is decoded at once', () => {
  test('of anything that looks like a body', () => {
    fc.assert(
      fc.property(body, (input) => {
        expect(readWhole(outcomeOf(LazyThing, input))).toEqual(outcomeOf(Thing, input));
      }),
      { numRuns: 500 },
    );
  });

  test('of anything at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.constant(undefined)), (input) => {
        expect(readWhole(outcomeOf(LazyThing, input))).toEqual(outcomeOf(Thing, input));
      }),
    );
  });

  test('drift too', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (input) => {
        drift.reset();
        const eager = outcomeOf(Thing, input);
        const expected = await drifted();
        drift.reset();
        readWhole(outcomeOf(LazyThing, input));
        // What is refused is not read any further.
        if ('value' in eager) expect(await drifted()).toEqual(expected);
      }),
    );
  });

  test('a name that objects have of themselves is JSON like any other', () => {
    const input = JSON.parse('{"id":1,"slug":"s","open":{"__proto__":{"a":1},"constructor":2}}') as unknown;
    const { open } = whole(LazyThing.parse(input)) as { open: object };
    expect(JSON.stringify(open)).toBe('{"__proto__":{"a":1},"constructor":2}');
    expect(Object.getPrototypeOf(open)).toBe(Object.prototype);
  });
});

describe('read in part', () => {
  const wrong = {
    id: 1,
    slug: 's',
    text: 5,
    rows: [{ id: 'x' }, { id: 2, name: 3 }, null],
    inner: { id: 0 },
  };
  beforeAll(() => drift.reset());
  afterAll(() => drift.reset());

  test('what is wrong is counted when it is read, and once however often it is', async () => {
    const thing = LazyThing.parse(wrong);
    expect(await drifted()).toEqual({});
    for (let time = 0; time < 3; time += 1) {
      expect(thing.text).toBeNull();
      expect(thing.inner).toBeNull();
      expect(thing.rows).toHaveLength(1);
    }
    expect(await drifted()).toEqual({ 'LazyThing.text': 1, 'LazyThing.inner': 1, 'LazyThing.rows': 2 });
    for (let time = 0; time < 3; time += 1) expect(thing.rows?.[0]?.name).toBeNull();
    expect(await drifted()).toMatchObject({ 'LazyInner.name': 1 });
  });

  test('objects are the same each time', () => {
    const thing = LazyThing.parse({
      id: 1,
      slug: 's',
      at: '2026-07-01 12:00:00',
      inner: { id: 2 },
      rows: [],
    });
    expect(thing.at).toBe(thing.at);
    expect(thing.inner).toBe(thing.inner);
    expect(thing.rows).toBe(thing.rows);
  });

  test('whether there is a key is told without reading it', async () => {
    drift.reset();
    const thing = LazyThing.parse(wrong);
    expect([hasKey(thing, 'text'), hasKey(thing, 'open')]).toEqual([true, false]);
    expect(await drifted()).toEqual({});
  });
});

test('what stands beside the named fields cannot be reached', () => {
  const secret = { apiKey: 'CANARY-a', inner: { token: 'CANARY-b' }, list: ['CANARY-c'] };
  const input = { id: 1, slug: 's', ...secret, inner: { id: 1, ...secret }, rows: [{ id: 2, ...secret }] };
  const thing = LazyThing.parse(input);
  expect(walked(thing)).not.toContain('CANARY');
  expect(walked(thing)).toContain('"rows"');
  expect(JSON.stringify(thing)).not.toContain('CANARY');
  expect(JSON.stringify(structuredClone(thing))).not.toContain('CANARY');
  expect(Object.keys(thing)).toEqual(['id', 'slug']);
});

test('whole holds the body no more', () => {
  const thing = whole(LazyThing.parse({ id: 1, slug: 's', text: 't', inner: { id: 1 }, secret: 'CANARY' }));
  expect(symbolsIn(LazyThing.parse({ id: 1, slug: 's' }))).toBeGreaterThan(0);
  expect(symbolsIn(thing)).toBe(0);
  expect(thing).toStrictEqual({ id: 1, slug: 's', text: 't', inner: { id: 1 } });
});

/** Everything that a loop over the names of a thing meets, inherited names too. */
function walked(thing: unknown): string {
  if (typeof thing !== 'object' || thing === null || thing instanceof Date) return String(thing);
  const parts: string[] = [];
  for (const name in thing) parts.push(`"${name}": ${walked((thing as Record<string, unknown>)[name])}`);
  return parts.join(' ');
}

function symbolsIn(thing: unknown): number {
  if (typeof thing !== 'object' || thing === null) return 0;
  const below = Object.values(thing).map(symbolsIn);
  return below.reduce((sum, one) => sum + one, Object.getOwnPropertySymbols(thing).length);
}
