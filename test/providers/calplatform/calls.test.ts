import { describe, expect, test } from 'vitest';
import { userWebhookAnswer } from './answers.ts';
import {
  account,
  clientId,
  clientWebhook,
  given,
  managed,
  native,
  owner,
  success,
  useFakeServer,
  useSandbox,
} from './rig.ts';

const rig = useSandbox();
const fake = useFakeServer();
const all = { offset: 0, limit: 100 };

const getUser = 'oauth_client_users_controller_get_user_by_id';
const getMe = 'me_controller_get_me';
const ownHooks = 'webhooks_controller_get_webhooks';
const clientHooks = 'oauth_client_webhooks_controller_get_oauth_client_webhooks';
const ownHook = 'webhooks_controller_get_webhook';
const clientHook = 'oauth_client_webhooks_controller_get_oauth_client_webhook';
const getClient = 'oauth_clients_controller_get_oauth_client_by_id';
const getClients = 'oauth_clients_controller_get_oauth_clients';

test('nothing is asked for nothing', async () => {
  const verbs = rig.verbs();
  expect(await verbs.getUsers([])).toEqual([]);
  expect(await verbs.getOrganizations([])).toEqual([]);
  expect(await verbs.getWebhooks([])).toEqual([]);
  expect(await verbs.getOAuthClients([])).toEqual([]);
  expect(rig.calls()).toEqual([]);
});

test('whoever the credentials are is asked for once each, however often they are needed', async () => {
  const verbs = rig.verbs();
  const [viewer] = await Promise.all([
    verbs.getViewer(),
    verbs.listOrganizations(null, all),
    verbs.getUsers([`user/${owner}`, 'user/42', 'user/999']),
    verbs.getOrganizations(['3', '4']),
  ]);
  expect(await verbs.getUsers([viewer.ref.id])).toEqual([viewer]);
  expect(rig.calls()).toEqual([getMe, getMe]);
});

test('the owner of the key is found without the managed user', async () => {
  expect(await rig.verbs().getUsers([`user/${owner}`])).toMatchObject([{ name: 'Barbara Liskov' }]);
  expect(rig.calls()).toEqual([getMe]);
});

test('an account with one credential has one user', async () => {
  const verbs = rig.verbs({ credentials: { apiKey: given.apiKey } });
  expect(await verbs.getViewer()).toMatchObject({ externalId: String(owner) });
  expect(await verbs.getUsers([`user/${owner}`, 'user/42'])).toMatchObject([{ externalId: '7' }, null]);
  expect(rig.calls()).toEqual([getMe]);
});

test('managed users by id: one call each', async () => {
  await rig.verbs().getUsers([managed(42), managed(43), managed(44)]);
  expect(rig.calls()).toEqual([getUser, getUser, getUser]);
});

describe('webhooks', () => {
  const webhooks = async () => {
    const { items } = await rig.verbs().listWebhooks(native, all);
    rig.control().clearRequests();
    const own = items.filter(({ owner: whose }) => whose !== null);
    return { own, ofClient: items.slice(own.length), items };
  };

  test("the user's come first, then the client's, in one call each", async () => {
    const { own, ofClient, items } = await webhooks();
    expect(own.length).toBeGreaterThan(1);
    expect(ofClient.length).toBeGreaterThan(1);
    expect(ofClient.every(({ owner: whose }) => whose === null)).toBe(true);
    const verbs = rig.verbs();
    const first = await verbs.listWebhooks(native, { offset: 0, limit: 3 });
    const rest = await verbs.listWebhooks(native, { offset: 3, limit: 50 });
    expect([...first.items, ...rest.items]).toEqual(items);
    expect([first.total, first.more, rest.more]).toEqual([items.length, true, false]);
    expect([...rig.calls()].sort()).toEqual([clientHooks, ownHooks]);
    expect(rig.sent()[0]?.query).toEqual([
      ['take', '250'],
      ['skip', '0'],
    ]);
  });

  test('narrowed to the client, only its own are asked for', async () => {
    const { ofClient } = await webhooks();
    const oauthClients = [{ account, id: `client/${clientId}` }];
    const slice = await rig.verbs().listWebhooks({ filter: { oauthClients }, order: null }, all);
    expect(slice.items).toEqual(ofClient);
    expect(rig.calls()).toEqual([clientHooks]);
  });

  test('an account has those that its credentials may see', async () => {
    const { own, ofClient } = await webhooks();
    const byKey = rig.verbs({ credentials: { apiKey: given.apiKey } });
    expect((await byKey.listWebhooks(native, all)).items).toEqual(own);
    const asClient = rig.verbs({ credentials: { oauthClient: given.oauthClient } });
    expect((await asClient.listWebhooks(native, all)).items).toEqual(ofClient);
    const notDeprecated = rig.verbs({ settings: { deprecatedRoutes: false } });
    expect((await notDeprecated.listWebhooks(native, all)).items).toEqual(own);
    expect(rig.calls()).toEqual([ownHooks, clientHooks, ownHooks]);
  });

  test('one by id is one call, more are the lists that may have them', async () => {
    const { own, ofClient } = await webhooks();
    const [first, second] = own;
    const [third] = ofClient;
    const ids = [first?.ref.id ?? '', second?.ref.id ?? '', third?.ref.id ?? ''];
    expect(await rig.verbs().getWebhooks([ids[0] ?? '', ids[0] ?? ''])).toEqual([first, first]);
    expect(await rig.verbs().getWebhooks([ids[2] ?? ''])).toEqual([third]);
    expect(rig.calls()).toEqual([ownHook, clientHook]);
    rig.control().clearRequests();
    expect(await rig.verbs().getWebhooks(ids)).toEqual([first, second, third]);
    expect([...rig.calls()].sort()).toEqual([clientHooks, ownHooks]);
  });

  test('one of which only the bare id is known may be of either', async () => {
    const { own, ofClient } = await webhooks();
    const bare = `webhook/${ofClient[0]?.externalId}`;
    expect(await rig.verbs().getWebhooks([bare])).toEqual([ofClient[0]]);
    expect(rig.calls()).toEqual([ownHook, clientHook]);
    expect(await rig.verbs().getWebhooks([bare, own[0]?.ref.id ?? ''])).toEqual([ofClient[0], own[0]]);
  });

  test('more than a call gives are asked for until they end', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => ({
      ...userWebhookAnswer,
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    }));
    fake.server().answer(({ target }) => {
      const query = new URLSearchParams(target.split('?')[1]);
      const skip = Number(query.get('skip'));
      return success(rows.slice(skip, skip + Number(query.get('take'))));
    });
    const verbs = fake.verbs({ credentials: { apiKey: given.apiKey } });
    const slice = await verbs.listWebhooks(native, { offset: 590, limit: 20 });
    expect(slice.items.map(({ externalId }) => externalId)).toEqual(rows.slice(590).map(({ id }) => id));
    expect(fake.server().seen.map(({ target }) => target)).toEqual([
      '/v2/webhooks?take=250&skip=0',
      '/v2/webhooks?take=250&skip=250',
      '/v2/webhooks?take=250&skip=500',
    ]);
  });

  test('a server that never comes to an end is not followed for ever', async () => {
    fake.server().answer(() => success(Array.from({ length: 250 }, () => userWebhookAnswer)));
    const verbs = fake.verbs({ credentials: { apiKey: given.apiKey } });
    await expect(verbs.listWebhooks(native, all)).rejects.toMatchObject({ code: 'UNSUPPORTED' });
    expect(fake.server().seen).toHaveLength(8);
  });
});

test('OAuth clients: one get for one, the list for more, none twice', async () => {
  const verbs = rig.verbs();
  const { items } = await verbs.listOAuthClients(native, all);
  const ids = items.map(({ ref }) => ref.id);
  expect(await verbs.getOAuthClients(ids)).toEqual(items);
  expect(rig.calls()).toEqual([getClients]);
  rig.control().clearRequests();
  expect(await rig.verbs().getOAuthClients(ids.slice(0, 1))).toEqual(items.slice(0, 1));
  expect(rig.calls()).toEqual([getClient]);
});

test('a failure is not remembered', async () => {
  const verbs = rig.verbs();
  rig.control().setFaults([{ kind: 'status', status: 403, times: 1 }]);
  await expect(verbs.getViewer()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await verbs.getViewer()).toMatchObject({ name: 'Ada Byron' });
});

test('one webhook that cannot be read fails alone', async () => {
  rig.control().setFaults([{ kind: 'status', status: 403, operation: clientHooks }]);
  const found = await rig
    .verbs()
    .getWebhooks([
      clientWebhook('4b6f0e0a-9c1e-4b8e-9d6e-0f2b7f1c2d3e'),
      (await rig.verbs({ credentials: { apiKey: given.apiKey } }).listWebhooks(native, all)).items[0]?.ref
        .id ?? '',
    ]);
  expect(found).toMatchObject([{ code: 'FORBIDDEN' }, { owner: { externalId: '7' } }]);
});
