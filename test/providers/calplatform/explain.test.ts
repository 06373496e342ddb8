import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/providers/calplatform/errors.ts';
import { failure } from './rig.ts';

const said = (status: number, code: string, message: string, details?: unknown) =>
  explain(status, failure(status, code, message, details).json, { headers: {} });

const row = (property: string, constraints: object, more: object = {}) => ({
  target: { secret: 'CANARY-IN-target' },
  value: 'CANARY-IN-value',
  property,
  constraints,
  children: [],
  ...more,
});

describe('what the provider says', () => {
  test.each([
    [400, 'BadRequestException', 'VALIDATION'],
    [400, 'BAD_REQUEST', 'VALIDATION'],
    [401, 'UnauthorizedException', 'UNAUTHENTICATED'],
    [403, 'ForbiddenException', 'FORBIDDEN'],
    [404, 'NotFoundException', 'NOT_FOUND'],
    [409, 'ConflictException', 'CONFLICT'],
    [418, 'HttpException', 'BAD_UPSTREAM'],
    [429, 'ThrottlerException', 'RATE_LIMITED'],
    [498, 'TokenExpiredException', 'UNAUTHENTICATED'],
    [500, 'INTERNAL_SERVER_ERROR', 'UPSTREAM_UNAVAILABLE'],
    [500, 'ThrottlerException', 'RATE_LIMITED'],
    [503, 'HttpException', 'UPSTREAM_UNAVAILABLE'],
  ])('%i %s is %s', (status, exception, code) => {
    expect(said(status, exception, 'Something was wrong.')).toMatchObject({
      code,
      message: 'Something was wrong.',
    });
  });

  test('also at the top level, where older versions repeat it, and without details', () => {
    expect(explain(404, { status: 'error', message: 'Not there.' }, { headers: {} })).toMatchObject({
      code: 'NOT_FOUND',
      message: 'Not there.',
    });
  });

  test.each([
    [
      'a UUID',
      404,
      'Webhook (4b6f0e0a-9c1e-4b8e-9d6e-0f2b7f1c2d3e) not found',
      'Cal.com Platform answered 404.',
    ],
    [
      'an address',
      400,
      'Invalid email a@example.com',
      'Cal.com Platform does not take one of the e-mail addresses.',
    ],
    ['an expired token', 498, 'ACCESS_TOKEN_IS_EXPIRED', 'The access token of the managed user has expired.'],
    ['a query', 500, 'error=access_denied&error_description=x', 'Cal.com Platform answered 500.'],
    [
      'a hidden database',
      500,
      'There was an error, please try again later.',
      'There was an error, please try again later.',
    ],
    ['a guard', 403, 'Forbidden resource', 'Forbidden resource'],
  ])('%s', (_, status, message, shown) => {
    expect(said(status, 'X', message).message).toBe(shown);
  });

  test.each([
    [
      'an e-mail that is taken: the id of whoever has it',
      409,
      'User with the provided e-mail already exists. Existing user ID=42',
      { code: 'CONFLICT', fields: [{ path: ['email'], message: expect.stringContaining('42') }] },
    ],
    [
      'an address that is taken, for a user',
      409,
      'Webhook with this subscriber url already exists for this user',
      { code: 'CONFLICT', fields: [{ path: ['url'] }] },
    ],
    [
      'or for a client',
      409,
      'Webhook with this subscriber url already exists for this oAuth client',
      { code: 'CONFLICT', fields: [{ path: ['url'] }] },
    ],
    [
      'a refresh token that is spent',
      400,
      'Invalid refresh token',
      { code: 'VALIDATION', fields: [{ path: ['refreshToken'] }] },
    ],
    ['our own secret', 400, 'Invalid OAuthClient credentials.', { code: 'UNAUTHENTICATED' }],
    [
      'a plan that does not allow it',
      400,
      'Team is not subscribed, cannot create an OAuth Client.',
      { code: 'FORBIDDEN' },
    ],
  ])('%s', (_, status, message, fault) => {
    expect(said(status, 'X', message)).toMatchObject(fault);
  });
});

describe('which inputs were refused', () => {
  const fields = (...errors: unknown[]) =>
    said(400, 'BadRequestException', 'Bad Request Exception', { errors }).fields;

  test.each([
    ['subscriberUrl', ['url']],
    ['weekStart', ['calplatform', 'weekStart']],
    ['metadata', ['calplatform', 'metadata']],
    ['version', ['calplatform', 'version']],
    ['logo', ['logoUrl']],
    ['areEmailsEnabled', ['emailsEnabled']],
    ['apiKeyDaysValid', ['daysValid']],
    ['timeZone', ['timeZone']],
  ])('%s is %j', (property, path) => {
    expect(fields(row(property, { isString: `${property} must be a string` }))).toEqual([
      { path, message: `${property} must be a string` },
    ]);
  });

  test('items of a list by their index', () => {
    const children = [row('1', { isEnum: 'each value must be known' }, {})];
    expect(fields(row('triggers', {}, { children }))).toEqual([
      { path: ['triggers', '1'], message: 'each value must be known' },
    ]);
  });

  test.each([
    ['a property that is none of ours', row('limit', { max: 'too much' })],
    ['one that came from elsewhere', row('__proto__', { x: 'y' })],
    ['a row that is none', 'row'],
    ['constraints that are none', row('email', 'no' as never)],
    ['no rows', []],
  ])('%s is dropped', (_, error) => {
    expect(fields(error)).toBeUndefined();
  });

  test('nothing of the request that is quoted beside them goes on', () => {
    const fault = said(400, 'BadRequestException', 'Bad Request Exception', {
      errors: [row('secret', { isString: 'secret CANARY-IN-5f0c2a19be must be a string' })],
      message: 'CANARY-IN-details',
    });
    expect(JSON.stringify(fault)).not.toContain('CANARY');
    expect(fault).toEqual({
      code: 'VALIDATION',
      message: 'Cal.com Platform refused some of the values.',
      fields: [{ path: ['secret'], message: 'Cal.com Platform refused this value.' }],
    });
  });
});
