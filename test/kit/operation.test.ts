import { expect, test } from 'vitest';
import { defineOperations, fillPath } from '../../src/kit/operation.ts';

test('operations get their name from the key and their kind from the method', () => {
  const table = defineOperations({
    getEvent: { method: 'GET', path: '/event/{id}', retry: 'safe' },
    saveKey: { method: 'GET', path: '/save', retry: 'never', kind: 'write' },
    cancel: { method: 'PUT', path: '/cancel', retry: 'unsafe', cost: 2 },
  });
  expect(table.getEvent).toEqual({
    name: 'getEvent',
    kind: 'read',
    method: 'GET',
    path: '/event/{id}',
    retry: 'safe',
  });
  expect([table.saveKey.kind, table.cancel.kind, table.cancel.cost]).toEqual(['write', 'write', 2]);
});

test.for([
  ['/a/{id}', { id: 42 }, '/a/42'],
  ['/a/{id}/b/{other}', { id: 'x', other: 'y' }, '/a/x/b/y'],
  ['/v2/users/invite:resendEmail', {}, '/v2/users/invite:resendEmail'],
  ['/username/{name}:getLogin', { name: 'a+b@x.io' }, '/username/a%2Bb%40x.io:getLogin'],
  ['/a/{id}', { id: '../b?c#d' }, '/a/..%2Fb%3Fc%23d'],
] as const)('%s is filled', ([path, params, filled]) => {
  expect(fillPath({ name: 'x', path }, params)).toBe(filled);
});

test.for([
  ['a missing one', '/a/{id}', {}],
  ['one too many', '/a/{id}', { id: 1, other: 2 }],
  ['an empty one', '/a/{id}', { id: '' }],
  ['a dot', '/a/{id}', { id: '.' }],
  ['two dots', '/a/{id}', { id: '..' }],
] as const)('%s is our bug', ([, path, params]) => {
  expect(() => fillPath({ name: 'x', path }, params)).toThrow(TypeError);
});
