import { expect, test } from 'vitest';
import { GatewayError } from '../../../src/domain/errors.ts';
import type { UpstreamRequest } from '../../../src/kit/http.ts';
import { operations } from '../../../src/providers/calplatform/operations.ts';
import { Session } from '../../../src/providers/calplatform/session.ts';
import type { CalplatformCredentials, CalplatformLink } from '../../../src/providers/calplatform/settings.ts';
import { clientId, given } from './rig.ts';

const request = { operation: operations.webhooks_controller_create_webhook, decode: (body: unknown) => body };
const refused = (upstreamStatus: number) => new GatewayError('UNAUTHENTICATED', 'no', { upstreamStatus });

/** A link whose calls end as they are told to, one after the other, and what they carried. */
function linkOf(
  start: CalplatformCredentials,
  ends: (() => unknown)[],
  settings = {},
  whileWaiting = (): void => undefined,
) {
  let current = start;
  const sent: unknown[] = [];
  const call = async <T>({ auth, operation, decode }: UpstreamRequest<T>): Promise<T> => {
    sent.push([operation.name, auth?.headers ?? null]);
    return decode(ends.shift()?.(), false);
  };
  const link: CalplatformLink = {
    account: 'x',
    settings: { adminActs: true, deprecatedRoutes: true, ...settings },
    credentials: {
      current: () => current,
      lasting: true,
      renewed: () => Promise.reject(new Error('nothing is renewed here')),
      settled: async () => whileWaiting(),
    },
    call,
    detached: call,
    wants: () => false,
  };
  return {
    session: new Session(link),
    sent,
    change: (next: CalplatformCredentials) => {
      current = next;
    },
  };
}

const throwing = (error: Error) => () => {
  throw error;
};

const nextKey = { ...given, apiKey: 'cal_next' };
const nextToken = { ...given, managedUser: { accessToken: 'next', refreshToken: 'next' } };

test.each([401, 498])(
  'a call refused with %i because the credential was replaced meanwhile is repeated',
  async (status) => {
    for (const [as, next] of [
      ['asKey', nextKey],
      ['asManagedUser', nextToken],
    ] as const) {
      const world = linkOf(given, [
        () => {
          world.change(next);
          throw refused(status === 498 && as === 'asManagedUser' ? 401 : status);
        },
        () => 'done',
      ]);
      expect(await world.session[as](request)).toBe('done');
      expect(world.sent).toHaveLength(2);
      expect(world.sent[1]).not.toEqual(world.sent[0]);
    }
  },
);

test.each([
  ['asKey', nextKey],
  ['asManagedUser', nextToken],
] as const)(
  '%s: one that is refused while the credential is being replaced waits for the new one',
  async (as, next) => {
    const world = linkOf(given, [throwing(refused(401)), () => 'done'], {}, () => world.change(next));
    expect(await world.session[as](request)).toBe('done');
    expect(world.sent).toHaveLength(2);
    expect(world.sent[1]).not.toEqual(world.sent[0]);
  },
);

test('the call that replaces the key does not wait for itself', async () => {
  const world = linkOf(given, [throwing(refused(401))], {}, () => world.change(nextKey));
  await expect(world.session.byDyingKey(request)).rejects.toMatchObject({ facts: { upstreamStatus: 401 } });
  expect(world.sent).toHaveLength(1);
});

test('one that is refused with the credential of now is not', async () => {
  const world = linkOf(given, [throwing(refused(401))]);
  await expect(world.session.asKey(request)).rejects.toMatchObject({ facts: { upstreamStatus: 401 } });
  expect(world.sent).toHaveLength(1);
});

test('nor one that failed otherwise', async () => {
  const error = new GatewayError('UNKNOWN_OUTCOME', 'lost');
  const world = linkOf(given, [
    () => {
      world.change(nextKey);
      throw error;
    },
  ]);
  await expect(world.session.asKey(request)).rejects.toBe(error);
  expect(world.sent).toHaveLength(1);
});

test('the secret of a client goes to no other client', async () => {
  const world = linkOf(given, []);
  await expect(world.session.asClient('clsx7t9fk0007vkhlb2n6yq4u', request)).rejects.toMatchObject({
    code: 'UNSUPPORTED',
  });
  expect(world.sent).toEqual([]);
});

test('nothing is done as a client where deprecated calls are off', async () => {
  const world = linkOf(given, [], { deprecatedRoutes: false });
  await expect(world.session.asClient(clientId, request)).rejects.toMatchObject({
    code: 'UNSUPPORTED',
    message: expect.stringContaining('deprecatedRoutes'),
  });
  expect(world.sent).toEqual([]);
});
