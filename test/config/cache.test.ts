import { describe, expect, test } from 'vitest';
import { ConfigError, printPath, readConfig } from '../../src/config.ts';
import { cacheableOperations } from '../../src/contract/cacheable.ts';
import { providers } from '../../src/providers/index.ts';

const read = (cache: string, provider = 'epilot') => {
  const credentials = provider === 'epilot' ? '{ token: t }' : '{ apiKey: k }';
  const account = `{ name: a, provider: ${provider}, credentials: ${credentials}, ${cache} }`;
  return readConfig(`accounts: [${account}]`, {}, providers).accounts[0]?.cache;
};

test('is off unless asked for', () => {
  expect(read('')).toBeNull();
  expect(read('cache: null')).toBeNull();
});

test('what is not said is taken for granted: nothing stale, and so much memory', () => {
  expect(read('cache: { ttlMs: { listUsersV2: 30000, getGroups: "10000" } }')).toEqual({
    ttlMs: { listUsersV2: 30_000, getGroups: 10_000 },
    staleIfErrorMs: 0,
    maxBytes: 16_777_216,
  });
  expect(read('cache: { ttlMs: { getMeV2: 1 }, staleIfErrorMs: 300000, maxBytes: 1048576 }')).toMatchObject({
    staleIfErrorMs: 300_000,
    maxBytes: 1_048_576,
  });
});

const at = 'accounts[0].cache';
const never = 'and nothing else is cached';

describe('finds', () => {
  test.each([
    ['cache: 30', `${at}: Invalid input: expected object, received number`],
    ['cache: {}', `${at}.ttlMs: is required`],
    ['cache: { ttlMs: {}, ttl: {} }', `${at}.ttl: unknown key. Did you mean ttlMs?`],
    [
      'cache: { ttlMs: { listUserV2: 1 } }',
      `${at}.ttlMs.listUserV2: no such operation of epilot. Did you mean listUsersV2?`,
    ],
    ['cache: { ttlMs: { listEvents: 1 } }', `${at}.ttlMs.listEvents: no such operation of epilot.`],
    ['cache: { ttlMs: { toString: 1 } }', `${at}.ttlMs.toString: no such operation of epilot.`],
    ['cache: { ttlMs: { createGroup: 1 } }', `${at}.ttlMs.createGroup: is no read by GET, ${never}`],
    [
      'cache: { ttlMs: { checkInviteToken: 1 } }',
      `${at}.ttlMs.checkInviteToken: passes on what strangers ask, and is never cached`,
    ],
    [
      'cache: { ttlMs: { getUserLoginParametersV2: 1 } }',
      `${at}.ttlMs.getUserLoginParametersV2: passes on what strangers ask, and is never cached`,
    ],
    ['cache: { ttlMs: { getMeV2: 0 } }', `${at}.ttlMs.getMeV2: must be from 1 to 86400000`],
    ['cache: { ttlMs: { getMeV2: 30s } }', `${at}.ttlMs.getMeV2: must be a whole number from 1 to 86400000`],
    ['cache: { ttlMs: {}, maxBytes: 5 }', `${at}.maxBytes: must be from 1048576 to 1073741824`],
    ['cache: { ttlMs: {}, staleIfErrorMs: -1 }', `${at}.staleIfErrorMs: must be from 0 to 86400000`],
  ])('%s', (cache, problem) => {
    expect(problemsOf(cache)).toEqual([problem]);
  });

  test('reads by GET that change something, or answer one asker alone', () => {
    const cache = 'cache: { ttlMs: { stripe_controller_save: 1, stripe_controller_redirect: 1 } }';
    expect(problemsOf(cache, 'calplatform')).toEqual([
      `${at}.ttlMs.stripe_controller_save: is no read by GET, ${never}`,
      `${at}.ttlMs.stripe_controller_redirect: is answered for one asker alone, and never cached`,
    ]);
  });
});

test('every other read by GET can be named', () => {
  const counts = providers.map((provider) => [provider.id, cacheableOperations(provider).length]);
  expect(Object.fromEntries(counts)).toEqual({
    simplymeet: 15,
    vyte: 2,
    calcom: 2,
    calplatform: 10,
    epilot: 14,
  });
});

function problemsOf(cache: string, provider?: string): string[] {
  try {
    read(cache, provider);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ path, message }) => `${printPath(path)}: ${message}`);
  }
}
