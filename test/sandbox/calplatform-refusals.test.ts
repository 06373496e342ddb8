import { beforeEach, describe, expect, test } from 'vitest';
import { ids, refusedWith, useCalplatform, users } from './calplatform-helper.ts';

const used = useCalplatform();
beforeEach(() => used.control.reset());

const as = 'client';
const update = (body: object) => used.ask(`PATCH ${users}/42`, { as, body });

interface Details {
  readonly errors: readonly {
    readonly property: string;
    readonly value: unknown;
    readonly target: unknown;
    readonly constraints: Readonly<Record<string, string>>;
    readonly children: readonly unknown[];
  }[];
}

test('a refusal has a status word, a time of the server, the whole path and an exception', async () => {
  const { json } = await used.ask('GET /v2/webhooks/none?x=%20y', {});
  expect(json).toMatchObject({ status: 'error', path: '/v2/webhooks/none?x=+y' });
  const { json: plain } = await used.ask('GET /v2/webhooks/none');
  expect(plain).toEqual({
    status: 'error',
    timestamp: '2026-03-02T08:00:00.000Z',
    path: '/v2/webhooks/none',
    error: {
      code: 'NotFoundException',
      message: 'Webhook (none) not found',
      details: { message: 'Webhook (none) not found', error: 'Not Found', statusCode: 404 },
    },
  });
  await used.ask('PATCH /v2/me', { body: {} });
  expect((await used.ask('GET /v2/webhooks/none')).json.timestamp).toBe('2026-03-02T08:00:01.000Z');
});

describe('a validation error', () => {
  test('repeats the whole body for each field that is wrong', async () => {
    const body = {
      active: true,
      subscriberUrl: 5,
      triggers: ['BOOKING_PAID', 'X', 7],
      secret: 'CANARY-IN-s',
    };
    const { status, json } = await used.ask('POST /v2/webhooks', { body });
    expect([status, json.error.code, json.error.message]).toEqual([
      400,
      'BadRequestException',
      'Bad Request Exception',
    ]);
    expect(json.error.details).toEqual({
      errors: [
        {
          target: body,
          value: 5,
          property: 'subscriberUrl',
          constraints: { isString: 'subscriberUrl must be a string' },
          children: [],
        },
        {
          target: body,
          value: body.triggers,
          property: 'triggers',
          constraints: {
            isEnum: 'each value in triggers must be one of the documented values',
            isString: 'each value in triggers must be a string',
          },
          children: [],
        },
      ],
    });
  });

  test('gives a refresh token back', async () => {
    const body = { refreshToken: ids.refreshToken, more: true };
    const { text } = await used.ask(`POST /v2/oauth/${ids.client}/refresh`, { as, body });
    expect(text).toContain(ids.refreshToken);
  });

  test('of the query repeats the query', async () => {
    const { json } = await used.ask(`GET ${users}?limit=many&offset=2`, { as });
    expect(json.error.details).toMatchObject({
      errors: [{ target: { limit: 'many', offset: '2' }, value: 'many', property: 'limit' }],
    });
  });

  const metadata = (keys: number, length: number, value: unknown) =>
    Object.fromEntries(Array.from({ length: keys }, (_, at) => [String(at).padStart(length, 'k'), value]));

  test.each<[string, object]>([
    ['isEmail', { email: 'ada' }],
    ['isString', { name: 5 }],
    ['isString', { bio: true }],
    ['isNumber', { timeFormat: '12' }],
    ['isEnum', { timeFormat: 13 }],
    ['isNumber', { defaultScheduleId: 1.5 }],
    ['isEnum', { weekStart: 'monday' }],
    ['isEnum', { locale: 'xx' }],
    ['isTimeZone', { timeZone: 'Mars/Olympus' }],
    ['isUrl', { avatarUrl: '/avatar.png' }],
    ['isObject', { metadata: [] }],
    ['ValidateMetadata', { metadata: metadata(51, 3, '') }],
    ['ValidateMetadata', { metadata: metadata(1, 41, '') }],
    ['ValidateMetadata', { metadata: metadata(1, 1, 'v'.repeat(501)) }],
    ['isDefined', { timeZone: null }],
    ['isDefined', { metadata: null }],
    ['whitelistValidation', { username: 'ada' }],
  ])('%s', async (constraint, body) => {
    const { status, json } = await update(body);
    const { errors } = json.error.details as Details;
    expect([status, errors.map(({ property }) => property)]).toEqual([400, Object.keys(body)]);
    expect(Object.keys(errors[0]?.constraints ?? {})).toEqual([constraint]);
  });

  test('is none within the limits', async () => {
    expect((await update({ metadata: metadata(50, 40, 'v'.repeat(500)) })).status).toBe(200);
    expect((await update({ metadata: { count: 1, yes: true } })).status).toBe(200);
    for (const name of ['name', 'bio', 'timeFormat', 'defaultScheduleId', 'avatarUrl']) {
      expect((await update({ [name]: null })).data).toMatchObject({ [name]: null });
    }
    const { text } = await used.ask('GET /v2/me', { as: 'token' });
    expect(text).toContain('"timeFormat":12'); // a profile never shows null there
  });
});

test('a body that is no JSON, or none where one is needed, is refused', async () => {
  const headers = { 'content-type': 'application/json' };
  expect(refusedWith(await used.ask(`POST ${users}`, { as, body: '{', headers }))[0]).toBe(400);
  expect(refusedWith(await used.ask(`POST ${users}`, { as }))[0]).toBe(400);
  expect(refusedWith(await used.ask(`DELETE ${users}/42`, { as, body: {} }))[0]).toBe(400);
  const plain = await used.ask(`POST ${users}`, {
    as,
    body: '{}',
    headers: { 'content-type': 'text/plain' },
  });
  expect(refusedWith(plain).slice(0, 2)).toEqual([415, 'UnsupportedMediaTypeException']);
});
