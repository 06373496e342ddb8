import type { Call, OpenProvider, ProviderSandbox, SeedOptions } from '../provider.ts';
import { profiles } from './accounts.ts';
import { conditions, enter, refusal } from './door.ts';
import { emailHandlers } from './email-change.ts';
import { epilotFacts } from './facts/index.ts';
import { groupHandlers } from './groups.ts';
import type { Desk, Handlers, PublicHandlers } from './handler.ts';
import { invitationHandlers, publicInvitationHandlers } from './invitations.ts';
import { legacyHandlers } from './legacy.ts';
import { loginHandlers, passwordHandlers } from './login.ts';
import { navigationHandlers } from './navigations.ts';
import { passkeyHandlers, publicPasskeyHandlers } from './passkeys.ts';
import { seedState } from './seed.ts';
import { settingHandlers } from './settings.ts';
import { signUpHandlers } from './sign-up.ts';
import type { State } from './state.ts';
import { userHandlers } from './users.ts';

const handlers: Handlers = {
  ...userHandlers,
  ...invitationHandlers,
  ...passwordHandlers,
  ...settingHandlers,
  ...groupHandlers,
  ...navigationHandlers,
  ...passkeyHandlers,
  ...legacyHandlers,
};

const publicHandlers: PublicHandlers = {
  ...signUpHandlers,
  ...loginHandlers,
  ...emailHandlers,
  ...publicInvitationHandlers,
  ...publicPasskeyHandlers,
};

/** Milliseconds that every write moves the clock on. */
const tick = 1_000;

/**
 * epilot: two organizations behind one server, told apart by the bearer token, and public routes that look over both.
 * The tokens that public routes take come by mail, so tests cannot read them; they can be written down instead: see
 * `invitations.ts`, `email-change.ts`, `sign-up.ts` and, for passkeys and their challenges, `seed-passkeys.ts`.
 */
export const epilot = {
  id: 'epilot',
  port: 4105,
  facts: epilotFacts,
  conditions,
  accounts: profiles.map(({ name, label, credentials, settings }) => ({
    name,
    label,
    credentials,
    settings,
  })),
  refusal,
  open: (options: SeedOptions): OpenProvider => {
    const state = seedState(options);
    return { enter, run: (call) => run(state, call), mails: () => state.mails };
  },
} as const satisfies ProviderSandbox;

function run(state: State, call: Call): unknown {
  const { name, kind } = call.operation;
  if (kind === 'write') state.now += tick;
  if (call.account === null) return handlerOf(publicHandlers, name)(state, call);
  return handlerOf(handlers, name)(deskOf(state, call.account), call);
}

function handlerOf<Handler>(all: Readonly<Record<string, Handler>>, name: string): Handler {
  const handler = all[name];
  if (handler === undefined) throw new Error(`no handler for ${name}`);
  return handler;
}

function deskOf(state: State, account: string): Desk {
  for (const organization of state.organizations.values()) {
    // Whoever came first is the one behind the token.
    const [viewer] = organization.users.values();
    if (organization.account === account && viewer !== undefined) return { state, organization, viewer };
  }
  throw new Error(`no account ${account}`);
}
