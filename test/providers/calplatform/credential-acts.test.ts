import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type StateFile, stateFolder } from '../../../src/kit/state-file.ts';
import { account, ada, given, managed, native, useSandbox } from './rig.ts';

const rig = useSandbox();
const folder = mkdtempSync(join(tmpdir(), 'convoke-test-'));
const path = join(folder, `${account}.json`);
let file: StateFile;

beforeEach(() => {
  rmSync(path, { force: true });
  file = stateFolder(folder)(account);
});
afterAll(() => rmSync(folder, { recursive: true }));

const getMe = 'me_controller_get_me';

const kept = (): typeof given =>
  (JSON.parse(readFileSync(path, 'utf8')) as { credentials: typeof given }).credentials;

describe('tokens made on demand', () => {
  test("the account's own are kept and used from then on", async () => {
    const connection = rig.connect({ file });
    const tokens = await connection.verbs().rotateManagedUserTokens(managed(ada));
    expect(kept().managedUser.accessToken).toBe(tokens.accessToken);
    expect(kept().managedUser.refreshToken).toBe(tokens.refreshToken);
    await connection.verbs().getStripe();
    const again = await connection.verbs().refreshManagedUserTokens(tokens.refreshToken);
    expect(again.accessToken).not.toBe(tokens.accessToken);
    expect(again.accessTokenExpiresAt).toBeInstanceOf(Date);
    expect(kept().managedUser.refreshToken).toBe(again.refreshToken);
    expect(await connection.verbs().getViewer()).toMatchObject({ externalId: String(ada) });
  });

  test("those of somebody else are told and not kept, and the account's stay", async () => {
    const connection = rig.connect({ file });
    const tokens = await connection.verbs().rotateManagedUserTokens(managed(43));
    const again = await connection.verbs().refreshManagedUserTokens(tokens.refreshToken);
    expect(again.refreshToken).not.toBe(tokens.refreshToken);
    expect(() => kept()).toThrow('ENOENT');
    expect(await connection.verbs().getViewer()).toMatchObject({ externalId: String(ada) });
  });

  test("without a place the account's own are not made, others' are", async () => {
    const verbs = rig.verbs();
    const refused = { code: 'UNSUPPORTED', message: expect.stringContaining('stateDir') };
    await expect(verbs.rotateManagedUserTokens(managed(ada))).rejects.toMatchObject(refused);
    await expect(verbs.refreshManagedUserTokens(given.managedUser.refreshToken)).rejects.toMatchObject(
      refused,
    );
    expect(rig.calls()).toEqual([getMe]);
    expect(await verbs.rotateManagedUserTokens(managed(43))).toMatchObject({
      accessToken: expect.any(String),
    });
  });

  test('a refresh token that nobody has is said to be the wrong input', async () => {
    await expect(rig.verbs({ file }).refreshManagedUserTokens('nobody-has-this')).rejects.toMatchObject({
      code: 'VALIDATION',
      facts: { fields: [{ path: ['refreshToken'] }] },
    });
  });
});

describe('the API key', () => {
  const rotate = 'api_keys_controller_refresh';

  test('is replaced once for all who ask at once, and kept', async () => {
    const connection = rig.connect({ file });
    await Promise.all(Array.from({ length: 5 }, () => connection.verbs().rotateApiKey({ daysValid: 60 })));
    expect(rig.calls()).toEqual([rotate]);
    expect(rig.sent()[0]?.body).toEqual({ apiKeyDaysValid: 60 });
    expect(kept().apiKey).toMatch(/^cal_ONCE-/);
    expect(kept().managedUser).toEqual(given.managedUser);
    await connection.verbs().listOAuthClients(native, { offset: 0, limit: 3 });
    await rig.verbs({ file: stateFolder(folder)(account) }).listOAuthClients(native, { offset: 0, limit: 3 });
  });

  test('tells nobody the new one', async () => {
    expect(await rig.verbs({ file }).rotateApiKey({ neverExpires: true })).toBeUndefined();
    expect(rig.sent()[0]?.body).toEqual({ apiKeyNeverExpires: true });
  });

  test('is not replaced without a place for the new one', async () => {
    await expect(rig.verbs().rotateApiKey({})).rejects.toMatchObject({ code: 'UNSUPPORTED' });
    await expect(rig.verbs({ file }).rotateApiKey({ daysValid: 0 })).rejects.toMatchObject({
      facts: { argument: 'daysValid' },
    });
    expect(rig.calls()).toEqual([]);
  });

  test('a rotation whose answer was lost is not repeated', async () => {
    rig.control().setFaults([{ kind: 'lost-answer', operation: rotate }]);
    await expect(rig.verbs({ file }).rotateApiKey({})).rejects.toMatchObject({ code: 'UNKNOWN_OUTCOME' });
    expect(rig.calls()).toEqual([rotate]);
  });
});
