import { describe, expect, test } from 'vitest';
import { exampleOf, type Filling } from './generate.ts';
import type { Schema } from './openapi.ts';
import { pets as definition } from './pets.ts';
import { createValidator } from './validator.ts';
import { isBare, variantsOf } from './variants.ts';

describe('generated answers', () => {
  const validator = createValidator(definition);
  const filling: Filling = {
    definition,
    validator,
    identities: new Set(['id']),
    samples: { name: 'Tom', born: 'not a date' },
    pins: new Map(),
    known: { id: '7', owner: { id: '8' } },
  };
  const pet: Schema = { $ref: '#/components/schemas/Pet' };
  const fed = variantsOf(pet, filling).map((variant) => ({ variant, ...exampleOf(pet, variant, filling) }));
  const byName = (name: string) => fed.find(({ variant }) => variant.name === name)?.value;

  test('fit the definition', () => {
    for (const { value } of fed) expect(validator.problems(pet, value, 'answer')).toEqual([]);
  });

  test('are whole, bare, null and empty', () => {
    expect(byName('whole')).toEqual({
      id: '7',
      name: 'Tom',
      kind: 'cat',
      born: '2026-02-03T04:05:06.789Z',
      toys: ['ball', 'mouse'],
      extra: { sample: { one: 'text' } },
      owner: { id: '8', pets: [], since: 1 },
    });
    expect(byName('only what is required')).toEqual({ id: '7', name: 'Tom' });
    expect(fed.filter(({ variant }) => isBare(variant))).toEqual([]); // the same as what is required
    expect(byName('nulls')).toMatchObject({ kind: null });
    expect(byName('empty lists')).toMatchObject({ toys: [], extra: {} });
  });

  test('hold each value of an enum', () => {
    const kinds = fed.map(({ value }) => (value as { kind?: unknown }).kind);
    expect(kinds).toEqual(expect.arrayContaining(['cat', 'dog', 'emu', null]));
  });

  test('hold what is pinned in place of what is defined', () => {
    const whole = {
      name: 'whole',
      optional: 'all',
      nulls: false,
      empty: false,
      examples: false,
      choice: 0,
    } as const;
    const pinned = exampleOf(pet, whole, { ...filling, pins: new Map([['owner.since', 'long ago']]) });
    expect(pinned.pinned).toEqual(['owner.since']);
    expect(pinned.value).toMatchObject({ owner: { since: 'long ago' } });
  });
});
