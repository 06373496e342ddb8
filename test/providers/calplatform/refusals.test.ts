import { describe, expect, test } from 'vitest';
import type { Verbs } from '../../../src/contract/verbs.ts';
import { webhookId } from './answers.ts';
import { clientId, clientWebhook, given, managed, native, otherClientId, useSandbox } from './rig.ts';

const rig = useSandbox();

const person = { email: 'new@example.com', name: 'New One', timeZone: 'Europe/Warsaw', blocks: {} };
const hook = { url: 'https://a.example/', triggers: ['BOOKING_PAID'], active: true, oauthClientId: null };
const client = { name: 'N', redirectUris: ['https://a.example/'], permissions: ['BOOKING_READ'] };
const own = `webhook/${webhookId}`;
const withMetadata = (metadata: unknown) => ({ ...person, blocks: { calplatform: { metadata } } });
const keys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));

/** What it is, and the input that is named. */
const rows: readonly (readonly [string, string, (verbs: Verbs) => Promise<unknown>])[] = [
  ['a user without a name', 'name', (v) => v.createUser({ ...person, name: null })],
  ['a user without a zone', 'timeZone', (v) => v.createUser({ ...person, timeZone: undefined })],
  ['a locale that nobody speaks', 'locale', (v) => v.createUser({ ...person, locale: 'en-GB' })],
  [
    'a clock of 10 hours',
    'calplatform.timeFormat',
    (v) => v.updateUser(managed(42), { blocks: { calplatform: { timeFormat: 10 } } }),
  ],
  [
    'a day that is none',
    'calplatform.weekStart',
    (v) => v.updateUser(managed(42), { blocks: { calplatform: { weekStart: 'UNKNOWN' } } }),
  ],
  [
    'a schedule that is none',
    'calplatform.defaultScheduleId',
    (v) => v.updateUser(managed(42), { blocks: { calplatform: { defaultScheduleId: '1/2' } } }),
  ],
  ['metadata that is a list', 'calplatform.metadata', (v) => v.createUser(withMetadata([1]))],
  ['metadata that is a text', 'calplatform.metadata', (v) => v.createUser(withMetadata('x'))],
  ['metadata with 51 keys', 'calplatform.metadata', (v) => v.createUser(withMetadata(keys(51)))],
  [
    'metadata with a long key',
    'calplatform.metadata',
    (v) => v.createUser(withMetadata({ ['k'.repeat(41)]: 1 })),
  ],
  [
    'metadata with a long value',
    'calplatform.metadata',
    (v) => v.createUser(withMetadata({ k: 'v'.repeat(501) })),
  ],
  ['metadata with depth', 'calplatform.metadata', (v) => v.createUser(withMetadata({ k: { x: 1 } }))],
  ['metadata with null', 'calplatform.metadata', (v) => v.createUser(withMetadata({ k: null }))],
  ['half a name', 'firstName', (v) => v.updateUser(managed(42), { firstName: 'A', blocks: {} })],
  ['the other half', 'lastName', (v) => v.updateViewer({ lastName: 'B', blocks: {} })],
  [
    'two names that differ',
    'firstName',
    (v) => v.updateViewer({ name: 'C D', firstName: 'A', lastName: 'B', blocks: {} }),
  ],
  ['a name that is cleared', 'name', (v) => v.updateUser(managed(42), { name: null, blocks: {} })],
  ['a zone that is cleared', 'timeZone', (v) => v.updateViewer({ timeZone: null, blocks: {} })],
  ['a locale that is cleared', 'locale', (v) => v.updateViewer({ locale: null, blocks: {} })],
  ['a picture that is cleared', 'avatarUrl', (v) => v.updateViewer({ avatarUrl: null, blocks: {} })],
  [
    'a clock that is cleared',
    'calplatform.timeFormat',
    (v) => v.updateViewer({ blocks: { calplatform: { timeFormat: null } } }),
  ],
  [
    'a trigger that does not exist, although the definition names it',
    'triggers.1',
    (v) => v.createWebhook({ ...hook, triggers: ['BOOKING_PAID', 'BOOKING_CONFIRMED'], blocks: {} }),
  ],
  ['no triggers', 'triggers', (v) => v.createWebhook({ ...hook, triggers: [], blocks: {} })],
  [
    'no triggers from now on',
    'triggers',
    (v) => v.updateWebhook(clientWebhook(webhookId), { triggers: [], blocks: {} }),
  ],
  [
    'a trigger of whole organizations for a user',
    'triggers.0',
    (v) => v.updateWebhook(own, { triggers: ['DELEGATION_CREDENTIAL_ERROR'], blocks: {} }),
  ],
  [
    'a version of deliveries that nobody has',
    'calplatform.version',
    (v) => v.createWebhook({ ...hook, blocks: { calplatform: { version: '2020-01-01' } } }),
  ],
  [
    'a version that is cleared',
    'calplatform.version',
    (v) => v.updateWebhook(own, { blocks: { calplatform: { version: null } } }),
  ],
  [
    'a permission that nobody gives',
    'permissions.1',
    (v) => v.createOAuthClient({ ...client, permissions: ['*', 'READ_BOOKING'] }),
  ],
  ['no permissions', 'permissions', (v) => v.createOAuthClient({ ...client, permissions: [] })],
  ['no code', 'code', (v) => v.finishStripeConnect({ state: '{}', code: '' })],
  ['no state', 'state', (v) => v.finishStripeConnect({ state: '', code: 'c' })],
  ['no refresh token', 'refreshToken', (v) => v.refreshManagedUserTokens('')],
  ['an id that is none', 'id', (v) => v.updateUser('42', { blocks: {} })],
  ['a webhook that is none', 'id', (v) => v.deleteWebhook('webhook/../x')],
  ['a client that is none', 'oauthClientId', (v) => v.deleteAllWebhooks('client/..')],
];

test.each(rows)('%s is refused before a call: %s', async (_, argument, act) => {
  await expect(act(rig.verbs())).rejects.toMatchObject({ code: 'VALIDATION', facts: { argument } });
  expect(rig.calls()).toEqual([]);
});

test('a trigger of whole organizations is for a client to ask for', async () => {
  const triggers = ['DELEGATION_CREDENTIAL_ERROR'];
  const made = await rig
    .verbs()
    .createWebhook({ ...hook, triggers, oauthClientId: `client/${clientId}`, blocks: {} });
  expect(made.triggers).toEqual(triggers);
});

test.each<[string, (verbs: Verbs) => Promise<unknown>]>([
  ['users of another client', (v) => v.updateUser(managed(42, otherClientId), { blocks: {} })],
  ['its tokens', (v) => v.rotateManagedUserTokens(managed(42, otherClientId))],
  ['its webhooks', (v) => v.createWebhook({ ...hook, oauthClientId: `client/${otherClientId}`, blocks: {} })],
  ['one of its webhooks', (v) => v.deleteWebhook(clientWebhook(webhookId, otherClientId))],
  ['all of its webhooks', (v) => v.deleteAllWebhooks(`client/${otherClientId}`)],
  [
    'a list of them',
    (v) =>
      v.listWebhooks(
        { filter: { oauthClients: [{ account: 'x', id: `client/${otherClientId}` }] }, order: null },
        { offset: 0, limit: 5 },
      ),
  ],
  ['an owner of a credential as a managed user', (v) => v.updateUser('user/7', { blocks: {} })],
  ['removing one', (v) => v.deleteUser('user/7', {})],
])('%s: there is no credential for it, and no call', async (_, act) => {
  await expect(act(rig.verbs())).rejects.toMatchObject({ code: 'UNSUPPORTED' });
  expect(rig.calls()).toEqual([]);
});

test('by id, only those of another client fail', async () => {
  const verbs = rig.verbs();
  expect(await verbs.getUsers([managed(42), managed(42, otherClientId)])).toMatchObject([
    { name: 'Ada Byron' },
    { code: 'UNSUPPORTED' },
  ]);
  const [webhook] = (await verbs.listWebhooks(native, { offset: 0, limit: 1 })).items;
  expect(
    await verbs.getWebhooks([webhook?.ref.id ?? '', clientWebhook(webhookId, otherClientId)]),
  ).toMatchObject([{ externalId: webhook?.externalId }, { code: 'UNSUPPORTED' }]);
});

test('a webhook of nobody in particular needs a user', async () => {
  const verbs = rig.verbs({ credentials: { oauthClient: given.oauthClient } });
  await expect(verbs.createWebhook({ ...hook, blocks: {} })).rejects.toMatchObject({
    code: 'VALIDATION',
    facts: { argument: 'oauthClientId' },
  });
});

describe('what the provider refuses is said in the names of our inputs', () => {
  test('an e-mail that is taken', async () => {
    await expect(rig.verbs().createUser({ ...person, email: 'ada.byron@example.com' })).rejects.toMatchObject(
      {
        code: 'CONFLICT',
        facts: { fields: [{ path: ['email'], message: expect.stringContaining('42') }] },
      },
    );
  });

  test('an address that has a webhook already', async () => {
    const verbs = rig.verbs();
    const [{ url } = { url: null }] = (await verbs.listWebhooks(native, { offset: 0, limit: 1 })).items;
    await expect(verbs.createWebhook({ ...hook, url: url ?? '', blocks: {} })).rejects.toMatchObject({
      code: 'CONFLICT',
      facts: { fields: [{ path: ['url'] }] },
    });
  });

  test('a field, with nothing of the request that is quoted beside it', async () => {
    const error = await rig
      .verbs()
      .createWebhook({ ...hook, url: 'no address', secret: 'CANARY-IN-secret', blocks: {} })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'VALIDATION', facts: { fields: [{ path: ['url'] }] } });
    expect(JSON.stringify([error, String(error)])).not.toContain('CANARY');
  });

  test('whoever is gone', async () => {
    await expect(rig.verbs().updateUser(managed(999_999), { blocks: {} })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      facts: { upstreamStatus: 404, upstreamRequestId: expect.any(String) },
    });
  });
});

describe('Stripe', () => {
  test('is there', async () => {
    expect(await rig.verbs().getStripe()).toEqual({ connected: true, problem: null });
  });

  test('is not connected', async () => {
    rig.control().setConditions([{ name: 'no-stripe' }]);
    expect(await rig.verbs().getStripe()).toEqual({ connected: false, problem: 'NOT_CONNECTED' });
  });

  test.each([
    ['Invalid stripe credentials.', 'INVALID_CREDENTIALS'],
    ['Stripe account is not an active account', 'ACCOUNT_INACTIVE'],
  ])('%s', async (message, problem) => {
    const body = { status: 'error', error: { code: 'BadRequestException', message } };
    rig.control().setFaults([{ kind: 'status', status: 400, body }]);
    expect(await rig.verbs().getStripe()).toEqual({ connected: false, problem });
  });

  test.each([
    [404, 'NOT_FOUND'],
    [400, 'VALIDATION'],
    [401, 'UNAUTHENTICATED'],
  ])('another %i is no word on Stripe', async (status, code) => {
    rig.control().setFaults([{ kind: 'status', status }]);
    await expect(rig.verbs().getStripe()).rejects.toMatchObject({ code });
  });
});
