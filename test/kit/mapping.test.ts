import { expect, test, vi } from 'vitest';
import type { Noun } from '../../src/domain/partly.ts';
import { lazily } from '../../src/kit/lazily.ts';
import { mapping, spelled } from '../../src/kit/mapping.ts';
import { whole } from '../../src/kit/whole.ts';
import { text, wire } from '../../src/kit/wire.ts';

interface Person extends Noun {
  readonly name: string | null;
  readonly email: string | null;
  readonly tags: readonly string[];
  readonly home: { readonly city: string | null } | null;
  readonly at: Date | null;
}

interface Wire {
  readonly first?: string | null;
  readonly mail?: string | null;
  readonly city?: string | null;
  readonly at?: Date | null;
}

const makers = {
  name: vi.fn(({ first }: Wire) => first ?? null),
  email: vi.fn(({ mail }: Wire, account: string) => (mail ? `${account}:${mail}` : null)),
  tags: vi.fn(() => ['a']),
  home: vi.fn(({ city }: Wire) => (city === undefined ? null : { city })),
  at: vi.fn(({ at }: Wire) => at ?? null),
};
const personAs = mapping<Person, Wire>(makers);
const identity = { ref: { account: 'sales', id: '1' }, externalId: '1' };
const wireOf: Wire = { first: 'Ada', mail: 'ada@example.com', city: 'London', at: new Date(0) };

const expected = {
  ...identity,
  name: 'Ada',
  email: 'sales:ada@example.com',
  tags: ['a'],
  home: { city: 'London' },
  at: new Date(0),
};

test('a property is made when it is read, and no other', () => {
  vi.clearAllMocks();
  const person = personAs(identity, wireOf);
  expect(Object.values(makers).map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0, 0, 0]);
  expect(person.email).toBe('sales:ada@example.com');
  expect(Object.values(makers).map(({ mock }) => mock.calls.length)).toEqual([0, 1, 0, 0, 0]);
});

test('objects are made once', () => {
  vi.clearAllMocks();
  const person = personAs(identity, wireOf);
  expect(person.home).toBe(person.home);
  expect(person.tags).toBe(person.tags);
  expect(makers.home.mock.calls.length + makers.tags.mock.calls.length).toBe(2);
});

test('all together are what the makers make', () => {
  expect(spelled(personAs(identity, wireOf))).toStrictEqual(expected);
  expect(whole(personAs(identity, wireOf))).toStrictEqual(expected);
  expect(whole([personAs(identity, {})])).toStrictEqual([
    { ...identity, name: null, email: null, tags: ['a'], home: null, at: null },
  ]);
});

test('things do not share what is made', () => {
  const [one, other] = [personAs(identity, wireOf), personAs(identity, { city: 'Paris' })];
  expect([one.home?.city, other.home?.city]).toEqual(['London', 'Paris']);
});

test('the answer behind it cannot be reached, and `whole` lets it go', () => {
  const Answer = lazily(wire('MappedAnswer', { first: text, mail: text }));
  const person = personAs(identity, Answer.parse({ first: 'Ada', mail: 'm', secret: 'CANARY' }) as Wire);
  expect(JSON.stringify([person, structuredClone(person), spelled(person)])).not.toContain('CANARY');
  expect(Object.getOwnPropertySymbols(whole(person))).toEqual([]);
  expect(Object.keys(person)).toEqual(['ref', 'externalId']);
});
