import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Noun } from '../../src/domain/partly.ts';
import { embedding } from '../../src/kit/embedding.ts';
import { drift } from '../../src/kit/metrics.ts';
import { whole as madeWhole } from '../../src/kit/whole.ts';
import {
  bool,
  instant,
  int,
  json,
  list,
  number,
  perZone,
  positiveInt,
  required,
  text,
  timeZone,
  wire,
} from '../../src/kit/wire.ts';

const Inner = wire('Inner', { id: required(positiveInt), name: text });
const Thing = wire('Thing', {
  id: required(positiveInt),
  text,
  bool,
  int,
  number,
  zone: timeZone,
  at: instant('Europe/Warsaw'),
  open: json,
  inner: Inner,
  rows: list(Inner),
});

const whole = {
  id: 1,
  text: 't',
  bool: false,
  int: 0,
  number: 1.5,
  zone: 'Europe/Warsaw',
  at: '2026-07-01 12:00:00',
  open: { any: [1] },
  inner: { id: 2, name: null },
  rows: [{ id: 3, name: 'r' }],
};

const countOf = async (field: string) => {
  const { values } = await drift.get();
  return values.find(({ labels }) => labels.type === 'Thing' && labels.field === field)?.value ?? 0;
};

test('a healthy answer is read, and only what is named', () => {
  expect(Thing.parse({ ...whole, unknown: 'CANARY-x', inner: { ...whole.inner, extra: 1 } })).toStrictEqual({
    ...whole,
    at: new Date('2026-07-01T10:00:00Z'),
  });
});

test('an absent field stays absent, a null one null, and neither is counted', async () => {
  expect(Thing.parse({ id: 1, text: null })).toStrictEqual({ id: 1, text: null });
  expect(await countOf('text')).toBe(0);
});

test.each([
  ['text', 5],
  ['bool', 1],
  ['bool', 'true'],
  ['int', 1.5],
  ['int', '1'],
  ['number', Number.NaN],
  ['number', '1.5'],
  ['zone', 'Mars/Olympus'],
  ['zone', '+02:00'],
  ['at', 'yesterday'],
  ['at', 1_700_000_000],
  ['inner', 'x'],
  ['inner', { name: 'no id' }],
  ['inner', { id: '2' }],
  ['rows', {}],
])('a wrong %s (%j) is null and counted once', async (field, value) => {
  const before = await countOf(field);
  expect(Thing.parse({ ...whole, [field]: value })).toMatchObject({ id: 1, [field]: null });
  expect(await countOf(field)).toBe(before + 1);
});

test('wrong rows are dropped, each counted', async () => {
  const before = await countOf('rows');
  const rows = [{ id: 3 }, null, { id: 'x' }, { id: 4, name: 7 }];
  expect(Thing.parse({ id: 1, rows }).rows).toEqual([{ id: 3 }, { id: 4, name: null }]);
  expect(await countOf('rows')).toBe(before + 2);
});

test.each([[{}], [{ id: null }], [{ id: 'x' }], [{ id: 0 }], [null], [undefined], [[]], ['x']])(
  'without what is required %j is wrong itself',
  (body) => {
    expect(Thing.safeParse(body).success).toBe(false);
    expect(z.array(Thing).safeParse([whole, body]).success).toBe(false);
  },
);

test('names that objects have by birth are fields like others', () => {
  const Odd = wire('Odd', { constructor: text, toString: text });
  expect(Odd.parse(JSON.parse('{"__proto__": {"constructor": "x"}, "toString": "t"}'))).toStrictEqual({
    constructor: null, // inherited by every object, so it is there and no text
    toString: 't',
  });
});

test('a schema is made once a zone', () => {
  const made: string[] = [];
  const schema = perZone((zone) => {
    made.push(zone);
    return instant(zone);
  });
  expect(schema('UTC')).toBe(schema('UTC'));
  expect(schema('Asia/Tokyo')).not.toBe(schema('UTC'));
  expect(made).toEqual(['UTC', 'Asia/Tokyo']);
});

interface Sample extends Noun {
  readonly name: string | null;
  readonly never: null;
  readonly both: string;
}

interface SampleWire {
  readonly id?: number | null;
  readonly name?: string | null;
  readonly first?: string | null;
  readonly last?: string | null;
}

const embed = embedding<Sample, SampleWire>({ name: ['name'], never: [], both: ['first', 'last'] });
const noun = (name: string | null): Sample => ({
  ref: { account: 'a', id: '1' },
  externalId: '1',
  name,
  never: null,
  both: 'x',
});

test('an embed is whole when every key is there, null or not', () => {
  const sample = noun(null);
  expect(embed(sample, { name: null, first: 'a', last: null })).toBe(sample);
});

test('else it has the fields whose keys were all there, and those that are never told', () => {
  expect(madeWhole(embed(noun('n'), { name: 'n', first: 'a' }))).toStrictEqual({
    ref: { account: 'a', id: '1' },
    externalId: '1',
    partly: true,
    name: 'n',
    never: null,
  });
  expect(madeWhole(embed(noun(null), {}))).not.toHaveProperty('name');
});
