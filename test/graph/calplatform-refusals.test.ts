import { describe, expect, test } from 'vitest';
import {
  account,
  client,
  emptyClient,
  grace,
  managedUser,
  userWebhook,
} from '../support/acts/calplatform-ids.ts';
import { useGateways } from '../support/gateways.ts';
import { globalId } from '../support/ids.ts';
import { mutationDocument, outcomeOf } from '../support/mutations.ts';

const gatewayOf = useGateways();
const act = async (name: string, input: unknown, selection = '') =>
  outcomeOf(await gatewayOf('calplatform'), name, input, selection);

const owner = globalId('User', account, 'user/7');
const person = { account, email: 'lise@example.com', name: 'Lise Meitner', timeZone: 'Europe/Berlin' };
const hook = { account, url: 'https://hooks.example.com/new', triggers: ['BOOKING_CREATED'] };
const app = { account, name: 'Pilot app', redirectUris: [], permissions: ['*'] };

const fields = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`field${index}`, index]));
const metadata = (value: unknown) => ({ ...person, calplatform: { metadata: value } });

describe('what cannot be right is refused by its place, without a call', () => {
  const cases: readonly [what: string, name: string, input: object, field: string][] = [
    ['a block of another provider', 'userCreate', { ...person, vyte: { extid: 'x' } }, 'vyte'],
    ['no name', 'userCreate', { ...person, name: null }, 'name'],
    ['half a name', 'userCreate', { ...person, firstName: 'Lise' }, 'firstName'],
    ['no zone', 'userCreate', { ...person, timeZone: undefined }, 'timeZone'],
    ['an unknown language', 'userCreate', { ...person, locale: 'xx' }, 'locale'],
    ['51 keys', 'userCreate', metadata(fields(51)), 'calplatform.metadata'],
    ['a key of 41', 'userCreate', metadata({ ['k'.repeat(41)]: 1 }), 'calplatform.metadata'],
    ['a value of 501', 'userCreate', metadata({ k: 'v'.repeat(501) }), 'calplatform.metadata'],
    ['an object in metadata', 'userCreate', metadata({ k: {} }), 'calplatform.metadata'],
    ['metadata that is a list', 'userCreate', metadata([1]), 'calplatform.metadata'],
    [
      'a day that nobody has a word for',
      'userCreate',
      { ...person, calplatform: { weekStart: 'UNKNOWN' } },
      'calplatform.weekStart',
    ],
    [
      'a clock of 13 hours',
      'userUpdate',
      { id: grace, calplatform: { timeFormat: 13 } },
      'calplatform.timeFormat',
    ],
    ['no name any more', 'userUpdate', { id: grace, name: null }, 'name'],
    [
      'a schedule that is no number',
      'viewerUpdate',
      { account, calplatform: { defaultScheduleId: '../1' } },
      'calplatform.defaultScheduleId',
    ],
    ['no trigger', 'webhookCreate', { ...hook, triggers: [] }, 'triggers'],
    ['no trigger any more', 'webhookUpdate', { id: userWebhook, triggers: [] }, 'triggers'],
    [
      'a trigger that only an example names',
      'webhookCreate',
      { ...hook, triggers: ['BOOKING_PAID', 'BOOKING_CONFIRMED'] },
      'triggers.1',
    ],
    [
      'a trigger of whole organizations for one user',
      'webhookUpdate',
      { id: userWebhook, triggers: ['DELEGATION_CREDENTIAL_ERROR'] },
      'triggers.0',
    ],
    [
      'an unknown version',
      'webhookCreate',
      { ...hook, calplatform: { version: '2020-01-01' } },
      'calplatform.version',
    ],
    ['an unknown permission', 'oauthClientCreate', { ...app, permissions: ['*', 'ALL'] }, 'permissions.1'],
    ['no permission', 'oauthClientCreate', { ...app, permissions: [] }, 'permissions'],
    ['a key for no day', 'apiKeyRotate', { account, daysValid: 0 }, 'daysValid'],
    ['an empty token', 'managedUserTokensRefresh', { account, refreshToken: '' }, 'refreshToken'],
    ['an empty state', 'stripeConnectFinish', { account, state: '', code: 'ac_1' }, 'state'],
    ['an empty code', 'stripeConnectFinish', { account, state: '{}', code: '' }, 'code'],
  ];

  test.each(cases)('%s: %s', async (_what, name, input, field) => {
    const { refused, calls } = await act(name, input);
    expect(refused).toEqual([`VALIDATION input.${field}`]);
    expect(calls).toEqual({});
  });

  test.each([
    ['weekStart', 'FUNDAY'],
    ['timeFormat', 'twelve'],
  ])('%s that is no value of its type', async (field, value) => {
    const gateway = await gatewayOf('calplatform');
    const input = { ...person, calplatform: { [field]: value } };
    const { errors, data } = await gateway.ask(mutationDocument('userCreate'), { input });
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([
      { message: expect.stringContaining(field), extensions: { code: 'VALIDATION' } },
    ]);
    expect(gateway.calls()).toEqual({});
  });

  test('metadata within its limits is kept as it is', async () => {
    const most = { ...fields(49), ['k'.repeat(40)]: 'v'.repeat(500) };
    const { payload } = await act('userCreate', metadata(most), 'user { calplatform { metadata } }');
    expect(payload).toEqual({ user: { calplatform: { metadata: most } }, userErrors: [] });
  });
});

describe('what the account cannot do is told without a call', () => {
  const stranger = globalId('User', account, 'client/clsx7t9fk0007vkhlb2n6yq4u/user/84');
  const cases: readonly [what: string, name: string, input: object, why: string][] = [
    ['groups', 'groupCreate', { account, name: 'Readers' }, 'createGroup'],
    ['the owner of a credential is changed', 'userUpdate', { id: owner, name: 'B' }, 'viewerUpdate'],
    ['the owner of a credential is deleted', 'userDelete', { id: owner }, 'viewerUpdate'],
    ["another client's user", 'userUpdate', { id: stranger, name: 'G' }, 'that of another one'],
    ["another client's webhook", 'webhookCreate', { ...hook, oauthClientId: emptyClient }, 'another one'],
    ["another client's webhooks", 'webhooksDeleteAll', { oauthClientId: emptyClient }, 'another one'],
  ];

  test.each(cases)('%s: %s', async (_what, name, input, why) => {
    const { payload, refused, calls } = await act(name, input);
    expect(refused).toEqual(['UNSUPPORTED -']);
    expect(payload?.userErrors[0]?.message).toContain(why);
    expect(calls).toEqual({});
  });
});

describe('what the provider refuses', () => {
  const cases: readonly [what: string, name: string, input: object, refusal: string][] = [
    [
      'an address that is taken',
      'userCreate',
      { ...person, email: 'ada.byron@example.com' },
      'CONFLICT input.email',
    ],
    ['a user that is none', 'userUpdate', { id: managedUser(424242), name: 'x' }, 'NOT_FOUND -'],
    [
      "a user's webhook for the same page",
      'webhookCreate',
      { ...hook, url: 'https://hooks.example.com/user/2' },
      'CONFLICT input.url',
    ],
    [
      "a client's webhook for the same page",
      'webhookCreate',
      { ...hook, oauthClientId: client, url: 'https://hooks.example.com/client/2' },
      'CONFLICT input.url',
    ],
    [
      'a refresh token that nobody has',
      'managedUserTokensRefresh',
      { account, refreshToken: 'nobody-has-this' },
      'VALIDATION input.refreshToken',
    ],
  ];

  test.each(cases)('%s: %s', async (_what, name, input, refusal) => {
    const { refused, calls } = await act(name, input);
    expect(refused).toEqual([refusal]);
    expect(Object.values(calls)).toEqual([1]);
  });

  test('an address that is taken says whose it is', async () => {
    const { payload } = await act('userCreate', { ...person, email: 'ada.byron@example.com' });
    expect(payload?.userErrors[0]?.message).toContain(': 42.');
  });
});
