import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type StateFile, stateFolder } from '../../../src/kit/state-file.ts';
import { meAnswer, tokensAnswer } from './answers.ts';
import { account, ada, clientId, failure, given, native, success, useFakeServer, useSandbox } from './rig.ts';

const rig = useSandbox();
const fake = useFakeServer();
const folder = mkdtempSync(join(tmpdir(), 'convoke-test-'));
const path = join(folder, `${account}.json`);
let file: StateFile;

beforeEach(() => {
  rmSync(path, { force: true });
  file = stateFolder(folder)(account);
});
afterAll(() => rmSync(folder, { recursive: true }));

const refresh = 'oauth_flow_controller_refresh_tokens';
const force = 'oauth_client_users_controller_force_refresh';
const getMe = 'me_controller_get_me';

const kept = (): typeof given =>
  (JSON.parse(readFileSync(path, 'utf8')) as { credentials: typeof given }).credentials;

const count = (operation: string) => rig.calls().filter((name) => name === operation).length;
const expire = () => rig.control().setConditions([{ name: 'expired-token' }]);
const expireForGood = () =>
  rig.control().setConditions([{ name: 'expired-token' }, { name: 'refresh-refused' }]);

describe('an access token that has expired', () => {
  test('is renewed once for a hundred calls that are under way, and both tokens are kept', async () => {
    const connection = rig.connect({ file });
    await connection.verbs().getViewer();
    expire();
    rig.control().clearRequests();
    const names = Array.from({ length: 100 }, (_, index) => `Ada ${index}`);
    const written = await Promise.all(
      names.map((name) => connection.verbs().updateViewer({ name, blocks: {} })),
    );
    expect(written.map(({ user }) => user.name)).toEqual(names);
    expect(count('me_controller_update_me')).toBe(200);
    expect(count(refresh)).toBe(1);
    expect(count(force)).toBe(0);
    const { accessToken, refreshToken } = kept().managedUser;
    expect([accessToken, refreshToken]).toEqual([
      expect.stringContaining('ONCE-access'),
      expect.stringContaining('ONCE-refresh'),
    ]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(kept()).toMatchObject({ apiKey: given.apiKey, oauthClient: given.oauthClient });
  });

  test('and its successors are used after a restart, without another renewal', async () => {
    expire();
    await rig.verbs({ file }).getViewer();
    rig.control().clearRequests();
    const restarted = rig.verbs({ file: stateFolder(folder)(account) });
    expect(await restarted.getViewer()).toMatchObject({ externalId: String(ada) });
    expect(rig.calls()).toEqual([getMe]);
  });

  test('a configuration that was changed meanwhile wins over what was kept', async () => {
    expire();
    await rig.verbs({ file }).getViewer();
    const managedUser = { accessToken: 'another', refreshToken: 'one' };
    const changed = rig.verbs({ file, credentials: { ...given, managedUser } });
    await expect(changed.getViewer()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('is kept before the new one is used', async () => {
    expire();
    const order: string[] = [];
    const slow: StateFile = {
      read: () => null,
      write: async (value) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        order.push(`kept after ${rig.calls().at(-1)}`);
        await file.write(value);
      },
    };
    await rig.verbs({ file: slow }).getViewer();
    expect(order).toEqual([`kept after ${refresh}`]);
    expect(rig.calls()).toEqual([getMe, refresh, getMe]);
  });

  test('without a place for new tokens nothing is spent, and the error says what to do', async () => {
    expire();
    const asked = rig.verbs().getViewer();
    await expect(asked).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining('stateDir'),
    });
    expect(rig.calls()).toEqual([getMe]);
  });

  test('is not renewed by calls that the account does not allow', async () => {
    expire();
    const asked = rig.verbs({ file, settings: { deprecatedRoutes: false } }).getViewer();
    await expect(asked).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining('deprecatedRoutes'),
    });
    expect(rig.calls()).toEqual([getMe]);
  });

  test('that the provider does not know is not renewed', async () => {
    const managedUser = { accessToken: 'unknown', refreshToken: 'unknown' };
    const asked = rig.verbs({ file, credentials: { ...given, managedUser } }).getViewer();
    await expect(asked).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'Invalid Access Token.',
    });
    expect(rig.calls()).toEqual([getMe]);
  });

  test('leaves a call that fails again as it is', async () => {
    rig.control().setFaults([{ kind: 'status', status: 498, operation: getMe }]);
    await expect(rig.verbs({ file }).getViewer()).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      facts: { upstreamStatus: 498 },
    });
    expect(rig.calls()).toEqual([getMe, refresh, getMe]);
  });

  test('does not touch calls by the key or as the client', async () => {
    expire();
    const verbs = rig.verbs({ file });
    await verbs.listOAuthClients(native, { offset: 0, limit: 3 });
    await verbs.listUsers(native, { offset: 0, limit: 3 });
    expect(count(refresh)).toBe(0);
  });
});

/** Tokens of the real service are JWTs, and tell whose they are. */
const jwt = (claims: object) =>
  ['{}', JSON.stringify(claims), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

describe('a refresh token that is refused', () => {
  test('is replaced by the secret of the client, where whose it is was configured', async () => {
    expireForGood();
    const managedUser = { ...given.managedUser, userId: ada };
    const verbs = rig.verbs({ file, credentials: { ...given, managedUser } });
    expect(await verbs.getViewer()).toMatchObject({ externalId: String(ada) });
    expect(rig.calls()).toEqual([getMe, refresh, force, getMe]);
    expect(kept().managedUser).toMatchObject({
      accessToken: expect.stringContaining('ONCE-access'),
      userId: ada,
    });
  });

  test('or where the token says it', async () => {
    const accessToken = jwt({ type: 'access_token', ownerId: ada });
    fake.server().answer(({ target, headers }) => {
      if (target.endsWith('/refresh')) return failure(400, 'BadRequestException', 'Invalid refresh token');
      if (target.endsWith('/force-refresh')) return success(tokensAnswer);
      const isOld = headers.authorization === `Bearer ${accessToken}`;
      return isOld ? failure(498, 'TokenExpiredException', 'ACCESS_TOKEN_IS_EXPIRED') : success(meAnswer);
    });
    const credentials = { ...given, managedUser: { ...given.managedUser, accessToken } };
    await fake.verbs({ file, credentials }).getViewer();
    expect(fake.server().seen.map(({ target }) => target)).toEqual([
      '/v2/me',
      `/v2/oauth/${clientId}/refresh`,
      `/v2/oauth-clients/${clientId}/users/${ada}/force-refresh`,
      '/v2/me',
    ]);
  });

  test('else the error says what is missing', async () => {
    expireForGood();
    await expect(rig.verbs({ file }).getViewer()).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining('userId'),
    });
    expect(rig.calls()).toEqual([getMe, refresh]);
  });

  test('and so is the secret: the error says that new tokens are needed', async () => {
    expireForGood();
    rig.control().setFaults([{ kind: 'status', status: 401, operation: force }]);
    const managedUser = { ...given.managedUser, userId: ada };
    await expect(
      rig.verbs({ file, credentials: { ...given, managedUser } }).getViewer(),
    ).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining('give it new tokens'),
    });
  });

  test('one that may have been spent by a lost answer is not sent again', async () => {
    expire();
    rig.control().setFaults([{ kind: 'lost-answer', operation: refresh }]);
    const managedUser = { ...given.managedUser, userId: ada };
    const verbs = rig.verbs({ file, credentials: { ...given, managedUser } });
    expect(await verbs.getViewer()).toMatchObject({ externalId: String(ada) });
    expect(rig.calls()).toEqual([getMe, refresh, force, getMe]);
  });

  test('a provider that is down has spent nothing: the next call tries again', async () => {
    expire();
    rig.control().setFaults([{ kind: 'status', status: 429, operation: refresh, times: 1 }]);
    const connection = rig.connect({ file });
    await expect(connection.verbs().getViewer()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(count(force)).toBe(0);
    expect(await connection.verbs().getViewer()).toMatchObject({ externalId: String(ada) });
  });
});
