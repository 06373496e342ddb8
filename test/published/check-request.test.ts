import { describe, expect, test } from 'vitest';
import { requestCheck } from './check-request.ts';
import { findOperation, named, publishedOperations } from './operations.ts';
import { pets } from './pets.ts';
import type { SentRequest } from './proxy.ts';

const check = requestCheck(pets);

const request = (line: string, part: Partial<SentRequest> = {}): SentRequest => {
  const [method = '', target = ''] = line.split(' ');
  return {
    method,
    target,
    headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
    body: '',
    ...part,
  };
};

const problems = (line: string, part: Partial<SentRequest> = {}): string[] =>
  check(request(line, part)).violations.map(({ at, text }) => `${at} ${text}`);

const sent = (value: unknown) => ({ body: JSON.stringify(value) });

describe('operations of a definition', () => {
  test('are found by path, colons literal, the plainest first', () => {
    const idOf = (method: string, path: string) =>
      findOperation(publishedOperations(pets), method, path)?.operation.id;
    expect(idOf('GET', '/pets/me')).toBe('getMine');
    expect(idOf('GET', '/pets/7')).toBe('getPet');
    expect(idOf('POST', '/pets/7:feed')).toBe('feedPet');
    expect(idOf('GET', '/pets/7/toys')).toBeUndefined();
  });

  test('are found by our names for them', () => {
    expect([...named(pets, ['getPet', 'pet_controller_add_pet']).values()]).toHaveLength(2);
    expect(() => named(pets, ['petPet'])).toThrow('The definition has 0 operations petPet.');
  });
});

describe('a request', () => {
  test('is to be one of the definition', () => {
    expect(problems('PUT /pets')).toEqual(['path is not defined for PUT']);
    expect(problems('GET /pets/7')).toEqual([]);
    expect(problems('GET /pets/seven')).toEqual(['path.id must be number']);
  });

  test('has the query of the definition', () => {
    expect(problems('GET /pets?limit=9&kinds=a&kinds=b&ids=a,b&whole=true')).toEqual([]);
    expect(problems('GET /pets?limit=10&page=1&whole=1')).toEqual([
      'query.page is not defined',
      'query.limit must be <= 9',
      'query.whole must be boolean',
    ]);
    expect(problems('GET /pets?limit=1&limit=2&kinds=a,b&ids=a&ids=b')).toEqual([
      'query.limit is sent more than once',
      'query.kinds is not to be joined by commas',
      'query.ids is to be joined by commas',
    ]);
    expect(problems('GET /pets?ids=one,b')).toEqual(['query.ids[] must NOT have more than 2 characters']);
  });

  test('has the headers of the definition, and no credential unasked', () => {
    expect(problems('POST /pets/7:feed')).toEqual(['header.x-secret is required']);
    expect(problems('POST /pets/7:feed', { headers: { 'x-secret': 's' } })).toEqual([
      'header.authorization is required',
    ]);
    expect(problems('GET /pets/7', { headers: { authorization: 'Basic x' } })).toEqual([
      'header.authorization must be a bearer token',
    ]);
    expect(problems('GET /pets/me', { headers: { authorization: 'Bearer x', 'x-more': '1' } })).toEqual([
      'header.authorization is not defined',
      'header.x-more is not defined',
    ]);
  });

  test('has the body of the definition and nothing besides', () => {
    const pet = { name: 'Tom', kind: null, toys: ['ball'], extra: { any: 1 } };
    expect(problems('POST /pets')).toEqual(['body is required']);
    expect(problems('GET /pets', sent({}))).toEqual(['body is not defined']);
    expect(problems('POST /pets', { body: 'Tom' })).toEqual(['body is not JSON']);
    expect(problems('POST /pets', { ...sent(pet), headers: { authorization: 'Bearer x' } })).toEqual([
      'header.content-type must be application/json',
    ]);
    expect(
      problems('POST /pets', sent({ ...pet, id: '1', name: 'Thomas', toys: ['yarn'], tail: true })),
    ).toEqual([
      'body.id is read-only',
      'body.name must NOT have more than 5 characters',
      'body.toys[] must be equal to one of the allowed values',
      'body.tail is not defined',
    ]);
  });

  test('is held to schemas that are put together', () => {
    expect(problems('POST /rules', sent({ key: 'a' }))).toEqual([]);
    expect(problems('POST /rules', sent({ key: 'a', more: 1 }))).toContain('body.more is not defined');
    const owner = { id: 'a', since: 1 };
    expect(problems('POST /pets', sent({ name: 'Tom', owner }))).toEqual([]);
    expect(problems('POST /pets', sent({ owner: { since: 1 } }))).toEqual([
      "body must have required property 'name'",
      "body.owner must have required property 'id'",
    ]);
    expect(problems('POST /pets', sent({ name: 'Tom', owner: { ...owner, until: 2 } }))).toContain(
      'body.owner.until is not defined',
    );
  });
});
