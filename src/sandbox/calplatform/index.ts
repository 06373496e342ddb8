import type { OpenProvider, ProviderSandbox, SeedOptions } from '../provider.ts';
import { account } from './account.ts';
import { authenticate } from './authenticate.ts';
import { enter } from './enter.ts';
import { calplatformFacts } from './facts/index.ts';
import type { Handlers } from './handler.ts';
import { managedUserHandlers } from './managed-users.ts';
import { meHandlers } from './me.ts';
import { oauthClientHandlers } from './oauth-clients.ts';
import { refusal } from './refusal.ts';
import { seedState } from './seed.ts';
import { stripeHandlers, stripeSave } from './stripe.ts';
import { veil } from './stripe-state.ts';
import { webhookHandlers } from './webhooks.ts';

const handlers: Handlers = {
  ...meHandlers,
  ...managedUserHandlers,
  ...webhookHandlers,
  ...oauthClientHandlers,
  ...stripeHandlers,
};

/** Milliseconds that every write moves the clock on. */
const tick = 1_000;

/**
 * Cal.com's platform API, version 2: one organization, reached with an API key, as an OAuth client and as a user whom
 * that client manages. Deprecated operations work like the others.
 */
export const calplatform = {
  id: 'calplatform',
  port: 4104,
  facts: calplatformFacts,
  accounts: [account],
  conditions: [
    'expired-token',
    'revoked-token',
    'expired-key',
    'limited',
    'offset-cap-250',
    'refresh-refused',
    'no-stripe',
  ],
  veil,
  refusal,
  open,
} as const satisfies ProviderSandbox;

function open(options: SeedOptions): OpenProvider {
  const state = seedState(options);
  return {
    enter: (door) => enter(state, door),
    run: (call) => {
      const { name, kind } = call.operation;
      if (kind === 'write') state.now += tick;
      if (name === 'stripe_controller_save') return stripeSave(state, call);
      const handler = handlers[name];
      if (handler === undefined) throw new Error(`no handler for ${name}`);
      return handler(state, call, authenticate(state, call));
    },
    mails: () => state.mails,
    now: () => state.now,
  };
}
