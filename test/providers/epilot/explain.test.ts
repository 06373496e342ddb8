import { expect, test } from 'vitest';
import { explain } from '../../../src/providers/epilot/errors.ts';
import { operations } from '../../../src/providers/epilot/operations.ts';

const of = (name: keyof typeof operations) => ({ operation: operations[name] });

test.each([
  ['{message}', { message: 'You may not do that' }],
  ['{error, message}', { error: 'NOT_ALLOWED', message: 'You may not do that' }],
  ['{error: {message}}', { error: { message: 'You may not do that' } }],
])('the provider’s own words in %s', (_, body) => {
  expect(explain(403, body, of('updateGroup'))).toEqual({
    code: 'FORBIDDEN',
    message: 'You may not do that',
  });
});

test.each([
  undefined,
  null,
  'text',
  [],
  {},
  { message: 5 },
  { error: 'NOT_ALLOWED' },
  { error: { message: 5 } },
])('a status says enough beside %j', (body) => {
  expect(explain(403, body, of('updateGroup'))).toEqual({
    code: 'FORBIDDEN',
    message: 'epilot answered 403.',
  });
});

test('the gateway in front of it', () => {
  expect(explain(401, { message: 'Unauthorized' }, of('getMeV2')).code).toBe('UNAUTHENTICATED');
  expect(explain(500, { message: 'Internal server error' }, of('getMeV2')).code).toBe('UPSTREAM_UNAVAILABLE');
  expect(explain(504, { message: 'Endpoint request timed out' }, of('getMeV2')).code).toBe(
    'UPSTREAM_UNAVAILABLE',
  );
  expect(explain(418, undefined, of('getMeV2')).code).toBe('BAD_UPSTREAM');
});

test('too large says what to do about it', () => {
  expect(explain(413, { message: 'Request Too Long' }, of('getGroups'))).toEqual({
    code: 'VALIDATION',
    message: 'The answer would be too large: ask for fewer at once.',
  });
  expect(explain(413, undefined, of('createNavigation')).message).toContain('too large');
});

test('where no credential of ours is sent, none can be broken, and no text of the provider is passed on', () => {
  const quoting = { message: 'The token abcdefgh is spent' };
  expect(explain(401, quoting, of('activateUser'))).toEqual({
    code: 'FORBIDDEN',
    message: 'epilot answered 401.',
  });
  for (const status of [400, 403, 404, 409, 422, 500]) {
    for (const name of ['activateUser', 'verifyEmailWithToken', 'checkInviteToken', 'signUpUser'] as const) {
      expect(JSON.stringify(explain(status, quoting, of(name)))).not.toContain('abcdefgh');
    }
  }
});

test('what a password lacks, by the provider’s own list', () => {
  const body = {
    error: 'PASSWORD_POLICY',
    message: 'Hunter2 is too short',
    violations: ['too_short', 'missing_symbol', 'something_new', 7],
  };
  expect(explain(400, body, of('activateUser'))).toEqual({
    code: 'VALIDATION',
    message: 'The password is too short.',
    fields: [
      { path: ['password'], message: 'The password is too short.' },
      { path: ['password'], message: 'The password needs a special character.' },
    ],
  });
  expect(explain(400, body, of('signUpUser')).fields?.[0]?.path).toEqual(['user', 'password']);
  expect(explain(400, { violations: ['something_new'] }, of('activateUser'))).toEqual({
    code: 'VALIDATION',
    message: 'epilot answered 400.',
  });
});

test.each([
  ['verifyEmailWithToken', 400, 'NOT_FOUND'],
  ['verifyEmailWithToken', 409, 'CONFLICT'],
  ['sendUserPasswordReset', 403, 'FORBIDDEN'],
  ['advanceUserAssignment', 422, 'CONFLICT'],
  ['advanceUserAssignment', 404, 'NOT_FOUND'],
  ['inviteUser', 400, 'VALIDATION'],
  ['resendUserInvitation', 400, 'NOT_FOUND'],
  ['updateUserV2', 422, 'VALIDATION'],
  ['deletePasskey', 404, 'NOT_FOUND'],
] as const)('%s %i is %s', (name, status, code) => {
  expect(explain(status, undefined, of(name)).code).toBe(code);
});
