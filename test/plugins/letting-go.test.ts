import { RequestCache } from '@pothos/plugin-scope-auth';
import { expect, test } from 'vitest';
import { refKey } from '../../src/domain/ref.ts';
import type { User } from '../../src/domain/user.ts';
import { builder } from '../../src/graphql/builder.ts';
import { createContext, scopes } from '../../src/graphql/context.ts';
import { UserObject } from '../../src/graphql/objects.ts';
import { useLettingGo } from '../../src/plugins/use-letting-go.ts';

const user = { ref: { account: 'sales', id: '1' }, externalId: '1' } as User;
const key = refKey(user.ref);

/** A request that has loaded a user, remembers something of an account and knows who came inside another thing. */
async function answered(result: unknown) {
  const context = createContext({
    principal: { name: 'ada', accounts: null, scopes: new Set(scopes) },
    accounts: new Map(),
    costLimits: { complexity: 1, depth: 1, breadth: 1 },
    clearLoaders: () => undefined,
  });
  UserObject.getDataloader(context).prime(key, user);
  context.wholeUsers.add([user]);
  let loaded = 0;
  const remember = () => context.clients.once('sales', 'list', async () => (loaded += 1));
  await remember();
  const allowed = RequestCache.fromContext(context, builder as never);
  const hooks = useLettingGo().onExecute?.({} as never) as unknown as { onExecuteDone(done: object): void };
  hooks.onExecuteDone({ result, args: { contextValue: context } });
  await remember();
  // Of no account that there is: asked for anew, it is refused.
  const primed = await UserObject.getDataloader(context)
    .load(key)
    .catch(() => 'to be loaded');
  const scopesKept = RequestCache.fromContext(context, builder as never) === allowed;
  return { loaded, primed, whole: context.wholeUsers.find(key), scopesKept };
}

test('what a request has loaded and remembered goes when it is answered', async () => {
  expect(await answered({ data: {} })).toEqual({
    loaded: 2,
    primed: 'to be loaded',
    whole: undefined,
    scopesKept: false,
  });
});

test('what comes in parts keeps it', async () => {
  const parts = (async function* () {})();
  expect(await answered(parts)).toEqual({
    loaded: 1,
    primed: user,
    whole: user,
    scopesKept: true,
  });
});
